import type { Database } from 'better-sqlite3'

type Reading = Pick<Database, 'prepare'>

/** A file of an attachment, named by the hash of its content. */
export interface NamedFile {
  readonly sha256: string
  /** Of the content. */
  readonly bytes: number
  /** False: only an act names it, whose undoing would bring its row back. */
  readonly isInUse: boolean
}

/** The tables whose rows name files, all of them by `sha256` and `bytes`. */
const tablesWithFiles = ['attachment', 'disclosure_evidence', 'decision_file'] as const

/** Of those that are in this database: a copy of an older program has fewer. */
function tablesIn(db: Reading): string[] {
  const all = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
  return tablesWithFiles.filter((table) => all.includes(table))
}

const listOf = (tables: readonly string[]) => tables.map((table) => `'${table}'`).join(', ')

/** Every file that a row has now or that an undo could give back to one. */
export function listNamedFiles(db: Reading): NamedFile[] {
  const tables = tablesIn(db)
  if (tables.length === 0) return []
  const current = tables.map((table) => `SELECT sha256, bytes, 1 AS isInUse FROM ${table} WHERE sha256 IS NOT NULL`)
  const rows = db
    .prepare(
      `SELECT sha256, bytes, max(isInUse) AS isInUse FROM (
         ${current.join(' UNION ALL ')}
         UNION ALL
         SELECT DISTINCT json_extract(image.value, '$.sha256'), json_extract(image.value, '$.bytes'), 0
         FROM change, json_each(json_array(json(before), json(after))) AS image
         WHERE table_name IN (${listOf(tables)}) AND image.value ->> 'sha256' IS NOT NULL
       ) GROUP BY sha256 ORDER BY sha256`,
    )
    .all() as { sha256: string; bytes: number; isInUse: number }[]
  return rows.map((row) => ({ ...row, isInUse: row.isInUse === 1 }))
}

/** Rows that name a file: attachments of dossiers, evidence of publications, files of decisions. */
export function countNamingRows(db: Reading): number {
  const counts = tablesIn(db).map(
    (table) => db.prepare(`SELECT count(*) FROM ${table} WHERE sha256 IS NOT NULL`).pluck().get() as number,
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Asked in the same breath in which a file is removed. */
export function isNamed(db: Reading, sha256: string): boolean {
  const rows = tablesWithFiles.map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE sha256 = @sha256)`)
  const named = db
    .prepare(
      `SELECT ${rows.join(' OR ')}
           OR EXISTS (SELECT 1 FROM change WHERE table_name IN (${listOf(tablesWithFiles)})
                AND @sha256 IN (json_extract(before, '$.sha256'), json_extract(after, '$.sha256')))`,
    )
    .pluck()
    .get({ sha256 })
  return named === 1
}
