import { setImmediate } from 'node:timers/promises'
import type { CellSource, ReportRows, ReportValue } from './report-layout.ts'

/** Lines walked in one go: some milliseconds, after which others get their turn. */
const rowsInOneGo = 2000

/** One line a record, made each time it is walked. */
export function rowsOf<T>(records: readonly T[], rowOf: (record: T, at: number) => readonly ReportValue[]): ReportRows {
  return {
    length: records.length,
    *[Symbol.iterator]() {
      for (let at = 0; at < records.length; at += 1) yield rowOf(records[at] as T, at)
    },
  }
}

/** The first cell of each line was made of its record. */
export function lineSources<T>(records: readonly T[], refOf: (record: T) => string): Iterable<CellSource> {
  return {
    *[Symbol.iterator]() {
      for (let row = 0; row < records.length; row += 1) yield { row, column: 0, refs: [refOf(records[row] as T)] }
    },
  }
}

/** One line of them. */
export function lineAt(rows: ReportRows, wanted: number): readonly ReportValue[] | undefined {
  let at = 0
  for (const row of rows) {
    if (at === wanted) return row
    at += 1
  }
  return undefined
}

/** Walks all of them without keeping others waiting. */
export async function walkRows(rows: ReportRows, visit: (row: readonly ReportValue[]) => void): Promise<void> {
  let walked = 0
  for (const row of rows) {
    visit(row)
    walked += 1
    if (walked % rowsInOneGo === 0) await setImmediate()
  }
}
