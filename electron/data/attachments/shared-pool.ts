import { mkdir, readdir, rm, rmdir, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '@shared/rpc/errors.ts'
import type { NamedFile } from '../db/named-files.ts'
import { syncFolder } from '../files/sync-folder.ts'
import {
  attachmentPath,
  isAttachmentFolder,
  isAttachmentName,
  isTemporaryName,
  temporaryPath,
} from './attachment-path.ts'
import { linkOrCopy } from './link-or-copy.ts'
import { isWhole, readKeyId, sealedSize } from './sealed-file.ts'

type Wanted = Pick<NamedFile, 'sha256' | 'bytes'>

/**
 * Brings files from one store into another, encrypted as they are: from the ledger into the pool of its backups, from
 * one pool into the next, and back. What is there already stays.
 *
 * @returns those that are there afterwards, each whole when it was brought
 * @throws `cancelled`, and what the file system says
 */
export async function bringFiles<File extends Wanted>(
  sources: readonly string[],
  target: string,
  files: readonly File[],
  signal?: AbortSignal,
): Promise<File[]> {
  const held: File[] = []
  const touched = new Set<string>()
  for (const file of files) {
    if (signal?.aborted) throw new AppError('cancelled', 'Bringing attachments')
    const isHeld =
      (await hasGood(sources, target, file)) ||
      (await bring(sources, target, file, touched)) ||
      ((await isThere(target, file)) && (await isWhole(attachmentPath(target, file.sha256))))
    if (isHeld) held.push(file)
  }
  if (touched.size > 0) for (const folder of [...touched, target]) await syncFolder(folder)
  return held
}

/** What nothing names any more, and what was begun and never finished. */
export async function removeUnnamed(root: string, named: ReadonlySet<string>): Promise<void> {
  for (const shelf of (await readdir(root)).filter(isAttachmentFolder)) {
    const names = await readdir(join(root, shelf))
    const gone = names.filter((name) => isTemporaryName(name) || (isAttachmentName(name) && !named.has(name)))
    for (const name of gone) await rm(join(root, shelf, name), { force: true })
    if (gone.length === names.length) await rmdir(join(root, shelf))
  }
}

/** Of the size it must have. */
export async function isThere(root: string, { sha256, bytes }: Wanted): Promise<boolean> {
  return (await sizeOf(attachmentPath(root, sha256))) === sealedSize(bytes)
}

async function bring(sources: readonly string[], target: string, file: Wanted, touched: Set<string>): Promise<boolean> {
  const to = attachmentPath(target, file.sha256)
  for (const root of sources) {
    const from = attachmentPath(root, file.sha256)
    if (!(await isThere(root, file)) || !(await isWhole(from))) continue
    for (const folder of [target, dirname(to)]) await makeFolder(folder)
    const how = await linkOrCopy(from, temporaryPath(target, file.sha256, 'copy'), to)
    if (how === 'copied' && !(await isWhole(to))) {
      await rm(to, { force: true })
      throw new AppError('database-damaged', 'An attachment reads back differently')
    }
    touched.add(dirname(to))
    return true
  }
  return false
}

/** A source that is newer was saved anew, because this one had been found damaged, or under another key. */
async function hasGood(sources: readonly string[], target: string, file: Wanted): Promise<boolean> {
  if (!(await isThere(target, file))) return false
  const path = attachmentPath(target, file.sha256)
  const newer = await newerThan(sources, path, file)
  if (newer === null) return true
  if ((await readKeyId(newer)) !== (await readKeyId(path)) || !(await isWhole(path))) return false
  const now = new Date()
  await utimes(path, now, now)
  return true
}

async function newerThan(sources: readonly string[], path: string, file: Wanted): Promise<string | null> {
  const { mtimeMs } = await stat(path)
  for (const root of sources) {
    const one = attachmentPath(root, file.sha256)
    const found = await stat(one).catch(() => null)
    if (found && found.size === sealedSize(file.bytes) && found.mtimeMs > mtimeMs) return one
  }
  return null
}

/** Never the folder above: where a stick is out, its place would be on the computer's own disk. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
}
