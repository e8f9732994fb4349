import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { AppError } from '@shared/rpc/errors.ts'

/**
 * Holds a data folder for this process. The lock is SQLite's own, on an empty file, so the system gives it back when
 * the process dies, whatever it died of.
 *
 * @throws `folder-in-use` while another process holds it
 */
export class FolderLock {
  readonly #file: Database

  constructor(folder: string) {
    this.#file = new Sqlite(join(folder, 'in-use.lock'), { timeout: 0 })
    try {
      this.#file.pragma('locking_mode = EXCLUSIVE')
      this.#file.exec('BEGIN EXCLUSIVE')
    } catch (cause) {
      this.#file.close()
      if (cause instanceof Sqlite.SqliteError && cause.code.startsWith('SQLITE_BUSY'))
        throw new AppError('folder-in-use', folder, {}, cause)
      throw cause
    }
  }

  release(): void {
    this.#file.close()
  }
}
