import { existsSync, readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { attachmentsIn, isAttachmentName, poolOf } from '../../attachments/attachment-path.ts'
import { bringFiles, removeUnnamed } from '../../attachments/shared-pool.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { backupIdPattern } from './backup-id.ts'
import { readLabel, type StoredLabel } from './backup-label.ts'
import { flushFile } from './hash-file.ts'

/** Which files of the pool a copy needs: a line each, the hash and the size of the content. */
const listFileName = 'attachments.txt'

export interface ListedFile {
  readonly sha256: string
  readonly bytes: number
}

export async function writeList(backup: string, files: readonly ListedFile[]): Promise<void> {
  if (files.length === 0) return
  const path = join(backup, listFileName)
  await writeFile(path, files.map(({ sha256, bytes }) => `${sha256} ${bytes}\n`).join(''), { mode: 0o600 })
  await flushFile(path)
}

/** @throws `backup-damaged` where it is not as long as the label says */
export async function readList(backup: string, { attachmentFiles }: StoredLabel): Promise<ListedFile[]> {
  const files = await readLines(backup)
  if (files.length < attachmentFiles) throw new AppError('backup-damaged', `The list of files of ${backup}`)
  return files
}

/**
 * Into the pool beside another place of the copy; what is there already is not read again. A file that is gone here does
 * not hold up the others: the copy there says what it has.
 */
export async function copyFilesOf(
  from: string,
  label: StoredLabel,
  backups: string,
  signal?: AbortSignal,
): Promise<readonly ListedFile[]> {
  const listed = await readList(from, label)
  if (listed.length === 0) return listed
  return bringFiles([poolOf(from)], attachmentsIn(backups), listed, signal)
}

/**
 * Removes from the pool what no copy names any more. Where one does not say what it needs, everything stays: its files
 * may be all there is.
 */
export async function thinPool(backups: string): Promise<void> {
  const pool = attachmentsIn(backups)
  if (!existsSync(pool)) return
  const named = new Set<string>()
  for (const name of readdirSync(backups).filter((one) => backupIdPattern.test(one))) {
    const backup = join(backups, name)
    const label = readLabel(backup)
    // A damaged copy names what its list still says.
    const listed = label ? await readList(backup, label) : await readLines(backup)
    for (const { sha256 } of listed) named.add(sha256)
  }
  await removeUnnamed(pool, named)
}

async function readLines(backup: string): Promise<ListedFile[]> {
  const path = join(backup, listFileName)
  if (!existsSync(path)) return []
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => line.split(' '))
  return lines.flatMap(([sha256 = '', bytes]) => (isAttachmentName(sha256) ? [{ sha256, bytes: Number(bytes) }] : []))
}
