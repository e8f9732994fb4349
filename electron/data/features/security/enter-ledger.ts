import type { SignIn } from '@shared/accounts/contract.ts'
import type { WriteDb } from '../../db/connection.ts'
import { migrations } from '../../db/migrations/index.ts'
import { readKeysFile } from '../../folder/keys-file.ts'
import type { LateProof } from '../../folder/late-proof.ts'
import type { OpenLedger } from '../../folder/open-ledger.ts'
import { openWithKeys } from '../../folder/open-with-keys.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import type { Session } from '../../session.ts'
import { insertSignIn, toAccount } from '../accounts/account-store.ts'
import { admit } from './admit.ts'
import { finishPasswordChange } from './finish-password-change.ts'
import type { OpenedSlot } from './folder-keys.ts'
import { getStreet } from './security-store.ts'
import { settleFolder } from './settle-resets.ts'
import { takeKeysOfDisabled } from './take-keys-of-disabled.ts'

interface Entrance {
  readonly session: Session
  readonly proof: LateProof
  /** Of a database that this program will bring up to date; it goes on without one. */
  readonly beforeMigration: (databaseKey: Buffer) => Promise<void>
}

export interface Entry {
  readonly opened: OpenedSlot
  readonly accountId: string
  readonly how: SignIn['how']
  /** Once the database is open, before anybody is in; a recovery makes the account's new slot here. */
  readonly prepare?: (ledger: OpenLedger, databaseKey: Buffer) => Promise<Prepared>
}

export interface Prepared {
  /** Of the account's slot. */
  readonly privateKey: Buffer
  /** In the transaction of the sign-in. */
  readonly writeAlong: (db: WriteDb) => void
}

/** Opens the database for an account; the audit row and the sign-in are written as its own. */
export async function enterLedger(entrance: Entrance, entry: Entry, { now, write }: TaskContext): Promise<void> {
  const { session, proof } = entrance
  const { opened, accountId, how, prepare } = entry
  const { folder } = session
  session.hold()
  const [newest] = opened.databaseKeys
  if (newest && readKeysFile(folder).schemaVersion < migrations.length) await entrance.beforeMigration(newest)
  const { ledger, databaseKey } = openWithKeys(folder, opened.databaseKeys, now, session.readWholeUpTo)
  const { row, prepared } = await comeIn().catch(async (cause: unknown) => {
    await ledger.close()
    throw cause
  })
  Object.assign(session, {
    ledger,
    account: toAccount(row),
    street: getStreet(ledger.reader),
    isLocked: false,
    isDamaged: false,
    mustChangePassword: row.mustChangePassword && how === 'password',
    keys: { slotId: accountId, privateKey: prepared?.privateKey ?? opened.privateKey, databaseKey },
  })
  if (how === 'password') await finishPasswordChange(session)
  const at = now().toISOString()
  try {
    await write((db) => {
      insertSignIn(db, accountId, { at, how, failuresBefore: opened.failuresBefore })
      prepared?.writeAlong(db)
    })
  } finally {
    settleFolder(folder, ledger.reader)
  }
  await takeKeysOfDisabled(session, now)
  for (const begin of session.afterOpen) begin()
  if (!ledger.isProven && session.keys) proof.begin(session.keys.databaseKey)

  async function comeIn() {
    return {
      row: await admit(folder, ledger, opened, { accountId, how }),
      prepared: await prepare?.(ledger, databaseKey),
    }
  }
}
