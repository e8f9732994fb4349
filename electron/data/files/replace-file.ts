import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { AppError } from '@shared/rpc/errors.ts'

export interface TargetFile {
  readonly path: string
  /** What the clerk calls it. */
  readonly name: string
}

export interface WrittenFile {
  readonly sha256: string
  /** Puts the new file in the place of the old one. */
  readonly replace: () => Promise<void>
}

export interface Replacement<T> {
  /** Writes the content and ends the stream. */
  readonly fill: (stream: Writable) => Promise<void>
  /** Called with the whole file on disk; calls `replace` when all is well. */
  readonly place: (file: WrittenFile) => Promise<T>
}

/**
 * Writes a new file beside the target and renames it over: whatever happens, the clerk's file is the old one or the
 * new one, and nothing is left beside it.
 *
 * @throws `target-unwritable`, `disk-full`
 */
export async function replaceFile<T>(target: TargetFile, id: string, { fill, place }: Replacement<T>): Promise<T> {
  const beside = join(dirname(target.path), temporaryName(basename(target.path), id))
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const written = pipeline(hashing, createWriteStream(beside, { flags: 'wx', flush: true }))
  try {
    // Whichever fails first is the reason; the other only follows.
    await Promise.all([fill(hashing), written])
    return await place({ sha256: hash.digest('hex'), replace: () => renameOver(beside, target.path) })
  } catch (cause) {
    hashing.destroy()
    await written.catch(() => undefined)
    throw translate(cause, target)
  } finally {
    // After a rename there is nothing under this name any more.
    await rm(beside, { force: true })
  }
}

/** File systems count 255 bytes, and a Chinese character is three of them. */
function temporaryName(name: string, id: string): string {
  return `.${[...name].slice(0, 40).join('')}.tmp-${id}`
}

/** A virus scanner holds a new file for a moment; WPS holds an open one for good. */
const waits = [50, 150, 400]

async function renameOver(from: string, to: string): Promise<void> {
  for (const wait of waits) {
    try {
      await rename(from, to)
      return
    } catch (cause) {
      if (!isHeld(cause)) throw cause
      await setTimeout(wait)
    }
  }
  await rename(from, to)
}

function isHeld(cause: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(cause))
}

const unwritable = ['EBUSY', 'EPERM', 'EACCES', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ENOTEMPTY']

function translate(cause: unknown, { name }: TargetFile): unknown {
  const code = codeOf(cause)
  const message = cause instanceof Error ? cause.message : code
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('disk-full', message, {}, cause)
  if (unwritable.includes(code)) return new AppError('target-unwritable', message, { name }, cause)
  return cause
}

function codeOf(cause: unknown): string {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
}
