import { join } from 'node:path'
import { attachmentPath, attachmentsIn } from '../data/attachments/attachment-path.ts'
import type { AttachmentFiles } from '../data/attachments/attachment-files.ts'
import { isThere } from '../data/attachments/shared-pool.ts'
import { isWhole } from '../data/attachments/sealed-file.ts'
import type { ReadDb } from '../data/db/connection.ts'
import { listNamedFiles } from '../data/db/named-files.ts'
import { readList } from '../data/features/backup/attachment-list.ts'
import { backupsFolder } from '../data/features/backup/backup-folders.ts'
import type { StoredLabel } from '../data/features/backup/backup-label.ts'

export interface CheckedFiles {
  readonly files: number
  readonly missing: number
  readonly changed: number
}

/** Every file that an attachment names, decrypted and compared with its hash. */
export async function checkFiles(files: AttachmentFiles, db: ReadDb): Promise<CheckedFiles> {
  const named = listNamedFiles(db).filter(({ isInUse }) => isInUse)
  const found = { missing: 0, changed: 0 }
  for (const { sha256 } of named) {
    const read = await files.read(db, sha256)
    if (!Buffer.isBuffer(read)) found[read] += 1
  }
  return { files: named.length, ...found }
}

/** What the copies of a folder share; a file is read once, however many copies need it. */
export class PooledFiles {
  readonly #backups: string
  readonly #seen = new Map<string, boolean>()

  constructor(folder: string) {
    this.#backups = backupsFolder(folder)
  }

  async hasAllOf(label: StoredLabel): Promise<boolean> {
    for (const file of await readList(join(this.#backups, label.id), label)) {
      const known = this.#seen.get(file.sha256) ?? (await this.#isGood(file))
      this.#seen.set(file.sha256, known)
      if (!known) return false
    }
    return true
  }

  async #isGood(file: { readonly sha256: string; readonly bytes: number }): Promise<boolean> {
    const pool = attachmentsIn(this.#backups)
    return (await isThere(pool, file)) && isWhole(attachmentPath(pool, file.sha256))
  }
}
