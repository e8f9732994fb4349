import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFileName } from '../../folder/database-file-name.ts'
import { listLabels } from './backup-folders.ts'
import type { StoredLabel } from './backup-label.ts'

/** Bytes that one list may read: a fraction of a second. What is not reached is checked before it is used. */
const bytesForOneList = 32 * 1024 * 1024

/** Which copies still are what their labels say. A file is read once, until it changes. */
export class CheckedCopies {
  readonly #seen = new Map<string, boolean>()

  /** All but those known to have changed, the newest first. */
  list(backups: string): StoredLabel[] {
    let left = bytesForOneList
    return listLabels(backups).filter((label) => {
      const file = join(backups, label.id, databaseFileName)
      const known = this.#seen.get(nameOf(file))
      if (known !== undefined || label.sizeBytes > left) return known ?? true
      left -= label.sizeBytes
      return this.isGood(backups, label)
    })
  }

  /** The newest good ones, each read now if it was not before. */
  newest(backups: string, limit: number): StoredLabel[] {
    const good: StoredLabel[] = []
    for (const label of listLabels(backups)) {
      if (good.length === limit) break
      if (this.isGood(backups, label)) good.push(label)
    }
    return good
  }

  isGood(backups: string, label: StoredLabel): boolean {
    const file = join(backups, label.id, databaseFileName)
    try {
      const name = nameOf(file)
      const known = this.#seen.get(name) ?? hashSync(file) === label.sha256
      this.#seen.set(name, known)
      return known
    } catch {
      // A file that cannot be read can restore nothing.
      return false
    }
  }
}

function nameOf(file: string): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(file)
  return [file, size, mtimeMs, ctimeMs, ino].join('|')
}

function hashSync(path: string): string {
  const hash = createHash('sha256')
  const block = Buffer.allocUnsafe(1024 * 1024)
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, block); read > 0; read = readSync(file, block)) hash.update(block.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}
