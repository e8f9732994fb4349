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
import { changeKeysFile, type KeysFile, keysFileName, readKeysFile, writeKeysFile } from '../../folder/keys-file.ts'
import { attachmentsIn, poolOf } from '../../attachments/attachment-path.ts'
import { bringFiles } from '../../attachments/shared-pool.ts'
import { readList } from './attachment-list.ts'
import { flushFile, hashFile } from './hash-file.ts'
import type { StoredLabel } from './backup-label.ts'
import { type CarriedOver, carryOver } from './carry-over.ts'
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
    await stageAttachments(folder, backup, label)
    if ((await hashFile(join(staged, databaseFileName))) !== label.sha256)
      throw new AppError('backup-damaged', `${label.id} is not what its label says`)
    readKeysFile(staged)
  } catch (cause) {
    rmSync(staged, { recursive: true, force: true })
    throw translate(cause)
  }
}

/**
 * All that the copy names, from the ledger where it is still whole there, from the pool where it is not. The folder
 * stands even without a file: it takes the place of what the copy knows nothing of, which is set aside with the rest. A
 * file that is nowhere does not hold up a restore; its attachment says so.
 */
async function stageAttachments(folder: string, backup: string, label: StoredLabel): Promise<void> {
  const target = attachmentsIn(stagedFolder(folder))
  mkdirSync(target, { mode: 0o700 })
  await bringFiles([attachmentsIn(folder), poolOf(backup)], target, await readList(backup, label))
}

/** In the staged copy itself, so that it is never in use without saying that it was restored, by whom and why. */
export async function writeRestoreAct(
  folder: string,
  key: Buffer,
  act: Act,
  stays: CarriedOver,
  now: () => Date,
): Promise<void> {
  const db = openDatabase(join(stagedFolder(folder), databaseFileName), key)
  try {
    migrate(db, migrations)
    await new Writer(db, now).run(act, (writable) => carryOver(writable, stays, now().toISOString()))
    const head = auditHead(asReadDb(db))
    sealForToday(folder, key, head)
  } finally {
    db.close()
  }
}

/**
 * The restored ledger opens with today's passwords and today's recovery code, for today's accounts; one that was
 * removed since has no key, whatever the copy says of it.
 */
function sealForToday(folder: string, key: Buffer, auditMark: { seq: number; hash: string } | null): void {
  const staged = stagedFolder(folder)
  const today = readKeysFile(folder)
  writeKeysFile(staged, {
    ...today,
    schemaVersion: migrations.length,
    databases: [databaseMark(staged)],
    auditMark,
    restored: null,
    isSuspect: false,
    slots: today.slots.map((slot) => ({ ...slot, databaseKeys: [sealKey(key, slot.publicKey)] })),
  })
}

/** Nobody is signed in who could write into the copy: the first sign-in finds here what to write. */
export function noteRestore(
  folder: string,
  method: NonNullable<KeysFile['restored']>['method'],
  label: StoredLabel,
  at: Date,
): void {
  const restored = { method, backup: label.id, at: at.toISOString(), seq: label.head?.seq ?? 0 }
  changeKeysFile(stagedFolder(folder), (keys) => ({ ...keys, restored }))
}

function translate(cause: unknown): unknown {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('disk-full', 'Staging a restore', {}, cause)
  if (code === 'ENOENT' || code === 'EIO' || code === 'ENODEV')
    return new AppError('backup-folder-gone', 'Staging', {}, cause)
  return cause
}
