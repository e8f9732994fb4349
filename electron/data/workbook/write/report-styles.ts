import type { CellLook } from './cell-looks.ts'
import type { ReportColumn, ReportLayout } from './report-layout.ts'

export interface ReportStyles {
  readonly title: CellLook
  readonly info: CellLook
  readonly unit: CellLook
  readonly header: CellLook
  readonly note: CellLook
  readonly totalLabel: CellLook
  readonly text: (column: ReportColumn) => CellLook
  readonly number: (column: ReportColumn) => CellLook
  readonly day: (column: ReportColumn) => CellLook
  readonly ratio: (column: ReportColumn) => CellLook
  readonly total: (format: string) => CellLook
}

/** 2026年11月21日, as a date that can be counted with. */
export const dayFormat = 'yyyy"年"m"月"d"日"'
export const ratioFormat = '0.0%'

export function reportStyles({ fonts }: ReportLayout): ReportStyles {
  const cell = (column: ReportColumn, format: string, mayWrap = false): CellLook => ({
    font: fonts.body,
    horizontal: column.align,
    vertical: 'middle',
    overflow: mayWrap && column.lines ? 'wraps' : 'shrinks',
    isBoxed: true,
    format,
  })
  const free = (horizontal: CellLook['horizontal'], overflow: CellLook['overflow']): CellLook => ({
    font: fonts.body,
    horizontal,
    vertical: 'middle',
    overflow,
    isBoxed: false,
    format: 'General',
  })
  const bold: CellLook = {
    font: { ...fonts.body, bold: true },
    horizontal: 'center',
    vertical: 'middle',
    overflow: 'shrinks',
    isBoxed: true,
    format: 'General',
  }
  return {
    title: { ...free('center', 'runs'), font: fonts.title },
    info: free('left', 'shrinks'),
    unit: free('right', 'runs'),
    header: { ...bold, font: fonts.header, overflow: 'wraps' },
    note: { ...free('left', 'wraps'), vertical: 'top' },
    totalLabel: bold,
    // Text stays text, also when somebody edits the cell: an id number, or a remark that begins with =.
    text: (column) => cell(column, '@', true),
    number: (column) => cell(column, column.format ?? '0'),
    day: (column) => cell(column, dayFormat),
    ratio: (column) => cell(column, column.format ?? ratioFormat),
    total: (format) => ({ ...bold, format }),
  }
}
