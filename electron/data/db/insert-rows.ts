import type { WriteDb } from './connection.ts'

/** A row by the columns of its table. */
export type NewRow = Readonly<Record<string, string | number | null>>

const rowsOfOneStatement = 50

/**
 * Inserts rows of the same columns in their order. SQLite keeps a copy of every page that a statement with triggers
 * changes, in case the statement alone is taken back: with a statement for each row, the copies took longer than the rows.
 *
 * @param onConflict what becomes of a row that is there already, as an upsert clause
 */
export function insertRows(db: WriteDb, table: string, rows: readonly NewRow[], onConflict = ''): void {
  const columns = Object.keys(rows[0] ?? {})
  const row = `(${columns.map(() => '?').join()})`
  let from = 0
  for (const count of [rowsOfOneStatement, 1]) {
    if (rows.length - from < count) continue
    const values = Array.from({ length: count }, () => row).join()
    const insert = db.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES ${values} ${onConflict}`)
    for (; rows.length - from >= count; from += count)
      insert.run(rows.slice(from, from + count).flatMap((one) => columns.map((column) => one[column])))
  }
}
