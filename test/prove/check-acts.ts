import { join } from 'node:path'
import { asReadDb, openDatabase, type ReadDb } from '../../electron/data/db/connection.ts'
import { backupsFolder, listLabels } from '../../electron/data/features/backup/backup-folders.ts'
import { keyOfCopy } from '../../electron/data/features/backup/key-of-copy.ts'
import { databaseFileName } from '../../electron/data/folder/database-file-name.ts'
import type { SessionKeys } from '../../electron/data/session.ts'
import type { KilledRun } from './killed-run.ts'
import type { KnownState } from './known-state.ts'
import { type AuditRow, changesOf, digestOf, newestRows, readState, recordsBefore, rowAt } from './ledger-state.ts'

interface Opened {
  readonly folder: string
  readonly keys: SessionKeys
}

/**
 * Every acknowledged act is there, and of the one that was cut all or nothing. The newest row is the sign-in of
 * whoever inspects.
 */
export function checkActs(db: ReadDb, known: KnownState, run: KilledRun, opened: Opened) {
  const last = run.acknowledged.at(-1)
  const base = last ? { seq: last.seq, ...last.state } : known
  const [signIn, head] = newestRows(db, 2)
  if (signIn?.method !== 'security.signIn' || !head) return { found: [], problems: ['the sign-in has no audit row'] }
  const { records } = readState(db)
  const digest = digestOf(records)
  const { pending } = run
  const isSameHistory = rowAt(db, base.seq)?.hash === base.hash

  if (!isSameHistory) {
    const backup = pending?.act === 'backup.restore' ? pending.facts.backup : undefined
    if (!backup) return { found: [], problems: [`act ${base.seq} was acknowledged and is not there`] }
    const before = digestOf(recordsBefore(db, head.seq, records))
    return { found: ['restore finished'], problems: checkRestored(db, head, before, backup, opened) }
  }
  if (head.seq === base.seq) {
    const problems = digest === base.digest ? [] : [`records differ from those acknowledged with act ${base.seq}`]
    return { found: [pending ? 'nothing of it' : 'between acts'], problems }
  }
  const problems: string[] = []
  if (head.seq !== base.seq + 1) problems.push(`${head.seq - base.seq} rows follow act ${base.seq}`)
  if (head.method !== pending?.act) problems.push(`row ${head.seq} is ${head.method}, begun was ${pending?.act}`)
  const changes = changesOf(db, head.seq)
  for (const [table, count] of Object.entries(pending?.facts.changes ?? {}))
    if (changes[table] !== count) problems.push(`${head.method} changed ${changes[table] ?? 0} ${table}, not ${count}`)
  if (digestOf(recordsBefore(db, head.seq, records)) !== base.digest)
    problems.push(`act ${head.seq} does not lead back to act ${base.seq}`)
  return { found: [outcomeOf(head, opened.folder)], problems }
}

/** A backup and a restore are asked for in a row of their own, before anything is copied or moved. */
function outcomeOf({ method, seq }: AuditRow, folder: string): string {
  if (method === 'backup.restore') return 'asked for, taken back'
  if (method !== 'backup.run') return 'all of it'
  return listLabels(backupsFolder(folder))[0]?.head?.seq === seq ? 'all of it' : 'asked for, no copy'
}

/** The ledger is what the copy holds, and one row that says so and what it carried over from today. */
function checkRestored(db: ReadDb, head: AuditRow, before: string, backup: string, { folder, keys }: Opened): string[] {
  const path = join(folder, 'backups', backup)
  const copy = openDatabase(join(path, databaseFileName), keyOfCopy(path, keys), { readonly: true })
  try {
    const held = readState(asReadDb(copy))
    return [
      ...(head.method === 'backup.restore' ? [] : [`the newest row is ${head.method}`]),
      ...(head.seq === held.seq + 1 ? [] : [`${head.seq - held.seq} rows follow those of the copy`]),
      ...(rowAt(db, held.seq)?.hash === held.hash ? [] : ['the audit is not that of the copy']),
      ...(before === digestOf(held.records) ? [] : ['the records are not those of the copy']),
    ]
  } finally {
    copy.close()
  }
}
