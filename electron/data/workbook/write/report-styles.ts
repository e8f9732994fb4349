import type { Alignment, Border, Borders, Style } from 'exceljs'
import type { ReportColumn, ReportLayout } from './report-layout.ts'

export type CellStyle = Partial<Style>

export interface ReportStyles {
  readonly title: CellStyle
  readonly info: CellStyle
  readonly unit: CellStyle
  readonly header: CellStyle
  readonly note: CellStyle
  readonly totalLabel: CellStyle
  readonly text: (column: ReportColumn) => CellStyle
  readonly number: (column: ReportColumn) => CellStyle
  readonly total: (format: string) => CellStyle
}

const thin: Partial<Border> = { style: 'thin' }
const boxed: Partial<Borders> = { top: thin, bottom: thin, left: thin, right: thin }

/** One object a kind of cell: the writer recognises a style it has seen by its identity. */
export function reportStyles({ fonts }: ReportLayout): ReportStyles {
  const text = remembered((key: string) => {
    const [align, wraps] = key.split(' ')
    return {
      font: fonts.body,
      border: boxed,
      alignment: aligned(align as ReportColumn['align'], wraps === 'wraps'),
      // Text stays text, also when somebody edits the cell: an id number, or a remark that begins with =.
      numFmt: '@',
    }
  })
  const number = remembered((key: string) => {
    const [align, format] = key.split(' ')
    return {
      font: fonts.body,
      border: boxed,
      alignment: aligned(align as ReportColumn['align'], false),
      numFmt: format ?? '0',
    }
  })
  const total = remembered((format: string) => ({
    font: { ...fonts.body, bold: true },
    border: boxed,
    alignment: aligned('center', false),
    numFmt: format,
  }))
  return {
    title: { font: fonts.title, alignment: { horizontal: 'center', vertical: 'middle' } },
    info: { font: fonts.body, alignment: { horizontal: 'left', vertical: 'middle', shrinkToFit: true } },
    unit: { font: fonts.body, alignment: { horizontal: 'right', vertical: 'middle' } },
    header: { font: fonts.header, border: boxed, alignment: aligned('center', true) },
    note: { font: fonts.body, alignment: { horizontal: 'left', vertical: 'top', wrapText: true } },
    totalLabel: { font: { ...fonts.body, bold: true }, border: boxed, alignment: aligned('center', false) },
    text: ({ align, lines }) => text(`${align} ${lines ? 'wraps' : 'shrinks'}`),
    number: ({ align, format = '0' }) => number(`${align} ${format}`),
    total,
  }
}

function aligned(horizontal: ReportColumn['align'], wraps: boolean): Partial<Alignment> {
  return { horizontal, vertical: 'middle', ...(wraps ? { wrapText: true } : { shrinkToFit: true }) }
}

function remembered<Key>(make: (key: Key) => CellStyle): (key: Key) => CellStyle {
  const known = new Map<Key, CellStyle>()
  return (key) => {
    const found = known.get(key) ?? make(key)
    known.set(key, found)
    return found
  }
}
