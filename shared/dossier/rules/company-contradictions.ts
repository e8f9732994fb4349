import type { Contradiction } from '../../findings/contract.ts'
import { type ComparedPerson, contradiction, recordsIn } from './compared-person.ts'
import { type PlacedRecord, textOf } from './facts.ts'
import { companyOf, isSameCompany, type KnownCompany } from './supplier-hints.ts'

interface Placed {
  readonly person: ComparedPerson
  readonly record: PlacedRecord
  readonly company: KnownCompany
}

function companiesOf(people: readonly ComparedPerson[], section: string): Placed[] {
  return people.flatMap((person) =>
    recordsIn(person, section).flatMap((record) => {
      const company = companyOf(record)
      return company ? [{ person, record, company }] : []
    }),
  )
}

/** The company of a relative supplies the community: as a conflict says, or as another dossier's conflict says. */
export function companyContradictions(people: readonly ComparedPerson[]): Contradiction[] {
  const suppliers = companiesOf(people, 'conflicts').filter(({ record }) => record.values['isSupplier'] === true)
  const declared = suppliers.map(({ person, record, company }) => {
    const who = `${textOf(record.values, 'relation') ?? '关联人'}${textOf(record.values, 'related') ?? ''}`
    const sentence = `${person.name}的${who}与“${company.name}”有关联，该企业是本社区供应商，有关事项应当回避。`
    return contradiction('relative-supplies', '亲属企业是社区供应商', sentence, [person], [record])
  })
  const owned = suppliers.length === 0 ? [] : companiesOf(people, 'businesses')
  const met = suppliers.flatMap((supplier) =>
    owned
      .filter(({ company }) => isSameCompany(company, supplier.company))
      .map(({ person, record, company }) => {
        const owner = textOf(record.values, 'name') ?? '本人或亲属'
        const sentence = `${person.name}的企业登记里“${company.name}”（${owner}）在利益冲突登记中是社区供应商，请核实并回避。`
        const both = person.id === supplier.person.id ? [person] : [person, supplier.person]
        return contradiction('relative-supplies', '亲属企业是社区供应商', sentence, both, [record, supplier.record])
      }),
  )
  return [...declared, ...met]
}
