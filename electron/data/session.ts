import type { Account, Street } from '@shared/security/model.ts'
import type { CurrentSession } from './rpc/dispatch.ts'
import { FolderLock } from './db/folder-lock.ts'
import type { OpenLedger } from './folder/open-ledger.ts'

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
  ledger: OpenLedger | null = null
  #lock: FolderLock | null = null

  constructor(folder: string, isDemo: boolean) {
    this.folder = folder
    this.isDemo = isDemo
  }

  /** @throws `folder-in-use` */
  hold(): void {
    this.#lock ??= new FolderLock(this.folder)
  }

  async close(): Promise<void> {
    await this.signOut()
    this.#lock?.release()
    this.#lock = null
  }

  async signOut(): Promise<void> {
    const { ledger } = this
    this.account = null
    this.street = null
    this.isLocked = false
    this.ledger = null
    await ledger?.close()
  }
}
