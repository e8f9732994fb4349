import { AppError } from '@shared/rpc/errors.ts'
import type { BackupPlace } from '@shared/backup/contract.ts'
import type { FolderProblem, FolderStatus } from '@shared/security/model.ts'
import type { Session } from '../../session.ts'
import { findBackup } from './find-backup.ts'
import { noteRestore, stageCopy } from './stage-restore.ts'
import { swapIn } from '../../folder/swap-files.ts'

export const damages: readonly FolderProblem[] = ['database-damaged', 'folder-damaged', 'keys-outdated']

/**
 * Sets a damaged ledger aside and puts a copy in its place. Needs nobody signed in, because nobody can; and so it is
 * refused while the ledger is whole.
 *
 * @throws `conflict` for a ledger that is not damaged, `backup-damaged`
 */
export async function replaceDamaged(
  session: Session,
  which: { id: string; place: BackupPlace },
  status: FolderStatus,
  now: Date,
): Promise<void> {
  const { folder } = session
  const problem = status.state === 'problem' ? status.problem : session.problem
  if (session.account || !problem || !damages.includes(problem)) throw new AppError('conflict', 'The ledger is whole')
  session.hold()
  const { path, label } = findBackup(folder, which, null)
  if (label.isDemo !== session.isDemo) throw new AppError('folder-is-demo', folder)
  await stageCopy(folder, path, label)
  noteRestore(folder, 'backup.replaceDamaged', label, now)
  swapIn(folder, `damaged/${now.toISOString().replaceAll(/\D+/g, '-').replace(/-$/, '')}`)
  session.problem = null
}
