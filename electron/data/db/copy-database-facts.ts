import type { Database } from 'better-sqlite3'
import { AppError } from '@shared/rpc/errors.ts'
import { applicationId } from './connection.ts'
import { schemaVersion } from './migrate.ts'
import { countNamingRows, listNamedFiles, type NamedFile } from './named-files.ts'

/** What a copy of the database holds, counted in the copy itself. */
export interface DatabaseFacts {
  readonly schemaVersion: number
  readonly people: number
  readonly communities: number
  readonly attachments: number
  /** The files its attachments need, those of an undo among them. */
  readonly files: readonly NamedFile[]
  /** The newest row of the audit; null while nothing was ever done. */
  readonly lastAct: { readonly seq: number; readonly hash: string; readonly at: string; readonly act: string } | null
}

/** Reads every page. @throws `database-damaged` */
export function proveWhole(db: Database): void {
  const [first] = db.pragma('integrity_check(1)') as { integrity_check: string }[]
  if (first?.integrity_check !== 'ok')
    throw new AppError('database-damaged', first?.integrity_check ?? 'integrity_check failed')
  if (db.pragma('application_id', { simple: true }) !== applicationId)
    throw new AppError('database-damaged', 'Not a database of this program')
}

export function countDatabase(db: Database): DatabaseFacts {
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  const files = listNamedFiles(db)
  const lastAct = db.prepare('SELECT seq, hash, at, act FROM audit ORDER BY seq DESC LIMIT 1').get()
  return {
    schemaVersion: schemaVersion(db),
    people: count('person'),
    communities: count('community'),
    attachments: countNamingRows(db),
    files,
    lastAct: (lastAct as DatabaseFacts['lastAct'] | undefined) ?? null,
  }
}

/** References to records that are not there: none in a whole database. */
export function countBrokenReferences(db: Database): number {
  return (db.pragma('foreign_key_check') as unknown[]).length
}
