import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupCause } from '@shared/backup/contract.ts'
import { attachmentsIn } from '../../attachments/attachment-path.ts'
import { bringFiles } from '../../attachments/shared-pool.ts'
import { copyDatabase, type ProvenDatabase } from '../../db/copy-database.ts'
import type { NamedFile } from '../../db/named-files.ts'
import { databaseFileName } from '../../folder/database-file-name.ts'
import { databaseMark } from '../../folder/database-mark.ts'
import { keysFileName, readKeysFile, writeKeysFile } from '../../folder/keys-file.ts'
import { writeList } from './attachment-list.ts'
import { backupsFolder, listLabels, removeIfFree, removeUnfinished, unfinishedFolder } from './backup-folders.ts'
import { newBackupId } from './backup-id.ts'
import { type StoredLabel, writeLabel } from './backup-label.ts'

export interface BackupOrder {
  /** The data folder. */
  readonly folder: string
  readonly key: Buffer
  readonly cause: BackupCause
  readonly isDemo: boolean
  readonly at: Date
  readonly signal: AbortSignal
  /** Bytes of the database copied so far. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

/**
 * Copies database and keys into a folder of another name and the attachments into the pool of all copies, proves the
 * copy, writes its label and only then gives it its name: what is called a backup can be opened, and its files are there.
 *
 * @throws what the file system and SQLite say
 */
export async function makeBackup(order: BackupOrder): Promise<StoredLabel> {
  const { folder, cause, at, key, signal } = order
  const backups = backupsFolder(folder)
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  removeUnfinished(backups)
  const id = newBackupId(at, cause, (one) => existsSync(join(backups, one)))
  const unfinished = unfinishedFolder(backups, id)
  mkdirSync(unfinished, { mode: 0o700 })
  const [from, to] = [join(folder, databaseFileName), join(unfinished, databaseFileName)]
  const watching = watchGrowth(from, to, order.onProgress)
  try {
    const proven = await copyDatabase(from, to, key, signal)
    const ordinal = (listLabels(backups)[0]?.ordinal ?? 0) + 1
    copyKeys(folder, unfinished, proven)
    const held = await bringFiles([attachmentsIn(folder)], attachmentsIn(backups), proven.files, signal)
    await writeList(unfinished, held)
    const label = labelOf(proven, order, { id, ordinal, held })
    writeLabel(unfinished, label)
    renameSync(unfinished, join(backups, id))
    return label
  } finally {
    clearInterval(watching)
    // After the rename there is nothing under this name any more.
    removeIfFree(unfinished)
  }
}

/** SQLite does not say how far it is; the size of the copy does. */
function watchGrowth(from: string, to: string, onProgress: BackupOrder['onProgress']): NodeJS.Timeout | undefined {
  if (!onProgress) return undefined
  const total = statSync(from).size
  const size = () => statSync(to, { throwIfNoEntry: false })?.size ?? 0
  return setInterval(() => onProgress(Math.min(size(), total), total), 250)
}

/** As they are, but for what ties them to one database file: that they say of the copy. */
function copyKeys(from: string, to: string, { lastAct }: ProvenDatabase): void {
  const auditMark = lastAct && { seq: lastAct.seq, hash: lastAct.hash }
  writeKeysFile(to, { ...readKeysFile(from), databases: [databaseMark(to)], auditMark })
}

/** The files of a backup beside its label. */
export const backupFiles = [databaseFileName, keysFileName] as const

interface Named {
  readonly id: string
  readonly ordinal: number
  /** The files that are in the pool for it. */
  readonly held: readonly NamedFile[]
}

function labelOf(
  proven: ProvenDatabase,
  { at, cause, isDemo }: BackupOrder,
  { id, ordinal, held }: Named,
): StoredLabel {
  const { schemaVersion, people, communities, attachments, lastAct, sizeBytes, sha256 } = proven
  const inUse = (files: readonly NamedFile[]) => files.filter(({ isInUse }) => isInUse).length
  return {
    format: 1,
    id,
    ordinal,
    at: at.toISOString(),
    cause,
    schemaVersion,
    sizeBytes,
    counts: { people, communities, attachments, acts: lastAct?.seq ?? 0 },
    attachmentFiles: held.length,
    attachmentsMissing: inUse(proven.files) - inUse(held),
    lastAct: lastAct && { at: lastAct.at, act: lastAct.act },
    head: lastAct && { seq: lastAct.seq, hash: lastAct.hash },
    isDemo,
    sha256,
  }
}
