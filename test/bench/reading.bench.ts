import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkbookApart } from '../../electron/data/workbook/read-apart.ts'
import { readSpreadsheet } from '../../electron/data/workbook/read-spreadsheet.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { sharedSamples } from '../helpers/read-files.ts'
import { type BenchRow, benchRow, median, writeRows } from './bench-rows.ts'
import { writeLargeWorkbook, writeLargeXls } from './reading/large-workbook.ts'
import { peakMegabytes } from './peak-megabytes.ts'
import { type ReaderRun, runReader } from './reading/run-reader.ts'

const rounds = 5
/** Fewer by BENCH_ROWS, to see that the measuring itself works; the targets are for the full number. */
const largest = Number(process.env['BENCH_ROWS'] ?? 100_000)
/** The format holds no more than 65,536. */
const largestXls = Math.min(largest, 60_000)

// The first: writing the large workbooks of the others takes more memory than all of these.
test('every file made to break a reader', async () => {
  test.setTimeout(600_000)
  const rows: BenchRow[] = []
  for (const { name, path } of sharedSamples('robust', 'real-cn').filter((sample) => existsSync(sample.path))) {
    const bytes = readFileSync(path)
    const start = performance.now()
    const { result } = await readWorkbookApart(bytes, name)
    const ms = performance.now() - start
    const cells = result.ok ? result.content.sheets.reduce((sum, sheet) => sum + countCells(sheet.rows), 0) : 0
    const found = result.ok ? `${cells} cells` : result.error.code
    rows.push(benchRow(`${name}: ${found}; library ${await libraryCells(bytes)}`, [ms], 'ms', 10_000))
  }
  const peak = peakMegabytes()
  writeRows('reading-robust', [...rows, benchRow('peak memory over all of them', [peak], 'MB', 1000)])
})

test(`a workbook of ${largest} rows beside other readers`, async ({ scratch }) => {
  test.setTimeout(1_800_000)
  const path = join(scratch, 'large.xlsx')
  writeLargeWorkbook(path, largest)
  const runs = runInTurns(['inflate', 'own', 'sheetjs', 'exceljs'], path)

  // All have read the same.
  const read = ['own', 'sheetjs', 'exceljs'].map((way) => runs[way]![0]!)
  expect(new Set(read.map(({ cells, characters }) => `${cells} ${characters}`)).size).toBe(1)
  const share = (way: string) => runs['own']!.map(({ seconds }, at) => seconds / runs[way]![at]!.seconds)
  writeRows('reading-xlsx', [
    ...Object.entries(runs).flatMap(([way, own]) => [
      benchRow(`xlsx ${largest} × 20: ${way}`, secondsOf(own), 's', null),
      benchRow(`xlsx ${largest} × 20: ${way}, peak memory`, megabytesOf(own), 'MB', way === 'own' ? 450 : null),
    ]),
    benchRow('xlsx: own reader as a share of exceljs', share('exceljs'), '×', 1 / 3.5),
    benchRow('xlsx: own reader as a share of SheetJS', share('sheetjs'), '×', 1 / 3),
    benchRow('xlsx: own reader to inflating and scanning', share('inflate'), '×', 5.5),
  ])
})

test(`an .xls of ${largestXls} rows beside SheetJS alone`, async ({ scratch }) => {
  test.setTimeout(1_800_000)
  const path = join(scratch, 'large.xls')
  await writeLargeXls(path, largestXls)
  const runs = runInTurns(['own', 'sheetjs'], path)
  const share = runs['own']!.map(({ seconds }, at) => seconds / runs['sheetjs']![at]!.seconds)
  writeRows('reading-xls', [
    ...Object.entries(runs).map(([way, own]) => benchRow(`xls ${largestXls} × 20: ${way}`, secondsOf(own), 's', null)),
    benchRow('xls: own reader, peak memory', megabytesOf(runs['own']!), 'MB', 1000),
    benchRow('xls: own reader to SheetJS alone', share, '×', 1.15),
  ])
})

/** One of each in every round, so that what slows the machine slows all. */
function runInTurns(ways: readonly string[], path: string): Record<string, ReaderRun[]> {
  const runs: Record<string, ReaderRun[]> = Object.fromEntries(ways.map((way) => [way, []]))
  for (let round = 0; round < rounds; round += 1) for (const way of ways) runs[way]!.push(runReader(way, path))
  return runs
}

const secondsOf = (runs: readonly ReaderRun[]) => runs.map(({ seconds }) => seconds)
const megabytesOf = (runs: readonly ReaderRun[]) => [median(runs.map(({ peakMegabytes }) => peakMegabytes))]

function countCells(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((sum, row) => sum + row.filter(Boolean).length, 0)
}

async function libraryCells(bytes: Buffer): Promise<string> {
  try {
    const book = await readSpreadsheet(bytes)
    return `${book.sheets.reduce((sum, sheet) => sum + sheet.data.length, 0)} cells`
  } catch {
    return 'nothing'
  }
}
