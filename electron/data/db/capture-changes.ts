import type { Database } from 'better-sqlite3'
import { auditedTables } from './audited-tables.ts'

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
  for (const [table, { key, inRowAlone = [] }] of Object.entries(auditedTables)) {
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
    const inserted = columns.filter((name) => !inRowAlone.includes(name))
    trigger('INSERT', '', 'NEW', 'NULL', imageSql(inserted, 'NEW'))
    trigger('UPDATE', `WHEN ${differs}`, 'NEW', image('OLD'), image('NEW'))
    trigger('DELETE', '', 'OLD', image('OLD'), 'NULL')
  }
}

export function columnsOf(db: Pick<Database, 'prepare'>, table: string): string[] {
  return db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table) as string[]
}

/** Whether a record still is what a change made of it; one that was inserted, as far as its image says. */
export function isAsChanged({ tableName, before, after }: CapturedChange, current: string | null): boolean {
  if (current === after) return true
  const inRowAlone = auditedTables[tableName]?.inRowAlone
  if (!inRowAlone || before !== null || after === null || current === null) return false
  // Images of earlier versions say those columns too.
  const image = (text: string) => {
    const row = JSON.parse(text) as Record<string, unknown>
    return JSON.stringify(Object.entries(row).filter(([name]) => !inRowAlone.includes(name)))
  }
  return image(current) === image(after)
}

/** SQL for a whole row as JSON: the same text for the same row, so that two images can be compared. */
export function imageSql(columns: readonly string[], row: string): string {
  return `json_object(${columns.map((name) => `'${name}', ${row}."${name}"`).join(', ')})`
}

/** So many changes are moved by one statement. */
const blockSize = 300

/**
 * SQL for changes, one after another in their order, as the bytes that the hash of their act covers. Made by the
 * database: read into this process as text and made into JSON here, an import of a large file took seconds longer.
 */
export const hashedBytes = `CAST(group_concat(json_array(table_name, record_id, before, after), '' ORDER BY ordinal) AS BLOB)`

/** Some hundred changes in the order in which they happened. */
export interface CapturedBlock {
  /** By table, in the order of their first change. */
  readonly tables: readonly CapturedTable[]
  readonly hashed: Buffer
}

export interface CapturedTable {
  readonly tableName: string
  /** Its first record. */
  readonly recordId: string
  readonly inserted: number
  readonly updated: number
  readonly deleted: number
}

/** Moves what was captured since the last time under an audit row, and says block by block what it was. */
export function* moveCapturedChanges(db: Database, seq: number): Generator<CapturedBlock> {
  const last = (db.prepare('SELECT max(ordinal) FROM captured_change').pluck().get() as number | null) ?? 0
  if (last === 0) return
  const before = (db.prepare('SELECT max(ordinal) FROM change WHERE audit_seq = ?').pluck().get(seq) as number) ?? 0
  const block = 'FROM captured_change WHERE ordinal > @from AND ordinal <= @to'
  const hashed = db.prepare(`SELECT ${hashedBytes} ${block}`).pluck()
  // The bare column is that of the row with the least ordinal.
  const tables = db.prepare(
    `SELECT table_name AS tableName, record_id AS recordId, min(ordinal), count(*) - count(before) AS inserted,
       count(before) + count(after) - count(*) AS updated, count(*) - count(after) AS deleted
     ${block} GROUP BY table_name ORDER BY min(ordinal)`,
  )
  const move = db.prepare(
    `INSERT INTO change (audit_seq, ordinal, table_name, record_id, before, after)
     SELECT @seq, @before + ordinal, table_name, record_id, before, after ${block} ORDER BY ordinal`,
  )
  for (let from = 0; from < last; from += blockSize) {
    const range = { from, to: from + blockSize }
    const moved = { tables: tables.all(range) as CapturedTable[], hashed: hashed.get(range) as Buffer }
    move.run({ ...range, seq, before })
    yield moved
  }
  clearCapturedChanges(db)
}

export function clearCapturedChanges(db: Database): void {
  db.exec('DELETE FROM captured_change')
}
