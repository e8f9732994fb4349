import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '@shared/rpc/errors.ts'
import { syncFolder } from './sync-folder.ts'

export interface FolderFile {
  readonly name: string
  readonly content: string | Uint8Array
}

interface Replacement {
  /** In which the folder stands. */
  readonly parent: string
  readonly name: string
  readonly id: string
  readonly files: Iterable<FolderFile>
  /** Of what stands under the name already: whether it is ours to be replaced. */
  readonly isOurs: (folder: string) => Promise<boolean>
}

export interface WrittenFolder {
  readonly name: string
  /** Puts the new folder in the place of the old one. */
  readonly replace: () => Promise<void>
  readonly discard: () => Promise<void>
}

/**
 * Writes a folder whole beside its place: what stands there is the old one or the new one. One that is not ours is
 * never touched; the new one then gets a number behind its name.
 *
 * @throws `target-unwritable`, `disk-full`
 */
export async function writeFolder({ parent, name, id, files, isOurs }: Replacement): Promise<WrittenFolder> {
  const beside = join(parent, `.tmp-${id}`)
  const discard = () => rm(beside, { recursive: true, force: true })
  try {
    await mkdir(beside)
    for (const file of files) await writeFile(join(beside, file.name), file.content, { flag: 'wx', flush: true })
    await syncFolder(beside)
    const free = await freeName(parent, name, isOurs)
    return { name: free, discard, replace: () => putInPlace(beside, parent, free, id) }
  } catch (cause) {
    await discard()
    throw translate(cause, name)
  }
}

async function putInPlace(beside: string, parent: string, name: string, id: string): Promise<void> {
  const [place, old] = [join(parent, name), join(parent, `.old-${id}`)]
  try {
    const hadOld = await exists(place)
    if (hadOld) await rename(place, old)
    try {
      await rename(beside, place)
    } catch (cause) {
      if (hadOld) await rename(old, place)
      throw cause
    }
    await rm(old, { recursive: true, force: true })
    await syncFolder(parent)
  } catch (cause) {
    throw translate(cause, name)
  }
}

async function freeName(parent: string, name: string, isOurs: Replacement['isOurs']): Promise<string> {
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? name : `${name} ${number}`
    const place = join(parent, tried)
    if (!(await exists(place)) || (await isOurs(place))) return tried
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}

/** Whether a file of a folder holds this text. */
export async function folderHolds(folder: string, file: string, text: string): Promise<boolean> {
  const found = await readFile(join(folder, file), 'utf8').catch(() => '')
  return found.includes(text)
}

function translate(cause: unknown, name: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  if (cause instanceof AppError || code === '') return cause
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('disk-full', code, {}, cause)
  return new AppError('target-unwritable', code, { name }, cause)
}
