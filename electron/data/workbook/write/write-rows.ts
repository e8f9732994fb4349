import { isDay, isRatio, ratioOf, serialOf } from './cell-value.ts'
import type { CellLooks } from './cell-looks.ts'
import { columnLetter } from './column-letter.ts'
import { placeInfo } from './place-info.ts'
import {
  heightOfNote,
  heightOfRow,
  infoRowHeight,
  leastRowHeight,
  type PreparedReport,
  sealRowHeight,
  titleHeight,
} from './prepare-report.ts'
import type { ReportColumn, ReportValue } from './report-layout.ts'
import type { ReportStyles } from './report-styles.ts'
import { type CellContent, RowXml } from './row-xml.ts'
import { totalCell } from './total-cell.ts'

/** A sheet while its rows are made. */
export interface OpenSheet {
  readonly report: PreparedReport
  readonly styles: ReportStyles
  readonly looks: CellLooks
  /** `A1:W1`. */
  readonly merges: string[]
  /** The looks of each column, by the kind of value; looked up once. */
  readonly columnLooks: readonly ColumnLooks[]
}

interface ColumnLooks {
  readonly text: number
  readonly number: number
  readonly day: number
  readonly ratio: number
}

export function columnLooks(styles: ReportStyles, looks: CellLooks, columns: readonly ReportColumn[]): ColumnLooks[] {
  return columns.map((column) => ({
    text: looks.numberOf(styles.text(column)),
    number: looks.numberOf(styles.number(column)),
    day: looks.numberOf(styles.day(column)),
    ratio: looks.numberOf(styles.ratio(column)),
  }))
}

/** Title, info line, unit line and header. */
export function headRows(sheet: OpenSheet): string {
  const { layout, header, widths, headerHeights } = sheet.report
  const { styles, looks } = sheet
  const last = widths.length - 1
  const rows = [mergedRow(sheet, 1, layout.title, looks.numberOf(styles.title), titleHeight(layout))]
  const info = new RowXml(2, infoRowHeight)
  for (const { text, from, to } of placeInfo(layout.info, widths)) {
    info.add(from, looks.numberOf(styles.info), { text })
    info.fill(from + 1, to, looks.numberOf(styles.info))
    merge(sheet, 2, from, 2, to)
  }
  rows.push(info.toString())
  if (layout.unit !== undefined)
    rows.push(mergedRow(sheet, 3, layout.unit, looks.numberOf(styles.unit), leastRowHeight))
  const first = sheet.report.headRows - header.depth + 1
  const look = looks.numberOf(styles.header)
  for (let at = 0; at < header.depth; at += 1) {
    const row = new RowXml(first + at, headerHeights[at] ?? leastRowHeight)
    for (let column = 0; column <= last; column += 1) {
      const cell = header.cells.find((one) => one.row === at && one.column === column)
      row.add(column, look, cell ? { text: cell.label } : null)
    }
    rows.push(row.toString())
  }
  for (const { row, column, rowSpan, columnSpan } of header.cells)
    merge(sheet, first + row, column, first + row + rowSpan - 1, column + columnSpan - 1)
  return rows.join('')
}

/** @param at the line, counted from 0 */
export function dataRow(sheet: OpenSheet, at: number, values: readonly ReportValue[]): string {
  const { report, columnLooks: lookOf } = sheet
  const number = report.headRows + at + 1
  const row = new RowXml(number, heightOfRow(report, values))
  report.header.columns.forEach((_, column) => {
    const value = values[column] ?? null
    const looks = lookOf[column]
    if (looks) row.add(column, lookNumber(looks, value), contentOf(value, values, number))
  })
  return row.toString()
}

function lookNumber(looks: ColumnLooks, value: ReportValue): number {
  if (typeof value === 'number') return looks.number
  if (isDay(value)) return serialOf(value.day) === null ? looks.text : looks.day
  return isRatio(value) ? looks.ratio : looks.text
}

function contentOf(value: ReportValue, row: readonly ReportValue[], number: number): CellContent {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { number: value }
  if (typeof value === 'string') return { text: value }
  if (isDay(value)) {
    const serial = serialOf(value.day)
    return serial === null ? { text: value.day } : { number: serial }
  }
  const [part, whole] = [value.part, value.whole].map((column) => `${columnLetter(column + 1)}${number}`)
  return { formula: `IF(N(${whole})=0,"",${part}/${whole})`, result: ratioOf(value, row) }
}

/** Totals, the line for seals, notes; and the number of the last row. */
export function tailRows(sheet: OpenSheet): { readonly xml: string; readonly last: number } {
  const { report, styles, looks } = sheet
  const { layout, widths } = report
  const rows: string[] = []
  let last = report.headRows + layout.rows.length
  if (layout.total) rows.push(totalRow(sheet, (last += 1)))
  if (layout.sealLabel !== undefined) {
    const row = new RowXml((last += 1), sealRowHeight)
    const look = looks.numberOf(styles.header)
    row.add(0, look, { text: layout.sealLabel })
    row.fill(1, widths.length - 1, look)
    merge(sheet, last, 0, last, report.frozen - 1)
    rows.push(row.toString())
  }
  for (const note of layout.notes)
    rows.push(mergedRow(sheet, (last += 1), note, looks.numberOf(styles.note), heightOfNote(report, note)))
  return { xml: rows.join(''), last }
}

function totalRow(sheet: OpenSheet, number: number): string {
  const { report, styles, looks } = sheet
  const { layout, widths, headRows: above } = report
  const { label, totals } = layout.total ?? { label: '', totals: [] }
  const row = new RowXml(number, leastRowHeight)
  const plain = looks.numberOf(styles.totalLabel)
  for (let column = 0; column < widths.length; column += 1) {
    const total = totals.find((one) => one.column === column)
    if (!total) {
      row.add(column, plain, column === 0 ? { text: label } : null)
      continue
    }
    const cell = totalCell(total, { first: above + 1, last: number - 1 }, layout.rows)
    row.add(column, looks.numberOf(styles.total(total.format)), layout.rows.length === 0 ? { number: 0 } : cell)
  }
  merge(sheet, number, 0, number, Math.min(...totals.map(({ column }) => column)) - 1)
  return row.toString()
}

function mergedRow(sheet: OpenSheet, number: number, text: string, look: number, height: number): string {
  const last = sheet.report.widths.length - 1
  const row = new RowXml(number, height)
  row.add(0, look, { text })
  row.fill(1, last, look)
  merge(sheet, number, 0, number, last)
  return row.toString()
}

/** Rows as the sheet numbers them, columns counted from 0; both included. */
export function merge({ merges }: OpenSheet, top: number, left: number, bottom: number, right: number): void {
  if (top === bottom && left >= right) return
  merges.push(`${columnLetter(left + 1)}${top}:${columnLetter(right + 1)}${bottom}`)
}
