import type { decisionsContract, DecisionRow } from '@shared/decisions/contract.ts'
import type { InputOf } from '@shared/rpc/contract.ts'
import type { QueryContext } from '../../rpc/handlers.ts'
import type { RelationHints } from './conflict-check/relation-hints.ts'
import { decisionContext, wholeDecisions } from './decision-facts.ts'
import { listStoredDecisions } from './decision-store.ts'
import { hintsOfDecisions } from './hints-of-decision.ts'
import { decisionRow } from './shown-decision.ts'

type Method = (typeof decisionsContract)['list']

/** What is missing only the rules can say: then all matters of the year are judged, else those that are shown. */
export function listDecisions(
  { onlyMissing, offset, limit, ...filter }: InputOf<Method>,
  { db, account, now }: QueryContext,
  relationHints: RelationHints,
): { total: number; rows: DecisionRow[] } {
  const context = decisionContext(db, now())
  const heads = listStoredDecisions(db, { ...filter, scope: account.communityIds })
  const judged = wholeDecisions(db, onlyMissing ? heads : heads.slice(offset, offset + limit), context).map(
    (whole) => ({
      whole,
      row: decisionRow(whole, context),
    }),
  )
  const found = onlyMissing ? judged.filter(({ row }) => row.missing > 0) : judged
  const shown = onlyMissing ? found.slice(offset, offset + limit) : found
  const wholes = shown.map(({ whole }) => whole)
  const hints = hintsOfDecisions(db, wholes, context, relationHints)
  return {
    total: onlyMissing ? found.length : heads.length,
    rows: shown.map(({ row }) => ({ ...row, hints: hints.get(row.id)?.length ?? 0 })),
  }
}
