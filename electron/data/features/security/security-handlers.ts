import { AppError } from '@shared/rpc/errors.ts'
import type { securityContract } from '@shared/security/contract.ts'
import { type Account, folderProblems, type FolderStatus, passwordWeakness } from '@shared/security/model.ts'
import { powersOf } from '@shared/security/roles.ts'
import { normaliseRecoveryCode } from '@shared/security/recovery-code.ts'
import { checkFolder } from '../../folder/check-folder.ts'
import { wrapKey } from '../../folder/key-wrapping.ts'
import { accountSlot, readKeysFile, withoutSlots, withSlot, writeKeysFile } from '../../folder/keys-file.ts'
import { type OpenLedger, openLedger } from '../../folder/open-ledger.ts'
import type { Handlers, TaskContext } from '../../rpc/handlers.ts'
import type { Session } from '../../session.ts'
import { insertDefaultRuleParameters } from '../settings/rule-parameter-store.ts'
import { readSettings } from '../settings/settings-store.ts'
import { keyOfPassword, keyOfRecoveryCode, recoverySlots, saveSlot } from './folder-keys.ts'
import { findAccount, getStreet, insertAccount, insertStreet } from './security-store.ts'
import { newRecoveryCode, type PreparedFolder, prepareFolder, removeUnfinishedDatabase } from './set-up-folder.ts'

