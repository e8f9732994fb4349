import type { MergeStrategies } from '@shared/import/merge-strategies.ts'
import { compactText } from '@shared/values/text.ts'
import { byStrategy } from '../merge-strategy.ts'
import { lockedCell } from '../planned-cell.ts'
import type { CellValue, LedgerRecord } from './ledger-record.ts'
import type { RecordCell } from './planned-record.ts'

/** A field of the ledger with what is there and what the row says. */
export interface Pair {
  readonly field: string
  readonly before: CellValue | null
  readonly after: CellValue
  readonly note?: string
  /** Why it cannot be written. */
  readonly refusal?: string
}

export function saysTheSame(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'string' && typeof other === 'string') return compactText(one) === compactText(other)
  return one === other
}

/**
 * Cell by cell what a row would change. Blanks fill; what would replace another value is shown and not proposed,
 * unless the clerk said so of the column.
 */
export function compareValues(
  { ledger, undecided }: Pick<LedgerRecord, 'ledger' | 'undecided'>,
  pairs: readonly Pair[],
  strategies: MergeStrategies,
): RecordCell[] {
  const cells = pairs.flatMap(({ field, before, after, note = null, refusal }): RecordCell[] => {
    if (refusal !== undefined) return [lockedCell<CellValue>(field, before, after, refusal)]
    if (before !== null && saysTheSame(before, after)) return []
    return [{ field, before, after, proposed: before === null, locked: false, note }]
  })
  const open = [...undecided].map(([field, { text, message }]) =>
    lockedCell<CellValue>(field, null, text || null, message),
  )
  return [...byStrategy(ledger, cells, strategies), ...open]
}
