import { AppError } from '@shared/rpc/errors.ts'
import { checkFolder } from '../../folder/check-folder.ts'
import type { Session } from '../../session.ts'
import { backupAt } from './find-backup.ts'
import { noteRestore, stageCopy } from './stage-restore.ts'
import { swapIn } from '../../folder/swap-files.ts'

/**
 * An empty folder becomes what a backup from another PC holds; its passwords and its recovery code open it.
 *
 * @throws `already-set-up`, `backup-damaged`, `folder-is-demo`, `disk-full`
 */
export async function restoreHere(session: Session, chosen: string, now: Date): Promise<void> {
  const { folder } = session
  if (checkFolder(folder, session.isDemo) !== 'empty') throw new AppError('already-set-up', folder)
  session.hold()
  const { path, label } = await backupAt(chosen)
  if (label.isDemo !== session.isDemo) throw new AppError('folder-is-demo', folder)
  await stageCopy(folder, path, label)
  noteRestore(folder, 'backup.restoreHere', label, now)
  swapIn(folder, 'replaced')
}
