import type { Database } from 'better-sqlite3'
import { auditedTables } from './audited-tables.ts'
import type { Steps } from './run-in-steps.ts'

export interface CapturedChange {
  readonly tableName: string
  readonly recordId: string
  readonly before: string | null
  readonly after: string | null
}

/**
 * TEMP triggers write every changed row of an audited table, as it was and as it became, into a table in memory.
 * So no store function can forget the audit, and none can write around it.
 */
export function captureChanges(db: Database): void {
  db.exec(`
    CREATE TEMP TABLE captured_change (
      ordinal    INTEGER PRIMARY KEY,
      table_name TEXT NOT NULL,
      record_id  TEXT NOT NULL,
      before     TEXT,
      after      TEXT
    )
  `)
  for (const [table, { key }] of Object.entries(auditedTables)) {
    const columns = columnsOf(db, table)
    const image = (row: string) => imageSql(columns, row)
    const id = (row: string) => key.map((name) => `${row}."${name}"`).join(` || '/' || `)
    const trigger = (event: string, when: string, row: string, before: string, after: string) =>
      db.exec(`
        CREATE TEMP TRIGGER capture_${event}_${table} AFTER ${event} ON main.${table} ${when} BEGIN
          INSERT INTO captured_change (table_name, record_id, before, after)
          VALUES ('${table}', ${id(row)}, ${before}, ${after});
        END
      `)
    const differs = columns.map((name) => `OLD."${name}" IS NOT NEW."${name}"`).join(' OR ')
    trigger('INSERT', '', 'NEW', 'NULL', image('NEW'))
    trigger('UPDATE', `WHEN ${differs}`, 'NEW', image('OLD'), image('NEW'))
    trigger('DELETE', '', 'OLD', image('OLD'), 'NULL')
  }
}

export function columnsOf(db: Pick<Database, 'prepare'>, table: string): string[] {
  return db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table) as string[]
}

/** SQL for a whole row as JSON: the same text for the same row, so that two images can be compared. */
export function imageSql(columns: readonly string[], row: string): string {
  return `json_object(${columns.map((name) => `'${name}', ${row}."${name}"`).join(', ')})`
}

/** So many changes are read, or moved, by one statement. */
const blockSize = 300

/** What was captured since the last clearing, in the order in which it happened. */
export function* capturedBlocks(db: Database): Generator<CapturedChange[]> {
  const last = lastOrdinal(db)
  const block = db.prepare(
    `SELECT table_name AS tableName, record_id AS recordId, before, after FROM captured_change
     WHERE ordinal > @from AND ordinal <= @to ORDER BY ordinal`,
  )
  for (let from = 0; from < last; from += blockSize) yield block.all({ from, to: from + blockSize }) as CapturedChange[]
}

/** Moves what was captured under an audit row, without passing it through this process again. */
export function* storeCapturedChanges(db: Database, seq: number): Steps<void> {
  const last = lastOrdinal(db)
  const move = db.prepare(
    `INSERT INTO change (audit_seq, ordinal, table_name, record_id, before, after)
     SELECT @seq, ordinal, table_name, record_id, before, after FROM captured_change
     WHERE ordinal > @from AND ordinal <= @to ORDER BY ordinal`,
  )
  for (let from = 0; from < last; from += blockSize) {
    move.run({ seq, from, to: from + blockSize })
    yield { done: from, total: last }
  }
  clearCapturedChanges(db)
}

function lastOrdinal(db: Database): number {
  return (db.prepare('SELECT max(ordinal) FROM captured_change').pluck().get() as number | null) ?? 0
}

export function clearCapturedChanges(db: Database): void {
  db.exec('DELETE FROM captured_change')
}
