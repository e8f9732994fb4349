import type { FormPreview } from '@shared/forms/contract.ts'
import type { FormProposal } from '@shared/forms/model.ts'
import type { FormPackage } from '../../forms/package/form-package.ts'
import { styleKinds } from '../../forms/package/cell-styles.ts'
import { type CellValue, writtenDay } from '../../forms/package/set-cells.ts'
import { attribute } from '../../forms/package/xml-tags.ts'
import type { Filling } from './plan-filling.ts'

/** What the sheet would show, row for row as far as it is drawn; rows that will be inserted are told by their number. */
export function shownFilling(form: FormPackage, filling: Filling, proposal: FormProposal, rows: number): FormPreview {
  const isDateCell = dateCells(form)
  const shown = (sheet: string, row: number, column: number, value: CellValue) => ({
    sheet,
    row,
    column,
    text: textOf(value, isDateCell(sheet, row, column)),
  })
  const listed = filling.lists.flatMap(({ sheet, top, bottom, columns, lines }) =>
    lines.slice(0, Math.min(lines.length, bottom - top + 1, rows)).flatMap((line, at) =>
      columns.flatMap((column, place) => {
        const value = line[place]
        return value ? [shown(sheet, top + at, column, value)] : []
      }),
    ),
  )
  const single = filling.cells.map(({ sheet, row, column, value }) => shown(sheet, row, column, value))
  const lines = proposal.lists.map(
    (list) =>
      filling.lists.find(({ sheet, top }) => sheet === list.sheet && top === list.top)?.lines.length ??
      list.keys.length,
  )
  return { cells: [...listed, ...single], lines }
}

function textOf(value: CellValue, isDateCell: boolean): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return String(value.number)
    case 'date':
      return isDateCell ? value.day : writtenDay(value.day)
    case 'blank':
      return ''
  }
}

function dateCells(form: FormPackage): (sheet: string, row: number, column: number) => boolean {
  const kindOf = styleKinds(form)
  return (sheet, row, column) => {
    const tag = form.sheet(form.findSheet(sheet)).row(row)?.cell(column)?.tag ?? ''
    return kindOf(Number(attribute(tag, 's') ?? 0)) === 'date'
  }
}
