import { setImmediate } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { type Act, appendAudit } from './audit.ts'
import { auditedTables } from './audited-tables.ts'
import { captureChanges, clearCapturedChanges, listCapturedChanges } from './capture-changes.ts'
import { asWriteDb, translate, type WriteDb } from './connection.ts'
import { indexPeople } from './search-index.ts'

export interface Written<T> {
  readonly result: T
  /** The audit row of the write. */
  readonly seq: number
  /** The features whose records changed. */
  readonly topics: readonly string[]
}

/**
 * The one place where a connection becomes writable. Writes stand in a queue, each one transaction with one audit
 * row. A long write may pause between steps: queries go on meanwhile on their own connection and see nothing of it
 * until it is whole.
 */
export class Writer {
  readonly #db: Database
  readonly #writable: WriteDb
  readonly #now: () => Date
  #queue: Promise<unknown> = Promise.resolve()

  constructor(db: Database, now: () => Date) {
    this.#db = db
    this.#writable = asWriteDb(db)
    this.#now = now
    captureChanges(db)
    indexPeople(db)
  }

  /**
   * Runs `work` inside one immediate transaction; any throw takes all of it back.
   *
   * @param work may await `pause()`, and nothing that could take long while others wait to write
   */
  run<T>(act: Act, work: (db: WriteDb, pause: () => Promise<void>) => T | Promise<T>): Promise<Written<T>> {
    const turn = this.#queue.then(() => this.#transaction(act, work))
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  /** Resolves when everything queued so far is written. */
  async settled(): Promise<void> {
    await this.#queue
  }

  async #transaction<T>(
    act: Act,
    work: (db: WriteDb, pause: () => Promise<void>) => T | Promise<T>,
  ): Promise<Written<T>> {
    const db = this.#db
    try {
      db.exec('BEGIN IMMEDIATE')
      clearCapturedChanges(db)
      const outcome = work(this.#writable, () => setImmediate())
      // A command ends in one breath: awaiting nothing would let another message in between.
      const result = outcome instanceof Promise ? await outcome : outcome
      const changes = listCapturedChanges(db)
      const seq = appendAudit(db, act, this.#now().toISOString(), changes)
      db.exec('COMMIT')
      const topics = new Set(changes.map(({ tableName }) => auditedTables[tableName]?.topic ?? tableName))
      return { result, seq, topics: [...topics, 'history'] }
    } catch (cause) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw translate(cause)
    }
  }
}
