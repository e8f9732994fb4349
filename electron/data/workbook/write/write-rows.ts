import type { Row, Worksheet } from 'exceljs'
import { maxRowHeight, textOf } from './fit-columns.ts'
import { columnLetter } from './page-options.ts'
import type { PlacedHeader } from './place-header.ts'
import { placeInfo } from './place-info.ts'
import type { ReportLayout, ReportValue } from './report-layout.ts'
import type { CellStyle, ReportStyles } from './report-styles.ts'
import { heightOfLines, linesOf } from './text-extent.ts'
import { totalCell } from './total-cell.ts'

/** A layout with everything about it that has been worked out. */
export interface PreparedReport {
  readonly layout: ReportLayout
  readonly header: PlacedHeader
  readonly widths: readonly number[]
  readonly styles: ReportStyles
  /** Rows above the data. */
  readonly headRows: number
}

const leastRowHeight = 22

/** Title, info line, unit line and header. */
export function writeHead(sheet: Worksheet, report: PreparedReport): void {
  const { layout, header, widths, styles } = report
  const columnCount = widths.length
  mergedRow(sheet, columnCount, layout.title, styles.title, heightOfLines(1, layout.fonts.title.size) + 6)

  const info = sheet.addRow([])
  info.height = 24
  for (const { text, from, to } of placeInfo(layout.info, widths)) {
    fill(info, from, to, text, styles.info)
    merge(sheet, info.number, from, info.number, to)
  }
  info.commit()
  if (layout.unit !== undefined) mergedRow(sheet, columnCount, layout.unit, styles.unit, leastRowHeight)

  const first = report.headRows - header.depth + 1
  for (let at = 0; at < header.depth; at += 1) {
    const row = sheet.getRow(first + at)
    row.height = leastRowHeight
    fill(row, 0, columnCount - 1, null, styles.header)
  }
  for (const { label, row, column, rowSpan, columnSpan } of header.cells) {
    sheet.getRow(first + row).getCell(column + 1).value = label
    merge(sheet, first + row, column, first + row + rowSpan - 1, column + columnSpan - 1)
  }
  for (let at = 0; at < header.depth; at += 1) sheet.getRow(first + at).commit()
}

export function writeDataRow(sheet: Worksheet, report: PreparedReport, values: readonly ReportValue[]): void {
  const { header, widths, styles, layout } = report
  const { size } = layout.fonts.body
  const row = sheet.addRow([])
  let lines = 1
  header.columns.forEach((column, index) => {
    const value = values[index] ?? null
    const cell = row.getCell(index + 1)
    cell.value = value === '' ? null : value
    cell.style = typeof value === 'number' ? styles.number(column) : styles.text(column)
    if (column.lines) lines = Math.max(lines, linesOf(textOf(value), widths[index] ?? 10, size))
  })
  row.height = Math.min(maxRowHeight, Math.max(leastRowHeight, heightOfLines(lines, size)))
  row.commit()
}

/** Totals and notes; returns the number of the last row. */
export function writeTail(sheet: Worksheet, report: PreparedReport): number {
  const { layout, widths, styles, headRows } = report
  const { size } = layout.fonts.body
  let last = headRows + layout.rows.length
  if (layout.total) {
    writeTotalRow(sheet, report, layout.total)
    last += 1
  }
  const wholeWidth = widths.reduce((sum, width) => sum + width, 0)
  for (const note of layout.notes) {
    mergedRow(sheet, widths.length, note, styles.note, heightOfLines(linesOf(note, wholeWidth, size), size))
    last += 1
  }
  return last
}

function writeTotalRow(sheet: Worksheet, report: PreparedReport, total: NonNullable<ReportLayout['total']>): void {
  const { layout, widths, styles, headRows } = report
  const row = sheet.addRow([])
  row.height = leastRowHeight
  fill(row, 0, widths.length - 1, null, styles.totalLabel)
  row.getCell(1).value = total.label
  const firstTotal = Math.min(...total.totals.map(({ column }) => column))
  merge(sheet, row.number, 0, row.number, firstTotal - 1)
  for (const one of total.totals) {
    const letter = columnLetter(one.column + 1)
    const cell = row.getCell(one.column + 1)
    const { formula, result } = totalCell(one, `${letter}${headRows + 1}:${letter}${row.number - 1}`, layout.rows)
    cell.value = layout.rows.length === 0 ? 0 : { formula, result }
    cell.style = styles.total(one.format)
  }
  row.commit()
}

function mergedRow(sheet: Worksheet, columnCount: number, text: string, style: CellStyle, height: number): void {
  const row = sheet.addRow([])
  row.height = height
  fill(row, 0, columnCount - 1, text, style)
  merge(sheet, row.number, 0, row.number, columnCount - 1)
  row.commit()
}

function fill(row: Row, from: number, to: number, text: string | null, style: CellStyle): void {
  for (let column = from; column <= to; column += 1) row.getCell(column + 1).style = style
  if (text !== null) row.getCell(from + 1).value = text
}

function merge(sheet: Worksheet, top: number, left: number, bottom: number, right: number): void {
  if (top === bottom && left === right) return
  sheet.mergeCells(top, left + 1, bottom, right + 1)
}
