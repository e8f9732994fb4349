import type { Contradiction } from '../../findings/contract.ts'
import { sameAs } from './conflict-rules.ts'
import { type ComparedPerson, contradiction, recordsIn, type WatchedPair } from './compared-person.ts'
import { type PlacedRecord, textOf } from './facts.ts'

const relative = ({ values }: PlacedRecord) => ({ name: textOf(values, 'name'), idNo: textOf(values, 'idNo') })
const relationOf = ({ values }: PlacedRecord) => textOf(values, 'relation') ?? '亲属'

export function familyContradictions(
  people: readonly ComparedPerson[],
  pairs: readonly WatchedPair[],
): Contradiction[] {
  return [...kinUnderSupervision(people, pairs), ...otherSpouse(people), ...spouseOfUnmarried(people)]
}

function kinUnderSupervision(people: readonly ComparedPerson[], pairs: readonly WatchedPair[]): Contradiction[] {
  const byId = new Map<string, ComparedPerson>(people.map((person) => [person.id, person]))
  return pairs.flatMap(({ supervisor, member }) => {
    const [watching, watched] = [byId.get(supervisor), byId.get(member)]
    if (!watching || !watched) return []
    const names = [
      ...recordsIn(watching, 'family').map((record) => ({ record, match: sameAs(relative(record), watched) })),
      ...recordsIn(watched, 'family').map((record) => ({ record, match: sameAs(relative(record), watching) })),
    ]
    const found = names.find(({ match }) => match === 'certain') ?? names.find(({ match }) => match !== null)
    if (!found) return []
    const how = found.match === 'certain' ? '身份证号一致' : '姓名相同，疑似'
    const sentence = `居务监督委员会成员${watching.name}与居委会成员${watched.name}是亲属（${relationOf(found.record)}，${how}），请核对回避。`
    return [
      contradiction('supervision-kin', '居监委成员与居委会成员是亲属', sentence, [watching, watched], [found.record]),
    ]
  })
}

const spouses = (person: ComparedPerson) =>
  recordsIn(person, 'family').filter((record) => relationOf(record) === '配偶')

/** A names B, who is a person of the street too; B's own dossier names somebody else. */
function otherSpouse(people: readonly ComparedPerson[]): Contradiction[] {
  const byIdNo = new Map(people.flatMap((person) => (person.idNo ? [[person.idNo, person] as const] : [])))
  const byName = Map.groupBy(people, ({ name }) => name)
  return people.flatMap((person) =>
    spouses(person).flatMap((record) => {
      const { name, idNo } = relative(record)
      const named = idNo ? [byIdNo.get(idNo)] : (byName.get(name ?? '') ?? [])
      // Of several with that name nobody can tell which is meant.
      const other = named.length === 1 ? named[0] : undefined
      if (!other || other.id === person.id) return []
      const own = spouses(other)
      const [first] = own
      if (!first || own.some((one) => sameAs(relative(one), person) !== null)) return []
      const sentence = `${person.name}的配偶登记为${other.name}，${other.name}本人档案的配偶却是“${relative(first).name ?? '未写姓名'}”，请核对。`
      return [contradiction('spouse-differs', '配偶互相不一致', sentence, [person, other], [record, first])]
    }),
  )
}

function spouseOfUnmarried(people: readonly ComparedPerson[]): Contradiction[] {
  return people.flatMap((person) => {
    const [status] = recordsIn(person, 'marriage')
    const [spouse] = spouses(person)
    const said = status && textOf(status.values, 'status')
    if (!status || !spouse || !said || said === '已婚') return []
    const sentence = `${person.name}的婚姻现状是“${said}”，家庭成员里却登记了配偶${relative(spouse).name ?? ''}，请核对。`
    return [contradiction('marriage-spouse', '婚姻状况与家庭成员不符', sentence, [person], [status, spouse])]
  })
}
