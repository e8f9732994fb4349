import { AppError } from '@shared/rpc/errors.ts'
import { folderProblems, type FolderStatus } from '@shared/security/model.ts'
import { checkFolder } from '../../folder/check-folder.ts'
import type { Session } from '../../session.ts'
import { finishInterruptedRestore, hasInterruptedRestore } from '../../folder/swap-files.ts'
import { readSettings } from '../settings/settings-store.ts'

/** Whether there are copies to offer; said by the backup feature, which stands right of this one. */
export type HasBackups = (folder: string) => boolean

export function folderStatus(session: Session, hasBackups: HasBackups): FolderStatus {
  const { account, street, ledger, isLocked, mustChangePassword, preview, folder } = session
  if (account && street && ledger) {
    const { idleMinutes, passwordMinLength } = readSettings(ledger.reader)
    const present = { account, street, idleMinutes, passwordMinLength }
    if (isLocked) return { state: 'locked', ...present }
    if (mustChangePassword) return { state: 'password-change', ...present }
    return { state: 'signed-in', previewOf: preview?.at ?? null, ...present }
  }
  try {
    // At the first look alone: later, what is staged belongs to a restore of this very program.
    if (!session.isHeld && hasInterruptedRestore(folder)) {
      session.hold()
      finishInterruptedRestore(folder)
    }
    const found = checkFolder(folder, session.isDemo)
    session.hold()
    return { state: found === 'empty' ? 'first-run' : 'signed-out', folder }
  } catch (error) {
    return problemStatus(error, session, hasBackups)
  }
}

/** What keeps a folder from being opened is an answer, with a screen of its own; anything else goes on. */
export function problemStatus(error: unknown, session: Session, hasBackups: HasBackups): FolderStatus {
  const { folder } = session
  const problem = error instanceof AppError && folderProblems.find((one) => one === error.code)
  if (!problem) throw error
  session.problem = problem
  const found = error.details['detail']
  const detail = typeof found === 'string' ? found : error.message
  return { state: 'problem', problem, folder, detail, hasBackups: hasBackups(folder) }
}
