import { mkdirSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '@shared/rpc/errors.ts'
import type { Act } from '../../db/audit.ts'
import { asReadDb, openDatabase } from '../../db/connection.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { Writer } from '../../db/writer.ts'
import { auditHead } from '../../db/audit-head.ts'
import { databaseFileName } from '../../folder/database-file-name.ts'
import { databaseMark } from '../../folder/database-mark.ts'
import { sealKey } from '../../folder/key-sealing.ts'
import { keysFileName, readKeysFile, writeKeysFile } from '../../folder/keys-file.ts'
import { flushFile, hashFile } from './hash-file.ts'
import type { StoredLabel } from './backup-label.ts'
import { copyAttachments } from './make-backup.ts'
import { stagedFolder } from '../../folder/swap-files.ts'

/**
 * Copies a backup beside the ledger, and reads the copy back against its label.
 *
 * @throws `backup-damaged`, `backup-folder-gone`, `disk-full`
 */
export async function stageCopy(folder: string, backup: string, label: StoredLabel): Promise<void> {
  if (label.schemaVersion > migrations.length) throw new AppError('database-too-new', `Schema ${label.schemaVersion}`)
  const staged = stagedFolder(folder)
  rmSync(staged, { recursive: true, force: true })
  mkdirSync(staged, { recursive: true, mode: 0o700 })
  try {
    for (const name of [databaseFileName, keysFileName]) {
      await copyFile(join(backup, name), join(staged, name))
      await flushFile(join(staged, name))
    }
    copyAttachments(backup, staged)
    if ((await hashFile(join(staged, databaseFileName))) !== label.sha256)
      throw new AppError('backup-damaged', `${label.id} is not what its label says`)
    readKeysFile(staged)
  } catch (cause) {
    rmSync(staged, { recursive: true, force: true })
    throw translate(cause)
  }
}

/** In the staged copy itself, so that it is never in use without saying that it was restored, by whom and why. */
export async function writeRestoreAct(folder: string, key: Buffer, act: Act, now: () => Date): Promise<void> {
  const db = openDatabase(join(stagedFolder(folder), databaseFileName), key)
  try {
    migrate(db, migrations)
    await new Writer(db, now).run(act, () => undefined)
    const head = auditHead(asReadDb(db))
    sealForToday(folder, key, head)
  } finally {
    db.close()
  }
}

/**
 * The restored ledger opens with today's passwords and today's recovery code. An account that was removed since stays
 * without a key, whatever the copy says of it.
 */
function sealForToday(folder: string, key: Buffer, auditMark: { seq: number; hash: string } | null): void {
  const staged = stagedFolder(folder)
  const today = readKeysFile(folder)
  writeKeysFile(staged, {
    ...today,
    schemaVersion: migrations.length,
    databases: [databaseMark(staged)],
    auditMark,
    slots: today.slots.map((slot) => ({ ...slot, databaseKeys: [sealKey(key, slot.publicKey)] })),
  })
}

function translate(cause: unknown): unknown {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('disk-full', 'Staging a restore', {}, cause)
  if (code === 'ENOENT' || code === 'EIO' || code === 'ENODEV')
    return new AppError('backup-folder-gone', 'Staging', {}, cause)
  return cause
}
