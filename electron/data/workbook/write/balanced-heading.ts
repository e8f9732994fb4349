import type { HeaderCell } from './place-header.ts'
import { emOf, emPerLine } from './text-extent.ts'

/** A heading that takes two lines breaks in its middle: no line is left with one character. */
export function balanced(cell: HeaderCell, widths: readonly number[], fontSize: number): HeaderCell {
  const { label, column, columnSpan } = cell
  const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0)
  const room = emPerLine(width, fontSize)
  const em = emOf(label)
  if (label.includes('\n') || em <= room || em > room * 2) return cell
  const middle = Math.ceil(label.length / 2)
  const [above, below] = [label.slice(0, middle), label.slice(middle)]
  // Letters and figures are not cut, and punctuation begins no line.
  const isCut = /[\w.]$/.test(above) && /^[\w.]/.test(below)
  if (isCut || /^[，。、：；）”’》]/.test(below) || /[（“‘《]$/.test(above) || emOf(above) > room) return cell
  return { ...cell, label: `${above}\n${below}` }
}
