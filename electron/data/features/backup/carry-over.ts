import type { AttachmentKey } from '../../attachments/attachment-key.ts'
import { insertAttachmentKeys, listAttachmentKeys } from '../../attachments/attachment-key-store.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { listStoredAccounts, type StoredAccount, takeOverAccounts } from '../accounts/account-store.ts'
import { readSecondFolder, writeSecondFolder } from './backup-store.ts'

/** What belongs to today and to this computer, whatever the copy says. */
export interface CarriedOver {
  /** Who may come in, and with which powers: an account that was taken away must not come back with old data. */
  readonly accounts: readonly StoredAccount[]
  readonly secondFolder: string | null
  /** All copies share one pool: what was added since must open in the copy too. */
  readonly attachmentKeys: readonly AttachmentKey[]
}

export function whatStays(db: ReadDb): CarriedOver {
  return {
    accounts: listStoredAccounts(db),
    secondFolder: readSecondFolder(db),
    attachmentKeys: listAttachmentKeys(db),
  }
}

/** Into the copy, under the row of its restore. */
export function carryOver(db: WriteDb, { accounts, secondFolder, attachmentKeys }: CarriedOver, at: string): void {
  takeOverAccounts(db, accounts, at)
  insertAttachmentKeys(db, attachmentKeys)
  if (readSecondFolder(db) !== secondFolder) writeSecondFolder(db, secondFolder)
}
