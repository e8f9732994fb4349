import { isDay, ratioOf, serialOf } from './cell-value.ts'
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
import type { ReportColumn, ReportRatio, ReportTotalRow, ReportValue } from './report-layout.ts'
import type { ReportStyles } from './report-styles.ts'
import { RowXml } from './row-xml.ts'
import { totalFormula } from './total-cell.ts'
import type { XmlBytes } from './xml-bytes.ts'

/** A sheet while its rows are made. */
export interface OpenSheet {
  readonly report: PreparedReport
  readonly styles: ReportStyles
  readonly looks: CellLooks
  readonly xml: XmlBytes
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
export function headRows(sheet: OpenSheet): void {
  const { layout, header, widths, headerHeights } = sheet.report
  const { styles, looks } = sheet
  mergedRow(sheet, 1, layout.title, looks.numberOf(styles.title), titleHeight(layout))
  infoRow(sheet)
  if (layout.unit !== undefined) mergedRow(sheet, 3, layout.unit, looks.numberOf(styles.unit), leastRowHeight)
  const first = sheet.report.headRows - header.depth + 1
  const look = looks.numberOf(styles.header)
  for (let at = 0; at < header.depth; at += 1) {
    const row = new RowXml(sheet.xml, first + at, headerHeights[at] ?? leastRowHeight)
    for (let column = 0; column < widths.length; column += 1) {
      const cell = header.cells.find((one) => one.row === at && one.column === column)
      row.text(column, look, cell?.label ?? '')
    }
    row.end()
  }
  for (const { row, column, rowSpan, columnSpan } of header.cells)
    merge(sheet, first + row, column, first + row + rowSpan - 1, column + columnSpan - 1)
}

function infoRow(sheet: OpenSheet): void {
  const { layout, widths } = sheet.report
  const look = sheet.looks.numberOf(sheet.styles.info)
  const row = new RowXml(sheet.xml, 2, infoRowHeight)
  for (const { text, from, to } of placeInfo(layout.info, widths)) {
    row.text(from, look, text)
    row.fill(from + 1, to, look)
    merge(sheet, 2, from, 2, to)
  }
  row.end()
}

/**
 * @param at the line, counted from 0
 * @returns how high it is, in points
 */
export function dataRow({ report, columnLooks: lookOf, xml }: OpenSheet, at: number, values: readonly ReportValue[]) {
  const number = report.headRows + at + 1
  const height = heightOfRow(report, values)
  const row = new RowXml(xml, number, height)
  lookOf.forEach((looks, column) => {
    const value = values[column] ?? null
    if (value === null) row.empty(column, looks.text)
    else if (typeof value === 'string') row.text(column, looks.text, value)
    else if (typeof value === 'number') row.number(column, looks.number, value)
    else if (isDay(value)) dayCell(row, column, looks, value.day)
    else row.formula(column, looks.ratio, ratioCell(value, values, number))
  })
  row.end()
  return height
}

function dayCell(row: RowXml, column: number, looks: ColumnLooks, day: string): void {
  const serial = serialOf(day)
  if (serial === null) row.text(column, looks.text, day)
  else row.number(column, looks.day, serial)
}

function ratioCell(value: ReportRatio, row: readonly ReportValue[], number: number) {
  const [part, whole] = [value.part, value.whole].map((column) => `${columnLetter(column + 1)}${number}`)
  return { formula: `IF(N(${whole})=0,"",${part}/${whole})`, result: ratioOf(value, row) }
}

/** @returns the number of the last row */
export function tailRows(sheet: OpenSheet): number {
  const { report, looks, styles } = sheet
  const { layout } = report
  let last = report.headRows + layout.rows.length
  if (layout.total) totalRow(sheet, (last += 1), layout.total)
  if (layout.sealLabel !== undefined) sealRow(sheet, (last += 1), layout.sealLabel)
  for (const note of layout.notes)
    mergedRow(sheet, (last += 1), note, looks.numberOf(styles.note), heightOfNote(report, note))
  return last
}

function totalRow(sheet: OpenSheet, number: number, { label, totals }: ReportTotalRow): void {
  const { report, styles, looks } = sheet
  const { layout, widths, headRows: above } = report
  const row = new RowXml(sheet.xml, number, leastRowHeight)
  const plain = looks.numberOf(styles.totalLabel)
  for (let column = 0; column < widths.length; column += 1) {
    const place = totals.findIndex((one) => one.column === column)
    const total = totals[place]
    if (!total) row.text(column, plain, column === 0 ? label : '')
    else if (layout.rows.length === 0) row.number(column, looks.numberOf(styles.total(total.format)), 0)
    else {
      const formula = totalFormula(total, { first: above + 1, last: number - 1 })
      row.formula(column, looks.numberOf(styles.total(total.format)), {
        formula,
        result: report.totals[place] ?? 0,
      })
    }
  }
  row.end()
  merge(sheet, number, 0, number, Math.min(...totals.map(({ column }) => column)) - 1)
}

function sealRow(sheet: OpenSheet, number: number, label: string): void {
  const { report, styles, looks } = sheet
  const row = new RowXml(sheet.xml, number, sealRowHeight)
  const look = looks.numberOf(styles.header)
  row.text(0, look, label)
  row.fill(1, report.widths.length - 1, look)
  row.end()
  merge(sheet, number, 0, number, report.frozen - 1)
}

function mergedRow(sheet: OpenSheet, number: number, text: string, look: number, height: number): void {
  const last = sheet.report.widths.length - 1
  const row = new RowXml(sheet.xml, number, height)
  row.text(0, look, text)
  row.fill(1, last, look)
  row.end()
  merge(sheet, number, 0, number, last)
}

/** Rows as the sheet numbers them, columns counted from 0; both included. */
export function merge({ merges }: OpenSheet, top: number, left: number, bottom: number, right: number): void {
  if (top === bottom && left >= right) return
  merges.push(`${columnLetter(left + 1)}${top}:${columnLetter(right + 1)}${bottom}`)
}
