import type { MergeStrategies } from '@shared/import/merge-strategies.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'

interface Proposable {
  readonly field: string
  readonly before: unknown
  readonly proposed: boolean
  readonly locked: boolean
}

/** What the clerk said of a column decides what is proposed; a cell that cannot be written stays so. */
export function byStrategy<Cell extends Proposable>(
  ledger: LedgerId,
  cells: readonly Cell[],
  strategies: MergeStrategies,
): Cell[] {
  return cells.map((cell) => {
    const strategy = strategies[`${ledger}.${cell.field}`]
    if (strategy === undefined || cell.locked) return cell
    if (strategy === 'newest') return { ...cell, proposed: true }
    return { ...cell, proposed: cell.before === null && strategy !== 'keep' }
  })
}
