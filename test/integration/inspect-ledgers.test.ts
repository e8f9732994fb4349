import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FieldValue, TableReading, WorkbookReading } from '@shared/import/reading.ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { readLedgerFile } from '../../electron/data/features/import/read-ledger.ts'

interface TrueTable {
  sheet: string | null
  ledger: string
  headerRows: number[]
  columns: Record<string, string>
  context: Record<string, FieldValue>
  rows: { row: number; values: Record<string, FieldValue>; issues: { field: string; code: string }[] }[]
}
interface TrueFile {
  file: string
  format: string
  tables: TrueTable[]
}

const folder = resolve(import.meta.dirname, '../fixtures/ledgers')
const today = '2026-11-21'
const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as TrueFile[]
const readings = new Map<string, WorkbookReading>()

beforeAll(async () => {
  for (const { file } of truth) readings.set(file, await readLedgerFile(join(folder, file), { today }))
})

const isBlank = (value: FieldValue | undefined) => value === null || value === undefined || value === ''

function isSame(want: FieldValue, got: FieldValue | undefined): boolean {
  if (isBlank(want)) return isBlank(got)
  if (want === false) return got === false || isBlank(got)
  if (typeof want === 'number') return typeof got === 'number' && Math.abs(want - got) < 0.005
  // A month may come back with the day its cell held.
  if (typeof want === 'string' && /^\d{4}-\d\d$/.test(want)) return typeof got === 'string' && got.startsWith(want)
  return got === want
}

const tableOf = (file: TrueFile, table: TrueTable): TableReading | undefined =>
  readings.get(file.file)?.tables.find((one) => table.sheet === null || one.sheet === table.sheet)

const all = truth.flatMap((file) => file.tables.map((table) => ({ file, table, got: tableOf(file, table) })))
const name = ({ file, table }: { file: TrueFile; table: TrueTable }) => `${file.file}[${table.sheet ?? ''}]`
const found = () => truth.flatMap((file) => file.tables.map((table) => ({ file, table, got: tableOf(file, table) })))

describe('70 messy ledgers', () => {
  test('every file is told apart by its bytes', () => {
    const wrong = truth.filter(({ file, format }) => readings.get(file)?.format !== format)

    expect(wrong.map(({ file }) => file)).toEqual([])
  })

  test('every table is found, with its kind and its header rows, and no other', () => {
    const want = found().map((one) => [name(one), one.table.ledger, one.table.headerRows])
    const got = found().map((one) => [name(one), one.got?.ledger, one.got?.headerRows])

    expect(got).toEqual(want)
    expect(
      [...readings.values()].flatMap((reading) => reading.tables).filter((table) => table.ledger !== null),
    ).toHaveLength(all.length)
  })

  test('at least 97 % of the columns are mapped, and no wrong one without asking', () => {
    let right = 0
    let total = 0
    const silent: string[] = []
    for (const one of found()) {
      for (const column of one.got?.columns ?? []) {
        const want = one.table.columns[column.column] ?? null
        if (want === null && column.field === null) continue
        total += 1
        if (column.field === want) right += 1
        else if (column.field && !column.needsConfirm) silent.push(`${name(one)} ${column.column} ${column.field}`)
      }
    }

    expect(silent).toEqual([])
    expect(right / total).toBeGreaterThanOrEqual(0.97)
  })

  test('no row is lost and none invented', () => {
    const want = found().map((one) => [name(one), one.table.rows.map((row) => row.row)])
    const got = found().map((one) => [name(one), one.got?.rows.map((row) => row.row)])

    expect(got).toEqual(want)
  })

  test('at least 99.5 % of the values are right, and no wrong one without an issue', () => {
    let right = 0
    let total = 0
    const silent: string[] = []
    for (const one of found()) {
      for (const row of one.table.rows) {
        const got = one.got?.rows.find((other) => other.row === row.row)
        for (const [field, want] of Object.entries({ ...row.values, ...one.table.context })) {
          const ok = isSame(want, got?.values[field])
          total += 1
          if (ok) right += 1
          else if (!got?.issues.some((issue) => issue.field === field))
            silent.push(`${name(one)} row ${row.row} ${field}`)
        }
      }
    }

    expect(silent).toEqual([])
    expect(right / total).toBeGreaterThanOrEqual(0.995)
  })

  test('every damaged value is said, and at most 2 % of the right ones', () => {
    const missed: string[] = []
    let asked = 0
    let total = 0
    for (const one of found()) {
      for (const row of one.table.rows) {
        const issues = one.got?.rows.find((other) => other.row === row.row)?.issues ?? []
        for (const damage of row.issues) {
          if (!issues.some((issue) => issue.field === damage.field && issue.code === damage.code))
            missed.push(`${name(one)} row ${row.row} ${damage.code}`)
        }
        for (const field of Object.keys(row.values)) {
          if (row.issues.some((damage) => damage.field === field)) continue
          total += 1
          if (issues.some((issue) => issue.field === field)) asked += 1
        }
      }
    }

    expect(missed).toEqual([])
    expect(asked / total).toBeLessThanOrEqual(0.02)
  })

  test('a value says which cell it came from', () => {
    const roster = readings.get('003-roster.xls')!.tables[0]!

    expect(roster.rows[0]!.cells['birth']).toEqual({ column: 'F', text: '2000年9月', isDeclaredNone: false })
    expect(roster.rows[0]!.cells['remark']).toEqual({ column: 'R', text: '—', isDeclaredNone: true })
  })
})

// Files of other projects, which must not be copied here.
const robust = resolve(import.meta.dirname, '../../../shared/fixtures/robust')
const robustFiles = existsSync(robust) ? readdirSync(robust).filter((file) => !file.endsWith('.tsv')) : []

describe.skipIf(robustFiles.length === 0)('files made to break a reader', () => {
  test.each(robustFiles.map((file) => [file]))(
    '%s gives a result or a clear error',
    { timeout: 60_000 },
    async (file) => {
      const reading = await readLedgerFile(join(robust, file), { today })

      const said = reading.error?.message ?? '。'
      const found = reading.error ? 1 : reading.tables.length + reading.skipped.length

      expect(said).toMatch(/。$/)
      expect(found).toBeGreaterThan(0)
    },
  )
})
