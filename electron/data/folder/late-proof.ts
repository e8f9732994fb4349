import { join } from 'node:path'
import { proveDatabase } from '../db/copy-database.ts'
import type { Session } from '../session.ts'
import { databaseFileName } from './database-file-name.ts'
import { isDamage } from './is-damage.ts'

/** The first pages are to stand before the disk is read from end to end. */
const delayMs = 60_000

/** Reads every page of a ledger that was too large for that at its opening, in a thread, while it is worked in. */
export class LateProof {
  readonly #session: Session
  readonly #onDamage: () => void
  #stop = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()

  constructor(session: Session, onDamage: () => void) {
    this.#session = session
    this.#onDamage = onDamage
    session.beforeClose.push(() => this.end())
    session.beforeReplace.push(() => this.end())
  }

  begin(databaseKey: Buffer): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#prove(databaseKey, this.#stop.signal)
    }, delayMs).unref()
  }

  /** Files may move only when nobody reads them. */
  async end(): Promise<void> {
    clearTimeout(this.#timer)
    this.#stop.abort()
    await this.#running
    this.#stop = new AbortController()
  }

  async #prove(databaseKey: Buffer, signal: AbortSignal): Promise<void> {
    const { folder } = this.#session
    try {
      await proveDatabase(join(folder, databaseFileName), databaseKey, signal)
    } catch (error) {
      // A disk that is busy or a check that was stopped says nothing about the ledger.
      if (!isDamage(error)) return
      this.#session.noteDamage()
      this.#onDamage()
    }
  }
}
