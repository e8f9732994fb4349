import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asReadDb, openDatabase } from '../../electron/data/db/connection.ts'
import { countBrokenReferences, proveWhole } from '../../electron/data/db/copy-database-facts.ts'
import { backupsFolder, listLabels } from '../../electron/data/features/backup/backup-folders.ts'
import { backupIdPattern } from '../../electron/data/features/backup/backup-id.ts'
import type { StoredLabel } from '../../electron/data/features/backup/backup-label.ts'
import { keyOfCopy } from '../../electron/data/features/backup/key-of-copy.ts'
import { databaseFileName } from '../../electron/data/folder/database-file-name.ts'
import type { SessionKeys } from '../../electron/data/session.ts'
import type { KilledRun } from './killed-run.ts'
import { digestOf, readState } from './ledger-state.ts'

/** The newest copy opens and is whole, and each that was acknowledged holds what the ledger held then. */
export function checkBackups(folder: string, keys: SessionKeys, { acknowledged }: KilledRun): string[] {
  const backups = backupsFolder(folder)
  const labels = listLabels(backups)
  const [newest] = labels
  if (!newest) return ['there is no backup']
  const listed = new Set(labels.map(({ id }) => id))
  const problems = readdirSync(backups)
    .filter((name) => backupIdPattern.test(name) && !listed.has(name))
    .map((name) => `${name} is called a backup and is none`)
  const digests = new Map<string, string>()
  const made = acknowledged.filter(({ act }) => act === 'backup.run')
  const wanted = labels.filter(({ id }) => id === newest.id || made.some(({ state }) => state.made === id))
  for (const label of wanted) {
    try {
      digests.set(label.id, prove(join(backups, label.id), label, keys))
    } catch (error) {
      problems.push(`backup ${label.id}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  for (const { state } of made)
    if (digests.get(state.made ?? '') !== state.digest)
      problems.push(`backup ${state.made} does not hold what was saved`)
  return problems
}

function prove(path: string, label: StoredLabel, keys: SessionKeys): string {
  const file = join(path, databaseFileName)
  if (createHash('sha256').update(readFileSync(file)).digest('hex') !== label.sha256) throw new Error('changed since')
  const db = openDatabase(file, keyOfCopy(path, keys), { readonly: true })
  try {
    proveWhole(db)
    if (countBrokenReferences(db) > 0) throw new Error('broken references')
    return digestOf(readState(asReadDb(db)).records)
  } finally {
    db.close()
  }
}
