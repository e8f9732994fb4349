import type { LedgerDefinition } from '@shared/ledgers/definition.ts'
import { usualShare } from './cell-words.ts'
import { fittingShare, tellingCells } from './column-profile.ts'
import { kindsOfHeading } from './heading-likeness.ts'
import { sureConfidence, type ColumnCells, type MappedColumn } from './map-columns.ts'
import { isOtherHeading } from './other-headings.ts'

/** What a heading that nearly says a field must reach at least. */
const nearly = 0.55

/**
 * A heading that says a field and something more is settled without a question where the cells say the same, no other
 * column could be that field, and the column could be no other.
 */
export function settleDoubts(
  columns: readonly ColumnCells[],
  mapped: readonly MappedColumn[],
  ledger: LedgerDefinition,
): MappedColumn[] {
  return mapped.map((one, at) => {
    const { field, needsConfirm, confidence, alternatives } = one
    if (!field || !needsConfirm || one.role || confidence < nearly || confidence >= sureConfidence) return one
    if (alternatives.length > 0 || !isSaidByCells(columns[at]!, one, ledger)) return one
    const hasRival = mapped.some((other, place) => place !== at && couldBe(columns[place]!, other, one, ledger))
    return hasRival ? one : { ...one, needsConfirm: false, confidence: sureConfidence }
  })
}

function isSaidByCells(column: ColumnCells, { field }: MappedColumn, ledger: LedgerDefinition): boolean {
  if (tellingCells(column.cells).length < 2) return false
  const kinds = kindsOfHeading(column.path.at(-1)!)
  if (kinds && !kinds.has(field!.id) && !kinds.has(field!.type)) return false
  if (field!.type === 'text' || field!.type === 'longText')
    return (usualShare(column.cells, ledger.id, field!.id) ?? 0) >= 0.8
  return (fittingShare(column.cells, field!) ?? 0) >= 0.95
}

/** Another column without a field whose cells would do as well. */
function couldBe(column: ColumnCells, other: MappedColumn, one: MappedColumn, ledger: LedgerDefinition): boolean {
  const leaf = column.path.at(-1)
  if (!leaf || (other.field && !other.needsConfirm) || isOtherHeading(leaf)) return false
  return isSaidByCells(column, { ...other, field: one.field }, ledger)
}
