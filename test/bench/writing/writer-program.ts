import { createWriteStream } from 'node:fs'
import type { ReportLayout, ReportValue } from '../../../electron/data/workbook/write/report-layout.ts'
import { peakMegabytes } from '../peak-megabytes.ts'

/** Writes one styled roster in one way, and says what it took: `writer-program.ts WAY FILE ROWS`. */
const [way, path = '', count = '0'] = process.argv.slice(2)
const rows = Number(count)

export interface WriterAnswer {
  readonly peakMegabytes: number
  readonly cpuSeconds: number
}

/** Texts, some of them long, three days and three figures: as rosters are. */
function rowOf(at: number): ReportValue[] {
  const day = (from: number) => `${from + (at % 30)}-0${1 + (at % 9)}-1${at % 10}`
  return [
    at + 1,
    `示范社区第${at % 40}居委会`,
    `张伟${String.fromCharCode(0x4e00 + (at % 2000))}`,
    at % 2 === 0 ? '男' : '女',
    '汉族',
    { day: day(1960) },
    `330299${19_600_101 + (at % 9_000_000)}${String(at % 10_000).padStart(4, '0')}`,
    '中共党员',
    { day: day(1985) },
    '大学本科',
    `滨海示范大学第${at % 97}学院社会工作专业`,
    '党组织书记、居委会主任',
    { day: day(1990) },
    `138${String(10_000_000 + at)}`,
    `62220${String(100_000_000_000 + at)}`,
    `东湖街道幸福路${at % 300}号${at % 30}幢${at}室`,
    at % 5000,
    (at % 9000) / 10,
    at % 100,
    at % 7 === 0 ? '分管党建、物业矛盾调处、老旧小区改造和网格工作' : null,
  ]
}

const fonts = {
  title: { name: '方正小标宋简体', size: 22 },
  header: { name: '黑体', size: 10 },
  body: { name: '宋体', size: 10 },
}
const head = Array.from({ length: 20 }, (_, at) => `栏目${at + 1}`)

const ways: Record<string, () => Promise<void>> = {
  async own() {
    const { writeReport } = await import('../../../electron/data/workbook/write/write-report.ts')
    const layout: ReportLayout = {
      sheetName: '花名册',
      title: '花名册',
      info: ['填报单位：', '填报人：'],
      headings: head.map((label) => ({ label, width: 16, align: 'left', lines: 2 })),
      // One after another, as reports make theirs and as the streaming of exceljs is fed.
      rows: {
        length: rows,
        *[Symbol.iterator]() {
          for (let at = 0; at < rows; at += 1) yield rowOf(at)
        },
      },
      total: { label: '合计', totals: [{ column: 2, counts: 'filled', format: '0"人"' }] },
      notes: [],
      page: {
        paper: 'A4',
        orientation: 'landscape',
        margins: { top: 1.5, bottom: 1.6, left: 1.2, right: 1.2 },
        footer: '第 {page} 页 共 {pages} 页',
      },
      fonts,
      frozenColumns: 3,
      author: '清廉社区台账',
    }
    await writeReport(layout, { stream: createWriteStream(path), now: new Date() })
  },
  async stream() {
    const { default: exceljs } = await import('exceljs')
    const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false })
    const sheet = book.addWorksheet('花名册')
    sheet.columns = head.map(() => ({ width: 16 }))
    fill((values) => sheet.addRow(values))
    sheet.commit()
    await book.commit()
  },
  async plain() {
    const { default: exceljs } = await import('exceljs')
    const book = new exceljs.Workbook()
    const sheet = book.addWorksheet('花名册')
    sheet.columns = head.map(() => ({ width: 16 }))
    fill((values) => sheet.addRow(values))
    await book.xlsx.writeFile(path)
  },
}

interface Row {
  eachCell(
    options: { includeEmpty: true },
    each: (cell: { style: object; numFmt?: string }, column: number) => void,
  ): void
  commit(): void
}

/** The same looks as ours: a font, borders, alignment and a format for each cell. */
function fill(addRow: (values: unknown[]) => unknown): void {
  const thin = { style: 'thin' as const }
  const style = (numFmt: string) => ({
    font: fonts.body,
    border: { top: thin, bottom: thin, left: thin, right: thin },
    alignment: { vertical: 'middle' as const, wrapText: true },
    numFmt,
  })
  const styles = { text: style('@'), number: style('0'), day: style('yyyy"年"m"月"d"日"') }
  addRow(head)
  for (let at = 0; at < rows; at += 1) {
    const values = rowOf(at).map((value) =>
      typeof value === 'object' && value && 'day' in value ? new Date(value.day) : value,
    )
    const row = addRow(values) as Row
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const value = values[column - 1]
      cell.style = value instanceof Date ? styles.day : typeof value === 'number' ? styles.number : styles.text
    })
    row.commit()
  }
}

await ways[way ?? '']?.()
const { userCPUTime, systemCPUTime } = process.resourceUsage()
const answer: WriterAnswer = { peakMegabytes: peakMegabytes(), cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }
process.stdout.write(JSON.stringify(answer))
