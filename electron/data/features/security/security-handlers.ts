import { uptime as machineUptime } from 'node:os'
import { AppError } from '@shared/rpc/errors.ts'
import type { securityContract } from '@shared/security/contract.ts'
import { passwordWeakness } from '@shared/security/model.ts'
import { normaliseRecoveryCode } from '@shared/security/recovery-code.ts'
import { firstRoles, powersOf } from '@shared/security/roles.ts'
import { auditHead } from '../../db/audit-head.ts'
import { type ReadDb, translate } from '../../db/connection.ts'
import { migrations } from '../../db/migrations/index.ts'
import { checkFolder } from '../../folder/check-folder.ts'
import { databaseMark } from '../../folder/database-mark.ts'
import {
  accountOf,
  accountSlots,
  changeKeysFile,
  readKeysFile,
  withoutSlots,
  waitingId,
  withSlot,
  writeKeysFile,
} from '../../folder/keys-file.ts'
import { openLedger } from '../../folder/open-ledger.ts'
import { LateProof } from '../../folder/late-proof.ts'
import { openWithKeys } from '../../folder/open-with-keys.ts'
import { wrapKey } from '../../folder/key-wrapping.ts'
import type { Handlers, TaskContext } from '../../rpc/handlers.ts'
import type { Session } from '../../session.ts'
import { insertAccount, insertSignIn, noteNewPassword, toAccount } from '../accounts/account-store.ts'
import { insertDefaultRuleParameters } from '../settings/rule-parameter-store.ts'
import { readSettings } from '../settings/settings-store.ts'
import { admit } from './admit.ts'
import {
  changeSlot,
  type OpenedSlot,
  openWithPassword,
  openWithRecoveryCode,
  recoverySlots,
  saveSlot,
} from './folder-keys.ts'
import { finishPasswordChange } from './finish-password-change.ts'
import { folderStatus, type HasBackups, problemStatus } from './folder-status.ts'
import { newAccountSlot, newRecoverySlot, purposeOf, sealedFor } from './key-slots.ts'
import { markAudit } from './mark-audit.ts'
import { takeKeysOfDisabled } from './take-keys-of-disabled.ts'
import { getStreet, insertStreet } from './security-store.ts'
import { newRecoveryCode, type PreparedFolder, prepareFolder, removeUnfinishedDatabase } from './set-up-folder.ts'

interface Deps {
  readonly session: Session
  readonly hasBackups: HasBackups
  /** Of a database that this program will bring up to date; it goes on without one. */
  readonly beforeMigration: (databaseKey: Buffer) => Promise<void>
  /** Told when a ledger that is worked in turns out to be damaged. */
  readonly onDamage?: () => void
  /** Seconds the machine has been up. */
  readonly uptime?: () => number
}

