import type { DecisionHint } from '@shared/decisions/contract.ts'
import { deviationHints } from '@shared/decisions/rules/deviation.ts'
import { type DecisionContext, progressOf, sumOf } from '@shared/decisions/rules/facts.ts'
import { decidingMeeting } from '@shared/decisions/rules/resolution.ts'
import { type Purchase, splitPurchaseHints } from '@shared/decisions/rules/split-purchases.ts'
import { tierHints } from '@shared/decisions/rules/tier-hints.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { RelationHints } from './conflict-check/relation-hints.ts'
import { type WholeDecision, wholeDecisions } from './decision-facts.ts'
import { listStoredDecisions } from './decision-store.ts'

/** What a second look is asked for. Purchases are read once for a whole list. */
export function hintsOfDecisions(
  db: ReadDb,
  wholes: readonly WholeDecision[],
  context: DecisionContext,
  relationHints: RelationHints,
): Map<string, readonly DecisionHint[]> {
  const purchases = readPurchases(db, wholes, context)
  return new Map(
    wholes.map((whole) => {
      const own = purchaseOf(whole)
      const split = own ? splitPurchaseHints(own, purchases.get(whole.head.communityId) ?? [], context) : []
      const relations = relationsOf(db, whole, context, relationHints)
      return [whole.head.id, [...relations, ...tierHints(whole, context), ...deviationHints(whole, context), ...split]]
    }),
  )
}

function relationsOf(db: ReadDb, whole: WholeDecision, { today }: DecisionContext, relationHints: RelationHints) {
  const { supplier, supplierCode } = whole.values
  const names = [...new Set(whole.progress.flatMap(({ party }) => party ?? []))]
  const { communityId } = whole.head
  const recused = recusedAtAll(whole)
  return relationHints(db, { communityId, supplier: supplier ?? '', supplierCode, names, recused, today })
}

function recusedAtAll({ meetings }: WholeDecision): string[] {
  const lists = meetings.map(({ recused }) => (recused ?? '').split(/[\n、，,;；\s]+/).filter((name) => name !== ''))
  return (lists[0] ?? []).filter((name) => lists.every((list) => list.includes(name)))
}

/** By community, of every year: two matters on both sides of New Year may be one purchase. */
function readPurchases(
  db: ReadDb,
  wholes: readonly WholeDecision[],
  context: DecisionContext,
): Map<string, readonly Purchase[]> {
  const buying = wholes.filter((whole) => purchaseOf(whole) !== null)
  const scope = [...new Set(buying.map(({ head }) => head.communityId))]
  const filter = { year: null, communityId: null, category: null, text: '', scope }
  const heads = listStoredDecisions(db, filter).filter(({ values }) => values.supplier !== null)
  const byCommunity = Map.groupBy(wholeDecisions(db, heads, context), ({ head }) => head.communityId)
  return new Map([...byCommunity].map(([id, own]) => [id, own.flatMap((whole) => purchaseOf(whole) ?? [])]))
}

function purchaseOf(whole: WholeDecision): Purchase | null {
  const { supplier, supplierCode, amount, result } = whole.values
  const contracts = progressOf(whole, '合同')
  const spent = sumOf(contracts) ?? amount
  if (supplier === null || spent === null || result === '否决') return null
  const on = contracts[0]?.on ?? decidingMeeting(whole)?.heldOn ?? whole.registeredOn
  return { decisionId: whole.head.id, number: whole.head.number, on, amount: spent, supplier, supplierCode }
}
