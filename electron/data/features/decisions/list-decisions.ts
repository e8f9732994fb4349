import type { decisionsContract, DecisionRow } from '@shared/decisions/contract.ts'
import type { InputOf } from '@shared/rpc/contract.ts'
import type { QueryContext } from '../../rpc/handlers.ts'
import type { RelationHints } from './conflict-check/relation-hints.ts'
import { decisionContext, wholeDecisions } from './decision-facts.ts'
import { listStoredDecisions } from './decision-store.ts'
import { hintsOfDecisions } from './hints-of-decision.ts'
import { decisionRow } from './shown-decision.ts'
import { isStored, sortedDecisions, sortedRows } from './sort-decisions.ts'

type Method = (typeof decisionsContract)['list']

/** What is missing only the rules can say: asked for it, they judge all matters of the year, else those that are shown. */
export function listDecisions(
  { onlyMissing, sort, offset, limit, ...filter }: InputOf<Method>,
  { db, account, now }: QueryContext,
  relationHints: RelationHints,
): { total: number; rows: DecisionRow[] } {
  const context = decisionContext(db, now())
  const isSortedEarly = isStored(sort.column)
  const heads = sortedDecisions(listStoredDecisions(db, { ...filter, scope: account.communityIds }), sort)
  const window = <Each>(all: readonly Each[]) => all.slice(offset, offset + limit)
  const areAllJudged = onlyMissing || !isSortedEarly
  const wholes = wholeDecisions(db, areAllJudged ? heads : window(heads), context)
  const hintsOf = (some: typeof wholes) => hintsOfDecisions(db, some, context, relationHints)
  const judged = wholes.map((whole) => ({ ...decisionRow(whole, context), hints: 0 }))
  const found = onlyMissing ? judged.filter(({ missing }) => missing > 0) : judged
  const total = onlyMissing ? found.length : heads.length
  const withHints = (rows: readonly DecisionRow[]) => {
    const shown = new Set(rows.map(({ id }) => id))
    const hints = hintsOf(wholes.filter(({ head }) => shown.has(head.id)))
    return rows.map((row) => ({ ...row, hints: hints.get(row.id)?.length ?? 0 }))
  }
  if (sort.column === 'hints') return { total, rows: window(sortedRows(withHints(found), sort)) }
  if (!isSortedEarly) return { total, rows: withHints(window(sortedRows(found, sort))) }
  return { total, rows: withHints(onlyMissing ? window(found) : found) }
}
