import type { DecisionHint } from '@shared/decisions/contract.ts'
import { textOf } from '@shared/dossier/rules/facts.ts'
import { companyOf, supplierHints } from '@shared/dossier/rules/supplier-hints.ts'
import type { ReadDb } from '../../../db/connection.ts'
import { throughTheDoor } from '../../../db/wall.ts'
import { listMemberRecords, type MemberRecord } from './relation-store.ts'

export interface RelationQuestion {
  readonly communityId: string
  readonly supplier: string
  readonly supplierCode: string | null
  /** Other names of the other side: parties of contracts and payments. */
  readonly names: readonly string[]
  /** Members who stepped back at every meeting: they have done what the hint asks. */
  readonly recused: readonly string[]
  readonly today: string
}

export type RelationHints = (db: ReadDb, question: RelationQuestion) => readonly DecisionHint[]

/** The one door in the wall: says that somebody has a relation to declare, and nothing of what a dossier holds. */
export const relationHints: RelationHints = (db, question) => {
  const { communityId, supplier, supplierCode, names, recused, today } = question
  const others = names.map((name) => ({ name, creditCode: null }))
  const sides = [{ name: supplier, creditCode: supplierCode }, ...others].filter(
    ({ name, creditCode }) => name.trim() !== '' || creditCode !== null,
  )
  if (sides.length === 0) return []
  const byMember = Map.groupBy(
    listMemberRecords(throughTheDoor(db), communityId, today),
    ({ memberName }) => memberName,
  )
  return [...byMember].flatMap(([member, records]): DecisionHint[] => {
    const kinds = [
      ...(sides.some((side) => isOwnCompany(side, records)) ? ['企业关系'] : []),
      ...(sides.some(({ name }) => isRelative(name, records)) ? ['亲属关系'] : []),
    ]
    if (kinds.length === 0 || recused.includes(member)) return []
    const sentence = `社区成员${member}与供应商之间可能有需要申报的${kinds.join('、')}，请本人说明，商议和表决时按规定回避（R-CONFLICT-03）。`
    return [{ rule: 'R-CONFLICT-03', level: 'alert', sentence }]
  })
}

type Side = Parameters<typeof supplierHints>[0]

function isOwnCompany(side: Side, records: readonly MemberRecord[]): boolean {
  const companies = records.flatMap((record) => companyOf(record) ?? [])
  return supplierHints(side, companies).length > 0
}

/** The supplier is a relative, or a relative works there. */
function isRelative(name: string, records: readonly MemberRecord[]): boolean {
  const side = name.trim()
  if (side === '') return false
  const relatives = records.filter(({ section }) => section === 'family')
  return relatives.some(({ values }) => {
    const employer = textOf(values, 'employer')
    return textOf(values, 'name') === side || (employer !== null && side.length >= 4 && employer.includes(side))
  })
}
