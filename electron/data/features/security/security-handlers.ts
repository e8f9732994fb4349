import { uptime as machineUptime } from 'node:os'
import { AppError } from '@shared/rpc/errors.ts'
import type { securityContract } from '@shared/security/contract.ts'
import { normaliseRecoveryCode } from '@shared/security/recovery-code.ts'
import { firstRoles, powersOf } from '@shared/security/roles.ts'
import { auditHead } from '../../db/audit-head.ts'
import { translate } from '../../db/connection.ts'
import { checkFolder } from '../../folder/check-folder.ts'
import { databaseMark } from '../../folder/database-mark.ts'
import {
  accountOf,
  changeKeysFile,
  readKeysFile,
  withoutSlots,
  withSlot,
  writeKeysFile,
} from '../../folder/keys-file.ts'
import { openLedger } from '../../folder/open-ledger.ts'
import { LateProof } from '../../folder/late-proof.ts'
import { wrapKey } from '../../folder/key-wrapping.ts'
import type { Handlers, TaskContext } from '../../rpc/handlers.ts'
import type { Session } from '../../session.ts'
import { insertAccount, insertSignIn, noteNewPassword } from '../accounts/account-store.ts'
import { insertDefaultRuleParameters } from '../settings/rule-parameter-store.ts'
import { type Entry, enterLedger } from './enter-ledger.ts'
import { changeSlot, openWithPassword, openWithRecoveryCode, recoverySlots } from './folder-keys.ts'
import { folderStatus, type HasBackups, problemStatus } from './folder-status.ts'
import { purposeOf } from './key-slots.ts'
import { markAudit } from './mark-audit.ts'
import { mustBeStrong } from './must-be-strong.ts'
import { accountToRecover, prepareRecovery } from './recover-account.ts'
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
  const enter = (entry: Entry, context: TaskContext) => enterLedger({ session, proof, beforeMigration }, entry, context)

  return {
    status,

    async beginFirstRun(firstRun, { newId }) {
      if (checkFolder(folder, session.isDemo) !== 'empty') throw new AppError('already-set-up', folder)
      mustBeStrong(null, firstRun.password, firstRun.loginName)
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
        await enter({ opened, accountId: accountOf(opened.slotId), how: 'password' }, context)
      } catch (error) {
        // Whoever did not get in whole is not in: a damaged page may show only now.
        await session.signOut()
        return problemStatus(translate(error), session, hasBackups)
      }
      return status()
    },

    async recover({ loginName, recoveryCode, password }, context) {
      const opened = await openWithRecoveryCode(folder, recoveryCode, uptime())
      const accountId = accountToRecover(folder, loginName)
      const nextCode = newRecoveryCode()
      // Whoever holds the code goes on from here, as after a lock.
      await session.signOut()
      const recovered = { accountId, loginName, password, nextCode }
      try {
        const prepare = prepareRecovery.bind(null, folder, recovered)
        await enter({ opened, accountId, how: 'recovery-code', prepare }, context)
      } catch (cause) {
        await session.signOut()
        throw cause
      }
      shownCode = nextCode
      return { recoveryCode: nextCode }
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
      mustBeStrong(db, newPassword, account.loginName)
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

function mustMatch(typed: string, shown: string | null): void {
  if (shown === null || normaliseRecoveryCode(typed) !== normaliseRecoveryCode(shown))
    throw new AppError('wrong-recovery-code', 'The code was not typed back as shown')
}
