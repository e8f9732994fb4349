import type { FormPreview, FormSheetView } from '@shared/forms/contract.ts'
import type { FormProposal } from '@shared/forms/model.ts'
import { formsText as text } from '../../text/forms-text.ts'
import { bindingOf, type FormPart, partAt } from './bindings.ts'

interface Props {
  readonly sheet: FormSheetView
  readonly proposal: FormProposal
  readonly preview: FormPreview | undefined
  readonly chosen: FormPart | null
  readonly onChoose: (part: FormPart) => void
}

/** The form as it will be, a cell a button: green is filled, amber waits, grey stays empty. */
export function FormSheet({ sheet, proposal, preview, chosen, onChoose }: Props) {
  const width = Math.max(...sheet.rows.map((row) => row.length), 1)
  const values = new Map(
    (preview?.cells ?? [])
      .filter((cell) => cell.sheet === sheet.name)
      .map((cell) => [`${cell.row}:${cell.column}`, cell.text]),
  )
  const covered = new Set<string>()
  for (const { top, left, bottom, right } of sheet.merges)
    for (let row = top; row <= Math.min(bottom, sheet.rows.length - 1); row += 1)
      for (let column = left; column <= Math.min(right, width - 1); column += 1)
        if (row !== top || column !== left) covered.add(`${row}:${column}`)

  function drawCell(row: number, column: number) {
    if (covered.has(`${row}:${column}`)) return null
    const merge = sheet.merges.find(({ top, left }) => top === row && left === column)
    const part = partAt(proposal, sheet.name, row + 1, column + 1)
    const kind = part ? (bindingOf(proposal, part)?.binding.kind ?? 'none') : 'none'
    const isChosen = part !== null && JSON.stringify(part) === JSON.stringify(chosen)
    const shown = values.get(`${row + 1}:${column + 1}`) ?? sheet.rows[row]?.[column] ?? ''
    const isHeader = proposal.lists.some(
      (one) => one.sheet === sheet.name && row + 1 >= one.headerTop && row + 1 < one.top,
    )
    const isOutside = proposal.lists.every(
      (one) => one.sheet !== sheet.name || row + 1 < one.headerTop || row + 1 > one.bottom,
    )
    // A long word runs over empty cells, and never over one that says something.
    const next = (merge?.right ?? column) + 1
    const isLoose = isOutside && !sheet.rows[row]?.[next] && partAt(proposal, sheet.name, row + 1, next + 1) === null
    const isTitle = isLoose && part === null && merge !== undefined && merge.right - merge.left >= width - 2
    const classes = ['fo-cell', kind, isHeader && part && 'header', isLoose && 'loose', isTitle && 'title']
    return (
      <td
        key={column}
        colSpan={merge ? Math.min(merge.right, width - 1) - merge.left + 1 : 1}
        rowSpan={merge ? Math.min(merge.bottom, sheet.rows.length - 1) - merge.top + 1 : 1}
        className={[...classes, isChosen && 'chosen'].filter(Boolean).join(' ')}
      >
        {part ? (
          <button type="button" aria-pressed={isChosen} title={shown} onClick={() => onChoose(part)}>
            {shown}
          </button>
        ) : (
          <span title={shown.length > 12 ? shown : undefined}>{shown}</span>
        )}
      </td>
    )
  }

  return (
    <div className="fo-sheet" role="region" aria-label={text.sheet} tabIndex={0}>
      <table>
        <tbody>
          {sheet.rows.map((_, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- a row is its number
            <tr key={row}>
              <th scope="row">{row + 1}</th>
              {Array.from({ length: width }, (__, column) => drawCell(row, column))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