export function securityHandlers({ session }: { session: Session }): Handlers<typeof securityContract> {
  let prepared: PreparedFolder | null = null
  /** The new recovery code that has been shown and not yet typed back. */
  let shownCode: string | null = null

  function status(): FolderStatus {
    const { account, street, ledger, isLocked, folder } = session
    if (account && street && ledger) {
      const { idleMinutes } = readSettings(ledger.reader)
      return { state: isLocked ? 'locked' : 'signed-in', account, street, idleMinutes }
    }
    try {
      const found = checkFolder(folder, session.isDemo)
      session.hold()
      return { state: found === 'empty' ? 'first-run' : 'signed-out', folder }
    } catch (error) {
      return problemStatus(error)
    }
  }

  /** What keeps a folder from being opened is an answer, with a screen of its own; anything else goes on. */
  function problemStatus(error: unknown): FolderStatus {
    const problem = error instanceof AppError && folderProblems.find((one) => one === error.code)
    if (!problem) throw error
    const found = error.details['detail']
    const detail = typeof found === 'string' ? found : error.message
    return { state: 'problem', problem, folder: session.folder, detail }
  }

  function open(key: Buffer, now: () => Date): OpenLedger {
    session.hold()
    return openLedger(session.folder, key, now)
  }

  function enter(ledger: OpenLedger, account: Account): void {
    Object.assign(session, { ledger, account, street: getStreet(ledger.reader), isLocked: false })
  }

  async function enterWithKey(key: Buffer, accountId: string, { now, write }: TaskContext): Promise<void> {
    const ledger = open(key, now)
    const account = findAccount(ledger.reader, accountId)
    if (!account) {
      await ledger.close()
      throw new AppError('wrong-password', 'The account is not in the database')
    }
    enter(ledger, account)
    await write(() => undefined)
  }

  return {
    status,

    async beginFirstRun(firstRun, { newId }) {
      if (checkFolder(session.folder, session.isDemo) !== 'empty') throw new AppError('already-set-up', session.folder)
      const weakness = passwordWeakness(firstRun.password, firstRun.loginName)
      if (weakness) throw new AppError('password-too-weak', weakness, { weakness })
      prepared = await prepareFolder(firstRun, newId(), session.isDemo)
      return { recoveryCode: prepared.recoveryCode }
    },

    async finishFirstRun({ recoveryCode }, { now, write }) {
      if (!prepared) throw new AppError('not-found', 'No first run has begun')
      const { firstRun, accountId, key, keys } = prepared
      mustMatch(recoveryCode, prepared.recoveryCode)
      session.hold()
      removeUnfinishedDatabase(session.folder)
      const ledger = openLedger(session.folder, key, now, { create: true })
      const { loginName, displayName, street } = firstRun
      // Set before the row is written, so that the audit names the first account as the one who acted.
      session.account = { id: accountId, loginName, displayName, powers: powersOf('founder') }
      session.ledger = ledger
      try {
        await write((db) => {
          const createdAt = now().toISOString()
          insertStreet(db, street, session.isDemo, createdAt)
          insertDefaultRuleParameters(db)
          insertAccount(db, { id: accountId, loginName, displayName, role: 'founder', createdAt })
        })
        // Last: from here on the folder counts as set up.
        writeKeysFile(session.folder, keys)
      } catch (cause) {
        await session.signOut()
        throw cause
      }
      enter(ledger, findAccount(ledger.reader, accountId) as Account)
      prepared = null
      return status()
    },

    async signIn({ loginName, password }, context) {
      if (session.account) return status()
      const { key, accountId } = await keyOfPassword(session.folder, loginName, password, context.now())
      try {
        await enterWithKey(key, accountId, context)
      } catch (error) {
        return problemStatus(error)
      }
      return status()
    },

    async recover({ loginName, recoveryCode, password }, context) {
      const weakness = passwordWeakness(password, loginName)
      if (weakness) throw new AppError('password-too-weak', weakness, { weakness })
      const key = await keyOfRecoveryCode(session.folder, recoveryCode, context.now())
      const slot = accountSlot(readKeysFile(session.folder), loginName)
      if (!slot) throw new AppError('wrong-password', 'No such account')
      const next = newRecoveryCode()
      const [account, recovery] = await Promise.all([
        wrapKey(key, password, slot.id),
        wrapKey(key, normaliseRecoveryCode(next), 'recovery'),
      ])
      const untried = { failures: 0, lastFailureAt: null }
      saveSlot(session.folder, { ...slot, key: account, ...untried })
      saveSlot(session.folder, { id: 'recovery-next', kind: 'recovery', key: recovery, ...untried })
      await enterWithKey(key, slot.id, context)
      shownCode = next
      return { recoveryCode: next }
    },

    async confirmRecoveryCode({ recoveryCode }, { write }) {
      mustMatch(recoveryCode, shownCode)
      const keys = readKeysFile(session.folder)
      const next = keys.slots.find(({ id }) => id === recoverySlots[1])
      if (!next) throw new AppError('not-found', 'No new recovery code')
      const others = withoutSlots(keys, ({ kind }) => kind === 'recovery')
      writeKeysFile(session.folder, withSlot(others, { ...next, id: recoverySlots[0] }))
      shownCode = null
      await write(() => undefined)
    },

    async changePassword({ oldPassword, newPassword }, { account, now, write }) {
      const weakness = passwordWeakness(newPassword, account.loginName)
      if (weakness) throw new AppError('password-too-weak', weakness, { weakness })
      const { key } = await keyOfPassword(session.folder, account.loginName, oldPassword, now())
      const slot = accountSlot(readKeysFile(session.folder), account.loginName)
      if (!slot) throw new AppError('not-found', 'The account has no key')
      saveSlot(session.folder, { ...slot, key: await wrapKey(key, newPassword, slot.id) })
      await write(() => undefined)
    },

    lock() {
      session.isLocked = true
    },

    async unlock({ password }, { now, write }) {
      if (!session.account) throw new AppError('not-signed-in', 'Nobody is signed in')
      await keyOfPassword(session.folder, session.account.loginName, password, now())
      session.isLocked = false
      await write(() => undefined)
      return status()
    },

    async signOut(_input, { write }) {
      await write(() => undefined)
      await session.signOut()
    },
  }
}

function mustMatch(typed: string, shown: string | null): void {
  if (shown === null || normaliseRecoveryCode(typed) !== normaliseRecoveryCode(shown))
    throw new AppError('wrong-recovery-code', 'The code was not typed back as shown')
}
