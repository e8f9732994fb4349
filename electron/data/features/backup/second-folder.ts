import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { AppError } from '@shared/rpc/errors.ts'
import { writeFileWhole } from '../../files/write-file-whole.ts'
import { databaseFileName } from '../../folder/database-file-name.ts'
import { copyFilesOf, thinPool, writeList } from './attachment-list.ts'
import {
  backupsFolder,
  listLabels,
  removeIfFree,
  removeUnfinished,
  secondBackupsFolder,
  unfinishedFolder,
} from './backup-folders.ts'
import { type StoredLabel, writeLabel } from './backup-label.ts'
import { flushFile, hashFile } from './hash-file.ts'
import { backupFiles } from './make-backup.ts'
import { planRetention, type Retention } from './plan-retention.ts'

export interface SecondPlace {
  /** The folder that was chosen. */
  readonly chosen: string
  readonly streetName: string
}

/** Beside the backups and not in the ledger, which would otherwise change by being copied. */
const noteFileName = 'second-folder.json'
const note = z.object({ chosen: z.string(), lastGoodAt: z.string() })

/** When a copy last reached this folder; a stick that is not there cannot be asked. */
export function lastGoodInSecond(folder: string, chosen: string): string | null {
  try {
    const found = note.parse(JSON.parse(readFileSync(join(backupsFolder(folder), noteFileName), 'utf8')))
    return found.chosen === chosen ? found.lastGoodAt : null
  } catch {
    return null
  }
}

/**
 * Copies a finished backup to the second folder and reads it back.
 *
 * @throws `backup-folder-gone`, and what the file system says
 */
export async function copyToSecond(
  folder: string,
  label: StoredLabel,
  place: SecondPlace,
  signal?: AbortSignal,
): Promise<void> {
  await copyBackupTo(join(backupsFolder(folder), label.id), label, openSecond(place), signal)
}

export function noteSecond(folder: string, chosen: string, at: Date): void {
  const content = { chosen, lastGoodAt: at.toISOString() }
  writeFileWhole(join(backupsFolder(folder), noteFileName), JSON.stringify(content))
}

/** The folder that was chosen is never made: where the stick is out, its place would be on the computer's own disk. */
function openSecond({ chosen, streetName }: SecondPlace): string {
  if (!existsSync(chosen)) throw new AppError('backup-folder-gone', chosen)
  const backups = secondBackupsFolder(chosen, streetName)
  if (!existsSync(backups)) mkdirSync(backups)
  else if (!statSync(backups).isDirectory()) throw Object.assign(new Error(backups), { code: 'ENOTDIR' })
  return backups
}

export async function copyBackupTo(
  from: string,
  label: StoredLabel,
  backups: string,
  signal?: AbortSignal,
): Promise<void> {
  removeUnfinished(backups)
  const files = await copyFilesOf(from, label, backups, signal)
  const present = listLabels(backups).find(({ id }) => id === label.id)
  const finished = join(backups, label.id)
  if (isSame(present, label, files.length) && (await hashFile(join(finished, databaseFileName))) === label.sha256)
    return
  const unfinished = unfinishedFolder(backups, label.id)
  mkdirSync(unfinished)
  try {
    for (const name of backupFiles) {
      await copyFile(join(from, name), join(unfinished, name))
      await flushFile(join(unfinished, name))
    }
    await writeList(unfinished, files)
    if ((await hashFile(join(unfinished, databaseFileName))) !== label.sha256)
      throw new AppError('database-damaged', 'The copy reads back differently')
    writeLabel(unfinished, { ...label, attachmentFiles: files.length })
    // What stands there under this name was found wanting.
    if (existsSync(finished)) rmSync(finished, { recursive: true, force: true })
    renameSync(unfinished, finished)
  } finally {
    removeIfFree(unfinished)
  }
}

function isSame(present: StoredLabel | undefined, label: StoredLabel, files: number): boolean {
  return present?.sha256 === label.sha256 && present.attachmentFiles >= files
}

/** Removes what the plan lets go: out of sight first, so that a removal that is cut is gone on with at the next run. */
export async function thin(backups: string, retention: Retention, now: Date): Promise<void> {
  const gone = planRetention(listLabels(backups), retention, now)
  for (const id of gone) {
    const unfinished = unfinishedFolder(backups, id)
    renameSync(join(backups, id), unfinished)
    rmSync(unfinished, { recursive: true, force: true })
  }
  if (gone.length > 0) await thinPool(backups)
}

export async function thinSecond({ chosen, streetName }: SecondPlace, retention: Retention, now: Date): Promise<void> {
  await thin(secondBackupsFolder(chosen, streetName), retention, now)
}

/** @throws `backup-failed` for a folder that would lie beside what it must outlive */
export function mustBeApart(chosen: string, folder: string): void {
  const path = relative(folder, chosen)
  if (path === '' || (!path.startsWith(`..${sep}`) && path !== '..' && !path.includes(':')))
    throw new AppError('backup-failed', 'Inside the data folder', {
      reason: '第二备份文件夹不能放在数据文件夹里，请另选 U 盘或其他磁盘',
    })
}
