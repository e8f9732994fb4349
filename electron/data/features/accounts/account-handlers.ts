import type { accountsContract } from '@shared/accounts/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { roleConflict, roles as allRoles } from '@shared/security/roles.ts'
import { auditHead } from '../../db/audit-head.ts'
import type { ReadDb } from '../../db/connection.ts'
import { changeDatabaseKey } from '../../folder/change-database-key.ts'
import { accountOf, changeKeysFile, nameHash, readKeysFile, withoutSlots, withSlot } from '../../folder/keys-file.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import type { Session } from '../../session.ts'
import { newAccountSlot, sealedFor } from '../security/key-slots.ts'
import { mustBeStrong } from '../security/must-be-strong.ts'
import { asWaiting, settleFolder, settleResets } from '../security/settle-resets.ts'
import {
  disableAccount,
  getAccountRow,
  type HeldValues,
  insertAccount,
  listAccounts,
  listSignIns,
  noteNewPassword,
  updateAccount,
} from './account-store.ts'

export function accountHandlers({ session }: { session: Session }): Handlers<typeof accountsContract> {
  const { folder } = session

  function databaseKey(): Buffer {
    if (!session.keys) throw new AppError('not-signed-in', 'No keys in memory')
    return session.keys.databaseKey
  }

  return {
    list: (_input, { db }) => listAccounts(db),
    signIns: (_input, { db, account }) => listSignIns(db, account.id),

    async create({ loginName, password, ...held }, { db, now, newId, write }) {
      const present = readKeysFile(folder)
      const hash = nameHash(present, loginName)
      if (listAccounts(db).some((one) => nameHash(present, one.loginName) === hash))
        throw new AppError('account-taken', 'Login name taken', { loginName })
      mustBeHeldTogether(held)
      mustBeStrong(db, password, loginName)
      const id = newId()
      const slot = await newAccountSlot(present, { id, loginName, password })
      await write((writable) => {
        const createdAt = now().toISOString()
        insertAccount(writable, { id, loginName, createdAt, mustChangePassword: true, ...limited(held) })
        // Within the transaction: without its key the account must not stand, and a key alone opens nothing. One that
        // was left by an account whose making was cut, or that a restore took back, makes way.
        changeKeysFile(folder, (keys) =>
          withSlot(
            withoutSlots(keys, (one) => one.nameHash === hash),
            sealedFor(slot, databaseKey()),
          ),
        )
      })
      return id
    },

    async update({ id, revision, ...held }, { db, account, write }) {
      mustBeHeldTogether(held)
      if (!held.roles.includes('administrator')) mustLeaveAdministrator(db, id)
      await write((writable) => updateAccount(writable, id, revision, limited(held)))
      if (id === account.id) await session.signOut()
    },

    async disable({ id }, { db, account, now, write }) {
      if (id === account.id) throw new AppError('last-administrator', 'Nobody disables himself')
      mustLeaveAdministrator(db, id)
      getAccountRow(db, id)
      // The database first: from here on the account is refused, whatever becomes of the keys.
      await write((writable) => disableAccount(writable, id, now().toISOString()))
      await changeDatabaseKey(session, (slot) => accountOf(slot.id) !== id, now)
    },

    async reset({ id, password }, { db, account, write }) {
      const { loginName } = getAccountRow(db, id)
      mustBeStrong(db, password, loginName)
      const slot = await newAccountSlot(readKeysFile(folder), { id, loginName, password })
      try {
        await write((writable) => {
          const since = auditHead(writable)?.seq ?? 0
          // An earlier one is settled first: overwritten, its password would be lost or the one before come back.
          changeKeysFile(folder, (keys) =>
            withSlot(settleResets(keys, writable), asWaiting(sealedFor(slot, databaseKey()), since)),
          )
          noteNewPassword(writable, id, false)
        })
      } finally {
        // While the database is being replaced nobody can be asked; the next sign-in settles it.
        if (session.ledger) settleFolder(folder, session.ledger.reader)
      }
      // The key in memory belongs to the slot that has gone.
      if (id === account.id) await session.signOut()
    },
  }
}

/** A limit stands only where a role may have one. */
function limited(held: HeldValues): HeldValues {
  const isScoped = held.roles.every((role) => allRoles[role].isScoped)
  return isScoped ? held : { ...held, communityIds: null }
}

function mustBeHeldTogether({ roles }: HeldValues): void {
  const message = roleConflict(roles)
  if (message) throw new AppError('roles-conflict', message, { message })
}

function mustLeaveAdministrator(db: ReadDb, id: string): void {
  const others = listAccounts(db).filter(
    (one) => one.id !== id && one.disabledAt === null && one.roles.includes('administrator'),
  )
  if (others.length === 0) throw new AppError('last-administrator', `No administrator but ${id}`)
}
