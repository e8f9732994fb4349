import { join } from 'node:path'
import { expect, test } from '../helpers/launch-app.ts'
import { benchRow, writeRows } from './bench-rows.ts'
import type { ImportSteps } from './reading/import-program.ts'
import { writeLargeWorkbook } from './reading/large-workbook.ts'
import { runImport, runReader } from './reading/run-reader.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const largest = Number(process.env['BENCH_ROWS'] ?? 100_000)

test(`a roster of ${largest} rows goes into the tables`, async ({ scratch }) => {
  test.setTimeout(rounds * 900_000)
  const path = join(scratch, 'large.xlsx')
  writeLargeWorkbook(path, largest)
  const runs = Array.from({ length: rounds }, () => ({ ...runImport(path), reader: runReader('own', path) }))

  expect(runs.map(({ writtenAgain }) => writtenAgain)).toEqual(runs.map(() => 0))
  const name = (what: string) => `import ${largest} × 20: ${what}`
  const steps = ['read', 'compare', 'apply'] as const
  writeRows('import', [
    benchRow(
      name('people written'),
      runs.map(({ written }) => written),
      '',
      null,
    ),
    ...steps.map((step) =>
      benchRow(
        name(step),
        runs.map(({ first }) => first[step]),
        's',
        null,
      ),
    ),
    benchRow(
      name('the reader alone, to neutral cells'),
      runs.map(({ reader }) => reader.seconds),
      's',
      null,
    ),
    benchRow(
      name('the whole, to reading'),
      runs.map(({ first }) => whole(first) / first.read),
      '×',
      3,
    ),
    benchRow(
      name('the same file again, to the first time'),
      runs.map(({ first, second }) => whole(second) / whole(first)),
      '×',
      1,
    ),
    benchRow(
      name('peak memory'),
      runs.map(({ peakMegabytes }) => peakMegabytes),
      'MB',
      null,
    ),
  ])
})

const whole = ({ read, compare, apply }: ImportSteps) => read + compare + apply
