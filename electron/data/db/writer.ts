import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { type Act, type Appended, OpenAct } from './audit.ts'
import { indexAttachments } from './attachment-index.ts'
import { auditedTables } from './audited-tables.ts'
import { captureChanges } from './capture-changes.ts'
import { asWriteDb, translate, type WriteDb } from './connection.ts'
import { guardLockedDossiers } from './guard-locked-dossiers.ts'
import { indexRecords } from './record-index.ts'
import { runAtOnce, runInTurns, type Steps } from './run-in-steps.ts'
import { indexNotedPeople, indexPeople } from './search-index.ts'
import { watchStalePeople } from './stale-people.ts'

export interface Written<T> {
  readonly result: T
  /** The audit row of the write. */
  readonly seq: number
  /** The features whose records changed. */
  readonly topics: readonly string[]
}

/** What is derived from the records and kept beside them: findings, progress. It leaves no audit. */
export interface Derived {
  /** Features whose screens show it. */
  readonly topics: readonly string[]
  /**
   * Brings so many stale people up to date, none of them when more are stale and `all` is asked for. Answers how
   * many were done and how many are left.
   */
  readonly refresh: (db: WriteDb, now: Date, limit: number, all: boolean) => { done: number; left: number }
}

/** Up to so many stale people are looked at before a write ends; more of them afterwards, in slices. */
const withinWrite = 50
const sliceSize = 10
/** Between two slices others may write. */
const slicePauseMs = 10

/** SQLite's own setting. */
const automaticCheckpoint = 'wal_autocheckpoint = 1000'

const pause = (): Promise<void> => setImmediate()
const nobody = () => undefined

/**
 * The one place where a connection becomes writable. Writes stand in a queue, each one transaction with one audit
 * row. A long write may pause between steps: queries go on meanwhile on their own connection and see nothing of it
 * until it is whole.
 */
export class Writer {
  readonly #db: Database
  readonly #writable: WriteDb
  readonly #now: () => Date
  readonly #derived: Derived | null
  readonly #checkpoint: (() => Promise<void>) | null
  #checkpointing: Promise<void> = Promise.resolve()
  #queue: Promise<unknown> = Promise.resolve()
  #isCatchingUp = false
  #isClosing = false
  /** Told when what is derived was brought up to date after a write. */
  onCaughtUp: ((topics: readonly string[]) => void) | null = null

  /** @param checkpoint moves a long log into the database, beside everything else */
  constructor(
    db: Database,
    now: () => Date,
    derived: Derived | null = null,
    checkpoint: (() => Promise<void>) | null = null,
  ) {
    this.#db = db
    this.#writable = asWriteDb(db)
    this.#now = now
    this.#derived = derived
    this.#checkpoint = checkpoint
    captureChanges(db)
    guardLockedDossiers(db)
    indexPeople(db)
    indexRecords(db)
    indexAttachments(db)
    watchStalePeople(db)
  }

  /**
   * Runs `work` inside one immediate transaction; any throw takes all of it back.
   *
   * @param work may await `pause()`, and nothing that could take long while others wait to write
   */
  run<T>(act: Act, work: (db: WriteDb, pause: () => Promise<void>) => T | Promise<T>): Promise<Written<T>> {
    return this.#inTurn(() => this.#transaction(act, work))
  }

  /** Brings up to date, slice by slice, what a large write, another day or another version left behind. */
  async catchUp(): Promise<void> {
    if (this.#isCatchingUp || this.#isClosing || !this.#derived) return
    this.#isCatchingUp = true
    try {
      let hasDone = false
      for (let left = 1; left > 0;) {
        await setTimeout(slicePauseMs, undefined, { ref: false })
        if (this.#isClosing) return
        const slice = await this.#inTurn(() => this.#slice())
        left = slice.left
        hasDone ||= slice.done > 0
      }
      if (hasDone) this.onCaughtUp?.(this.#derived.topics)
    } catch (error) {
      // They stay stale, and the next write tries again.
      console.error('findings', error)
    } finally {
      this.#isCatchingUp = false
    }
  }

  /** Resolves when everything queued so far is written. */
  async settled(): Promise<void> {
    await this.#queue
  }

  /** Nothing is begun any more; resolves when what was begun has ended. */
  async close(): Promise<void> {
    this.#isClosing = true
    await this.#queue
    await this.#checkpointing
  }

  #inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #slice(): { done: number; left: number } {
    if (this.#isClosing) return { done: 0, left: 0 }
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const slice = this.#derived?.refresh(this.#writable, this.#now(), sliceSize, false) ?? { done: 0, left: 0 }
      this.#db.exec('COMMIT')
      return slice
    } catch (cause) {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK')
      throw translate(cause)
    }
  }

  /** A rule that fails must not keep anybody from saving: the people stay stale. */
  #refreshWithin(): { done: number; left: number } {
    if (!this.#derived) return { done: 0, left: 0 }
    this.#db.exec('SAVEPOINT derived')
    try {
      return this.#derived.refresh(this.#writable, this.#now(), withinWrite, true)
    } catch (error) {
      this.#db.exec('ROLLBACK TO derived')
      console.error('findings', error)
      return { done: 0, left: 0 }
    } finally {
      this.#db.exec('RELEASE derived')
    }
  }

  /** What belongs to every write; of a large one it takes as long as the rows themselves. */
  *#finish(act: OpenAct): Steps<Appended> {
    yield* indexNotedPeople(this.#db)
    return yield* act.finish(this.#now)
  }

  /** Without moving the log: until a thread has done it, no other commit does either. */
  #commitLong(): void {
    const db = this.#db
    const checkpoint = this.#checkpoint
    if (!checkpoint) {
      db.exec('COMMIT')
      return
    }
    const restore = () => {
      if (db.open) db.pragma(automaticCheckpoint)
    }
    db.pragma('wal_autocheckpoint = 0')
    try {
      db.exec('COMMIT')
    } catch (cause) {
      restore()
      throw cause
    }
    this.#checkpointing = this.#checkpointing
      .then(checkpoint)
      .catch((error: unknown) => console.error('checkpoint', error))
      .then(restore)
  }

  async #transaction<T>(
    act: Act,
    work: (db: WriteDb, pause: () => Promise<void>) => T | Promise<T>,
  ): Promise<Written<T>> {
    const db = this.#db
    try {
      db.exec('BEGIN IMMEDIATE')
      const open = new OpenAct(db, act)
      const outcome = work(this.#writable, async () => {
        await runInTurns(open.store(), pause, nobody)
        await pause()
      })
      // A command ends in one breath: awaiting nothing would let another message in between.
      const isLong = outcome instanceof Promise
      const result = isLong ? await outcome : outcome
      const rest = this.#finish(open)
      const { seq, tables } = isLong ? await runInTurns(rest, pause, nobody) : runAtOnce(rest)
      const { done, left } = this.#refreshWithin()
      if (isLong) this.#commitLong()
      else db.exec('COMMIT')
      if (left > 0) void this.catchUp()
      const topics = new Set(tables.map((table) => auditedTables[table]?.topic ?? table))
      if (done > 0) for (const topic of this.#derived?.topics ?? []) topics.add(topic)
      return { result, seq, topics: [...topics, 'history'] }
    } catch (cause) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw translate(cause)
    }
  }
}
