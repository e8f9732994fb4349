import { AppError } from '@shared/rpc/errors.ts'
import type { BackupPlace } from '@shared/backup/contract.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import type { Session } from '../../session.ts'
import { getAccountRow, toAccount } from '../accounts/account-store.ts'
import { getStreet } from '../security/security-store.ts'
import type { Backups } from './backups.ts'
import { whatStays } from './carry-over.ts'
import { findBackup } from './find-backup.ts'
import { keyOfCopy } from './key-of-copy.ts'
import { stageCopy, writeRestoreAct } from './stage-restore.ts'
import { swapIn } from '../../folder/swap-files.ts'

/**
 * Puts a backup in the place of today's state. Everything that can fail is done first: the copy is staged and proven,
 * today's state is kept as a backup. What remains are renames.
 *
 * @throws `backup-damaged`, `backup-folder-gone`, `backup-failed`, `disk-full`
 */
export async function restoreBackup(
  session: Session,
  backups: Backups,
  which: { id: string; place: BackupPlace },
  context: TaskContext,
): Promise<void> {
  const { folder, keys } = session
  if (!keys) throw new AppError('not-signed-in', 'No keys')
  const { account, approver, reason, now, report, write } = context
  const step = (done: number, stage: string) => report({ stage, done, total: 4 })
  const { path, label } = findBackup(folder, which, backups.secondPlace())

  step(0, '正在核对备份')
  const key = keyOfCopy(path, keys)
  await stageCopy(folder, path, label)

  step(1, '正在备份现在的数据')
  // Kept in what is put aside too, and an approval is spent before there is anything to undo.
  await write(() => undefined)
  await backups.run('before-restore')

  step(2, '正在恢复')
  const act = {
    method: 'backup.restore',
    act: '恢复备份',
    subject: `backup:${label.id}`,
    reason,
    accountId: account.id,
    accountName: account.displayName,
    approverId: approver?.id ?? null,
    approverName: approver?.name ?? null,
  }
  if (!session.ledger) throw new AppError('busy', 'The database is being replaced')
  await writeRestoreAct(folder, key, act, whatStays(session.ledger.reader), now)
  await session.replaceLedger(async () => {
    await backups.settled()
    swapIn(folder, 'replaced')
  }, now)

  step(3, '正在打开')
  goOn(session, account.id)
  step(4, '已恢复')
}

/** The accounts are today's, the street is the copy's. */
function goOn(session: Session, accountId: string): void {
  if (!session.ledger) return
  session.account = toAccount(getAccountRow(session.ledger.reader, accountId))
  session.street = getStreet(session.ledger.reader)
}
