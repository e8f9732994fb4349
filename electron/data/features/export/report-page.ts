import type { PrintDocument } from '@shared/documents/print-document.ts'
import { Html, markup } from '../../documents/html.ts'
import { fonts } from '../../documents/page-style.ts'
import { writtenDay } from '../../documents/written-day.ts'
import { isDay, isRatio, ratioOf } from '../../workbook/write/cell-value.ts'
import { placeInfo } from '../../workbook/write/place-info.ts'
import {
  leastRowHeight,
  type PreparedReport,
  prepareReport,
  sealRowHeight,
} from '../../workbook/write/prepare-report.ts'
import type { ReportLayout, ReportTotal, ReportValue } from '../../workbook/write/report-layout.ts'
import { ratioFormat } from '../../workbook/write/report-styles.ts'
import { numberText } from '../../workbook/write/number-text.ts'
import { emOf, emPerLine } from '../../workbook/write/text-extent.ts'

interface Options {
  readonly title: string
  /** Figures lead to what they were counted from; not in what leaves the program. */
  readonly hasLinks: boolean
}

/** The same layouts as pages of their own: what the workbook looks like when it is printed. */
export async function reportPage(
  layouts: readonly ReportLayout[],
  { title, hasLinks }: Options,
): Promise<PrintDocument> {
  const sheets: Html[] = []
  const styles: string[] = []
  for (const [at, layout] of layouts.entries()) {
    const report = await prepareReport(layout)
    styles.push(sheetStyle(report, at))
    sheets.push(sheetHtml(report, at, hasLinks))
  }
  const policy = "default-src 'none'; style-src 'unsafe-inline'"
  const page = markup`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><meta http-equiv="content-security-policy" content="${policy}" /><title>${title}</title><style>${new Html(style + styles.join('\n'))}</style></head><body>${sheets}</body></html>`
  const isLandscape = layouts[0]?.page.orientation !== 'portrait'
  return { title, html: page.text, paper: 'A4', isLandscape, hasPageNumbers: true }
}

const style = `
* { box-sizing: border-box; }
html { color: #000; line-height: 1.3; }
body { margin: 0; overflow-wrap: anywhere; }
a { color: inherit; text-decoration: none; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
thead { display: table-header-group; }
tbody, tr { break-inside: avoid; }
th, td { border: 0.5pt solid #000; vertical-align: middle; white-space: pre-wrap; font-weight: normal; }
.title, .info, .unit, .note { border: 0; }
.title { font-family: ${fonts.title}; text-align: center; }
.info div { display: flex; justify-content: space-between; gap: 1em; white-space: nowrap; }
.unit { text-align: right; }
.note { vertical-align: top; text-align: left; }
.total { font-weight: bold; text-align: center; }
`

function sheetStyle({ layout, fit }: PreparedReport, at: number): string {
  const { top, bottom, left, right } = layout.page.margins
  const { title, header, body } = layout.fonts
  const points = (size: number) => `${(size * fit.scale).toFixed(2)}pt`
  const name = `sheet${at}`
  return `@page ${name} { size: A4 ${layout.page.orientation}; margin: ${top}cm ${right}cm ${bottom}cm ${left}cm; }
.${name} { page: ${name}; font: ${points(body.size)}/1.3 ${familyOf(body.name)}; }
.${name} + .${name}, section + .${name} { break-before: page; }
.${name} .title { font-size: ${points(title.size)}; }
.${name} th, .${name} td { padding: 0 ${points(2)}; }
.${name} .head { font: ${points(header.size)}/1.3 ${fonts.heading}; text-align: center; }
.${name} tr { height: ${points(leastRowHeight)}; }
.${name} .seal { height: ${points(sealRowHeight)}; }`
}

function familyOf(name: string): string {
  if (/仿宋/.test(name)) return fonts.body
  if (/黑体/.test(name)) return fonts.heading
  return `SimSun, '宋体', NSimSun, STSong, 'Noto Serif CJK SC', serif`
}

function sheetHtml(report: PreparedReport, at: number, hasLinks: boolean): Html {
  const { layout, widths } = report
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => new Html(`<col style="width:${((width / whole) * 100).toFixed(3)}%" />`))
  const figures = Array.from(layout.sources ?? [], ({ row, column }) => `${at}.${row}.${column}`)
  const linked = new Set(hasLinks ? figures : [])
  const cell: CellWriter = { report, link: (row, column, shown) => linkTo(linked, `${at}.${row}.${column}`, shown) }
  return markup`<section class="sheet${at}"><table><colgroup>${columns}</colgroup>${headHtml(report)}${bodiesHtml(cell)}${tailHtml(cell)}</table></section>`
}