export function securityHandlers({
  session,
  hasBackups,
  beforeMigration,
  onDamage = () => undefined,
  uptime = machineUptime,
}: Deps): Handlers<typeof securityContract> {
  const { folder } = session
  const proof = new LateProof(session, onDamage)
  let prepared: PreparedFolder | null = null
  /** The new recovery code that has been shown and not yet typed back. */
  let shownCode: string | null = null
  const status = () => folderStatus(session, hasBackups)

  /** Opens the database for an account; the audit row and the sign-in are written as its own. */
  async function enter(opened: OpenedSlot, accountId: string, how: 'password' | 'recovery-code', context: TaskContext) {
    const { now, write } = context
    session.hold()
    const [newest] = opened.databaseKeys
    if (newest && readKeysFile(folder).schemaVersion < migrations.length) await beforeMigration(newest)
    const { ledger, databaseKey } = openWithKeys(folder, opened.databaseKeys, now, session.readWholeUpTo)
    const row = await admit(folder, ledger, opened, { accountId, how }).catch(async (cause: unknown) => {
      await ledger.close()
      throw cause
    })
    const { privateKey } = opened
    Object.assign(session, {
      ledger,
      account: toAccount(row),
      street: getStreet(ledger.reader),
      isLocked: false,
      isDamaged: false,
      mustChangePassword: row.mustChangePassword && how === 'password',
      keys: { slotId: accountId, privateKey, databaseKey },
    })
    if (how === 'password') await finishPasswordChange(session)
    const at = now().toISOString()
    await write((db) => {
      insertSignIn(db, accountId, { at, how, failuresBefore: opened.failuresBefore })
      if (how === 'recovery-code') noteNewPassword(db, accountId, true)
    })
    await takeKeysOfDisabled(session, now)
    for (const begin of session.afterOpen) begin()
    if (!ledger.isProven && session.keys) proof.begin(session.keys.databaseKey)
  }

  return {
    status,

    async beginFirstRun(firstRun, { newId }) {
      if (checkFolder(folder, session.isDemo) !== 'empty') throw new AppError('already-set-up', folder)
      mustBeStrong(firstRun.password, firstRun.loginName)
      prepared = await prepareFolder(firstRun, newId(), session.isDemo)
      return { recoveryCode: prepared.recoveryCode }
    },

    async finishFirstRun({ recoveryCode }, { now, write }) {
      if (!prepared) throw new AppError('not-found', 'No first run has begun')
      const { firstRun, accountId, key, keys } = prepared
      mustMatch(recoveryCode, prepared.recoveryCode)
      session.hold()
      removeUnfinishedDatabase(folder)
      const ledger = openLedger(folder, key, now, { create: true })
      const { loginName, displayName, street } = firstRun
      const held = { displayName, roles: firstRoles, communityIds: null }
      // Set before the row is written, so that the audit names the first account as the one who acted.
      session.account = { id: accountId, loginName, powers: powersOf(firstRoles), ...held }
      session.ledger = ledger
      const createdAt = now().toISOString()
      try {
        await write((db) => {
          insertStreet(db, street, session.isDemo, createdAt)
          insertDefaultRuleParameters(db)
          insertAccount(db, { id: accountId, loginName, personId: null, createdAt, mustChangePassword: false, ...held })
          insertSignIn(db, accountId, { at: createdAt, how: 'password', failuresBefore: 0 })
        })
        // Last: from here on the folder counts as set up.
        writeKeysFile(folder, { ...keys, databases: [databaseMark(folder)] })
      } catch (cause) {
        await session.signOut()
        throw cause
      }
      // The slot is opened once, as every sign-in does it: what cannot be opened must show now, not tomorrow.
      const { privateKey } = await openWithPassword(folder, loginName, firstRun.password, uptime())
      session.street = getStreet(ledger.reader)
      session.keys = { slotId: accountId, privateKey, databaseKey: key }
      prepared = null
      return status()
    },

    async signIn({ loginName, password }, context) {
      if (session.account) return status()
      const opened = await openWithPassword(folder, loginName, password, uptime())
      try {
        await enter(opened, accountOf(opened.slotId), 'password', context)
      } catch (error) {
        // Whoever did not get in whole is not in: a damaged page may show only now.
        await session.signOut()
        return problemStatus(translate(error), session, hasBackups)
      }
      return status()
    },

    async recover({ loginName, recoveryCode, password }, context) {
      mustBeStrong(password, loginName)
      const opened = await openWithRecoveryCode(folder, recoveryCode, uptime())
      const slot = accountSlots(readKeysFile(folder), loginName).find(({ waitingSince }) => waitingSince === null)
      if (!slot) throw new AppError('wrong-password', 'No such account')
      const next = newRecoveryCode()
      const [newest] = opened.databaseKeys
      if (!newest) throw new Error('A recovery slot without keys')
      // The account's own private key is lost with the password: it gets a new slot.
      const account = await newAccountSlot(readKeysFile(folder), { id: slot.id, loginName, password })
      const recovery = await newRecoverySlot('recovery-next', next)
      // A password that somebody else set and that still waits is overtaken by this one.
      changeKeysFile(folder, (keys) => withoutSlots(keys, ({ id }) => id === waitingId(slot.id)))
      saveSlot(folder, sealedFor(account, newest))
      saveSlot(folder, sealedFor(recovery, newest))
      const own = await openWithPassword(folder, loginName, password, uptime())
      await enter(own, slot.id, 'recovery-code', context)
      shownCode = next
      return { recoveryCode: next }
    },

    async confirmRecoveryCode({ recoveryCode }, { write }) {
      mustMatch(recoveryCode, shownCode)
      const next = readKeysFile(folder).slots.find(({ id }) => id === recoverySlots[1])
      if (!next) throw new AppError('not-found', 'No new recovery code')
      changeKeysFile(folder, (keys) =>
        withSlot(
          withoutSlots(keys, ({ kind }) => kind === 'recovery'),
          { ...next, id: recoverySlots[0] },
        ),
      )
      shownCode = null
      await write(() => undefined)
    },

    async changePassword({ oldPassword, newPassword }, { account, db, write }) {
      mustBeStrong(newPassword, account.loginName, db)
      const { privateKey } = await openWithPassword(folder, account.loginName, oldPassword, uptime())
      if (oldPassword === newPassword)
        throw new AppError('password-too-weak', 'Same', { weakness: '新密码要与旧密码不同。' })
      const wrapped = await wrapKey(privateKey, newPassword, purposeOf('account', account.id))
      await write((writable) => {
        noteNewPassword(writable, account.id, true)
        const unrecordedSince = auditHead(writable)?.seq ?? 0
        changeSlot(folder, account.id, (slot) => ({ ...slot, privateKey: wrapped, unrecordedSince }))
      })
      changeSlot(folder, account.id, (slot) => ({ ...slot, unrecordedSince: null }))
      session.mustChangePassword = false
    },

    lock() {
      session.isLocked = true
      markAudit(session)
    },

    async unlock({ password }, { write }) {
      if (!session.account) throw new AppError('not-signed-in', 'Nobody is signed in')
      await openWithPassword(folder, session.account.loginName, password, uptime())
      session.isLocked = false
      await write(() => undefined)
      return status()
    },

    async signOut(_input, { write }) {
      try {
        if (session.ledger) await write(() => undefined)
      } finally {
        // A full disk or a damaged ledger keeps nobody signed in.
        await session.signOut()
      }
    },
  }
}

function mustBeStrong(password: string, loginName: string, db?: ReadDb): void {
  const weakness = passwordWeakness(password, loginName, db && readSettings(db).passwordMinLength)
  if (weakness) throw new AppError('password-too-weak', weakness, { weakness })
}

function mustMatch(typed: string, shown: string | null): void {
  if (shown === null || normaliseRecoveryCode(typed) !== normaliseRecoveryCode(shown))
    throw new AppError('wrong-recovery-code', 'The code was not typed back as shown')
}
