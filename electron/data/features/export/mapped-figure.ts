import type { Cell, Sheet } from '../../workbook/sheet.ts'
import type { MappedCell } from './read-source-map.ts'

/** What stands in a mapped cell of the file, and what its line and its heading call it. */
export function shownFigure(
  sheets: readonly Sheet[],
  { sheet: name, cell }: Pick<MappedCell, 'sheet' | 'cell'>,
): { readonly title: string; readonly value: string | null } {
  const { row, column } = placeOf(cell)
  const sheet = sheets.find((one) => one.name === name)
  if (!sheet) return { title: name, value: null }
  const text = (at: number) => shown(sheet.cell(row, at))
  // The line of totals is called so in its first cell.
  const first = text(0)
  const line = first !== null && !/^\d+$/.test(first) && column > 0 ? [first] : [text(1), column < 2 ? text(2) : null]
  const heading = column === 0 ? null : headingAbove(sheet, row, column)
  const title = [...line, heading].filter((part) => part !== null).join(' · ')
  return { title: title || name, value: text(column) }
}

/** The nearest text above: in a table of figures that is the heading of the column. */
function headingAbove(sheet: Sheet, row: number, column: number): string | null {
  for (let at = row - 1; at >= 0; at -= 1) {
    const cell = sheet.cell(at, column)
    if (cell?.kind === 'text' && cell.text.trim() !== '') return shown(cell)
  }
  return null
}

function shown(cell: Cell | undefined): string | null {
  return cell?.text.replaceAll(/\s+/g, '') || null
}

/** `C7`, counted from 0. */
function placeOf(cell: string): { readonly row: number; readonly column: number } {
  const letters = cell.replace(/\d+$/, '')
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(cell.slice(letters.length)) - 1, column }
}
