import type { Account, FolderProblem, Street } from '@shared/security/model.ts'
import { FolderLock } from './db/folder-lock.ts'
import { isDamage } from './folder/is-damage.ts'
import { type OpenLedger, type PreviewLedger, readWholeUpTo } from './folder/open-ledger.ts'
import { openWithKeys } from './folder/open-with-keys.ts'
import { changeKeysFile, readKeysFile } from './folder/keys-file.ts'
import { openSealedKey } from './folder/key-sealing.ts'
import type { CurrentSession } from './rpc/dispatch.ts'

/** What a sign-in leaves in memory, so that keys can be made and changed without asking for the password again. */
export interface SessionKeys {
  readonly slotId: string
  readonly privateKey: Buffer
  readonly databaseKey: Buffer
}

/**
 * One data folder in one process: held from the first look on, opened by a sign-in, closed by a sign-out.
 * A locked session stays open and answers nobody.
 */
export class Session implements CurrentSession {
  readonly folder: string
  readonly isDemo: boolean
  account: Account | null = null
  street: Street | null = null
  isLocked = false
  mustChangePassword = false
  ledger: OpenLedger | null = null
  /** A backup that is being looked at: queries answer from it, nothing is written. */
  preview: PreviewLedger | null = null
  keys: SessionKeys | null = null
  /** What was last found wrong with the folder; some damage shows only once a key has opened it. */
  problem: FolderProblem | null = null
  /** A page of the open ledger was found damaged while it is worked in. */
  isDamaged = false
  /** Bytes up to which the ledger is read whole before it is worked in. */
  readWholeUpTo = readWholeUpTo
  /** Runs when a sign-in has opened the files. */
  readonly afterOpen: (() => void)[] = []
  /** Runs before the files are closed: the backup of closing, the mark in keys.json. */
  readonly beforeClose: (() => Promise<void>)[] = []
  /** Runs before files are moved: whoever reads them by a connection of its own ends first. */
  readonly beforeReplace: (() => Promise<void>)[] = []
  #lock: FolderLock | null = null

  constructor(folder: string, isDemo: boolean) {
    this.folder = folder
    this.isDemo = isDemo
  }

  get isHeld(): boolean {
    return this.#lock !== null
  }

  /** @throws `folder-in-use` */
  hold(): void {
    this.#lock ??= new FolderLock(this.folder)
  }

  async close(): Promise<void> {
    try {
      await this.signOut()
    } finally {
      this.#lock?.release()
      this.#lock = null
    }
  }

  async signOut(): Promise<void> {
    const failures: unknown[] = []
    if (this.ledger) for (const work of this.beforeClose) await work().catch((cause: unknown) => failures.push(cause))
    const { ledger, preview } = this
    this.account = null
    this.street = null
    this.isLocked = false
    this.mustChangePassword = false
    this.ledger = null
    this.preview = null
    this.keys = null
    preview?.close()
    await ledger?.close()
    // A ledger that is damaged has to be closed all the same; what it is, the next sign-in says.
    for (const failure of failures)
      if (isDamage(failure)) this.noteDamage()
      else throw failure
  }

  /** Of the ledger that is worked in: from here on a sign-in reads every page first, and offers the copies. */
  noteDamage(): void {
    this.isDamaged = true
    changeKeysFile(this.folder, (keys) => ({ ...keys, isSuspect: true }))
  }

  /**
   * Closes the database, lets `swap` put another file in its place, and opens that with the key that keys.json now
   * gives to the slot that is signed in. Where it gives none, everybody is signed out.
   */
  async replaceLedger(swap: () => Promise<void> | void, now: () => Date): Promise<void> {
    const { ledger, keys } = this
    if (!ledger || !keys) throw new Error('Nobody is signed in')
    // First, so that nothing begins to read the files that are about to move.
    this.ledger = null
    for (const work of this.beforeReplace) await work()
    await ledger.close()
    try {
      await swap()
    } finally {
      // Whatever the swap did, one of the two files is whole: go on with it.
      const slot = readKeysFile(this.folder).slots.find(({ id }) => id === keys.slotId)
      const databaseKeys = slot?.databaseKeys.map((sealed) => openSealedKey(sealed, keys.privateKey)) ?? []
      const opened = databaseKeys.length > 0 ? openWithKeys(this.folder, databaseKeys, now, this.readWholeUpTo) : null
      if (opened) {
        this.ledger = opened.ledger
        this.keys = { ...keys, databaseKey: opened.databaseKey }
      } else await this.signOut()
    }
  }
}
