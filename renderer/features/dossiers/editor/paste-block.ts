import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { compactText } from '@shared/values/text.ts'
import { checkRow } from './sheet-rows.ts'
import { type Block, type SheetState, withBlock } from './sheet-state.ts'
import { readBlock } from '../../../ui/table/tab-separated.ts'

export const mostRows = 5000
/** So many rows are read and judged in well under a frame. */
const atOnce = 100

export interface Pasted {
  readonly state: SheetState
  readonly block: Block
  readonly rows: number
  /** Rows among them that cannot be saved as they are. */
  readonly wrong: number
  readonly hasHeader: boolean
  /** Columns that found no place. */
  readonly cutOff: number
}

/** Lays a copied block over the rows and judges every cell, in steps between which the window can draw. */
export async function pasteBlock(
  section: ActiveSection,
  state: SheetState,
  selected: Block,
  text: string,
  onStep: (done: number, total: number) => void,
): Promise<Pasted | 'too-many'> {
  const read = readBlock(text)
  const hasHeader = isHeader(section, selected.left, read[0] ?? [])
  const cells = repeated(hasHeader ? read.slice(1) : read, selected)
  if (cells.length > mostRows) return 'too-many'
  const { fields } = section
  const columns = Math.max(0, ...cells.map((row) => row.length))
  const at = { row: selected.top, column: selected.left }
  let next = state
  let wrong = 0
  for (let from = 0; from < cells.length; from += atOnce) {
    const to = Math.min(cells.length, from + atOnce)
    next = withBlock(next, at, fields, cells, from, to)
    for (let line = from; line < to; line += 1) if (checkRow(section, next.rows[at.row + line]!).hasErrors) wrong += 1
    if (to < cells.length) {
      onStep(to, cells.length)
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
  const right = Math.min(fields.length, at.column + columns) - 1
  const block = { top: at.row, left: at.column, bottom: at.row + Math.max(1, cells.length) - 1, right }
  return {
    state: next,
    block,
    rows: cells.length,
    wrong,
    hasHeader,
    cutOff: Math.max(0, at.column + columns - fields.length),
  }
}

/** The headings of the sheet were copied too: most of them are those of the columns they would fall on. */
function isHeader({ fields }: ActiveSection, left: number, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const same = cells.filter((cell, at) => {
    const field = fields[left + at]
    const names = field ? [field.label, field.shortLabel ?? field.label, ...field.synonyms] : []
    return cell.trim() !== '' && names.some((name) => compactText(name) === compactText(cell))
  })
  return same.length >= 2 && same.length * 2 >= filled.length
}

/** One cell into all that are selected, as a spreadsheet does. */
function repeated(cells: readonly (readonly string[])[], { top, left, bottom, right }: Block) {
  if (cells.length !== 1 || cells[0]!.length !== 1) return cells
  const line = Array.from({ length: right - left + 1 }, () => cells[0]![0]!)
  return Array.from({ length: bottom - top + 1 }, () => line)
}