function headHtml({ layout, header, widths, headerHeights, fit }: PreparedReport): Html {
  const span = widths.length
  const lines = Array.from({ length: header.depth }, (_, depth) => {
    const cells = header.cells.filter(({ row }) => row === depth).toSorted((one, other) => one.column - other.column)
    return markup`<tr style="height:${((headerHeights[depth] ?? 0) * fit.scale).toFixed(1)}pt">${cells.map(
      ({ label, rowSpan, columnSpan }) =>
        markup`<th class="head" rowspan="${rowSpan}" colspan="${columnSpan}">${label}</th>`,
    )}</tr>`
  })
  const info = placeInfo(layout.info, widths).map(({ text }) => markup`<span>${text}</span>`)
  const unit = layout.unit !== undefined && markup`<tr><td class="unit" colspan="${span}">${layout.unit}</td></tr>`
  return markup`<thead><tr><td class="title" colspan="${span}">${layout.title}</td></tr><tr><td class="info" colspan="${span}"><div>${info}</div></td></tr>${unit}${lines}</thead>`
}

interface CellWriter {
  readonly report: PreparedReport
  readonly link: (row: number, column: number, shown: string) => Html
}

/** A body for each group: what belongs together is not cut. */
function bodiesHtml(writer: CellWriter): Html[] {
  const { rows, groups } = writer.report.layout
  const bodies: Html[] = []
  let lines: Html[] = []
  let at = 0
  for (const row of rows) {
    const size = groups?.sizes[bodies.length] ?? 1
    lines.push(lineHtml(writer, row, at, lines.length === 0 ? size : 0))
    at += 1
    if (lines.length < size) continue
    bodies.push(markup`<tbody>${lines}</tbody>`)
    lines = []
  }
  return bodies
}

/** @param span how many lines the merged cells of this one stand for; 0: they stand above */
function lineHtml({ report, link }: CellWriter, row: readonly ReportValue[], at: number, span: number): Html {
  const merged = report.layout.groups?.merged ?? []
  const cells = report.header.columns.map((column, place) => {
    const isMerged = merged.includes(place)
    if (isMerged && span === 0) return new Html('')
    const text = shownCell(row[place] ?? null, row, column.format)
    const shown = link(at, place, text)
    const look = column.lines ? '' : shrunk(text, report.widths[place] ?? 10, report.layout.fonts.body.size)
    return markup`<td align="${column.align}"${new Html(look)}${isMerged && span > 1 && markup` rowspan="${span}"`}>${shown}</td>`
  })
  return markup`<tr>${cells}</tr>`
}

/** What never breaks is printed smaller where it does not fit, as spreadsheet programs do. */
function shrunk(text: string, width: number, fontSize: number): string {
  const share = emPerLine(width, fontSize) / emOf(text)
  const size = share < 1 ? `;font-size:${(share * 100).toFixed(0)}%` : ''
  return ` style="white-space:nowrap${size}"`
}

function shownCell(value: ReportValue, row: readonly ReportValue[], format: string | undefined): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value, format ?? '0')
  if (isDay(value)) return writtenDay(value.day)
  const ratio = isRatio(value) ? ratioOf(value, row) : null
  return ratio === null ? '' : numberText(ratio, format ?? ratioFormat)
}

function tailHtml(writer: CellWriter): Html {
  const { layout, widths, frozen } = writer.report
  const seal = layout.sealLabel !== undefined && sealHtml(layout.sealLabel, frozen, widths.length)
  const notes = layout.notes.map((note) => markup`<tr><td class="note" colspan="${widths.length}">${note}</td></tr>`)
  return markup`<tbody>${layout.total && totalHtml(writer, layout.total.label, layout.total.totals)}${seal}${notes}</tbody>`
}

function sealHtml(label: string, labelSpan: number, columns: number): Html {
  const rest = Array.from({ length: columns - labelSpan }, () => markup`<td></td>`)
  return markup`<tr class="seal"><td class="head" colspan="${labelSpan}">${label}</td>${rest}</tr>`
}

function totalHtml({ report, link }: CellWriter, label: string, totals: readonly ReportTotal[]): Html {
  const { layout, widths } = report
  const first = Math.min(...totals.map(({ column }) => column))
  const cells = Array.from({ length: widths.length - first }, (_, place) => {
    const column = first + place
    const at = totals.findIndex((one) => one.column === column)
    const total = totals[at]
    if (!total) return markup`<td></td>`
    const result = report.totals[at] ?? 0
    return markup`<td class="total">${link(layout.rows.length, column, numberText(result, total.format))}</td>`
  })
  return markup`<tr><td class="total" colspan="${first}">${label}</td>${cells}</tr>`
}

/** Read by the preview alone; nothing outside this program knows what to do with it. */
function linkTo(linked: ReadonlySet<string>, figure: string, shown: string): Html {
  return linked.has(figure) && shown !== '' ? markup`<a href="figure:${figure}">${shown}</a>` : markup`${shown}`
}
