import { type backupContract, type BackupInfo, type BackupPlace } from '@shared/backup/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { FolderStatus } from '@shared/security/model.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import type { Handlers, TaskContext } from '../../rpc/handlers.ts'
import type { Session } from '../../session.ts'
import { backupsFolder, secondBackupsFolder } from './backup-folders.ts'
import { shownLabel, type StoredLabel } from './backup-label.ts'
import { countLedger, writeSecondFolder } from './backup-store.ts'
import type { Backups, Watching } from './backups.ts'
import { CheckedCopies } from './checked-copies.ts'
import { backupAt, findBackup } from './find-backup.ts'
import { keyOfCopy } from './key-of-copy.ts'
import { openPreview } from './preview-backup.ts'
import { replaceDamaged } from './replace-damaged.ts'
import { restoreBackup } from './restore-backup.ts'
import { restoreHere } from './restore-here.ts'
import { mustBeApart } from './second-folder.ts'

interface Deps {
  readonly session: Session
  readonly backups: Backups
  readonly tickets: FileTickets
  readonly status: () => FolderStatus
  readonly announce: (topics: readonly string[]) => void
}

/** Copies offered for a ledger that cannot be opened: enough to choose from, few enough to be read at once. */
const offeredCopies = 5

/** Tells whoever asked for a copy how much of the ledger is copied, and lets him cancel it. */
export function watchedBy({ report, signal }: Pick<TaskContext, 'report' | 'signal'>): Watching {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)
  report({ stage: '正在备份', done: 0, total: 0 })
  return {
    signal,
    onProgress: (done, total) =>
      done < total
        ? report({ stage: '正在复制数据(MB)', done: megabytes(done), total: megabytes(total) })
        : report({ stage: '正在核对备份', done: 0, total: 0 }),
  }
}

export function backupHandlers({ session, backups, tickets, status, announce }: Deps): Handlers<typeof backupContract> {
  const { folder } = session
  const checked = new CheckedCopies()
  const shown =
    (place: BackupPlace) =>
    (label: StoredLabel): BackupInfo => ({ ...shownLabel(label), place })

  function closePreview(): void {
    session.preview?.close()
    session.preview = null
  }

  return {
    status: (_input, { db }) => backups.status(db),

    list() {
      const second = backups.secondPlace()
      const others = second ? checked.list(secondBackupsFolder(second.chosen, second.streetName)) : []
      return [...checked.list(backupsFolder(folder)).map(shown('main')), ...others.map(shown('second'))]
    },

    counts: (_input, { db }) => countLedger(db),

    async run(_input, context) {
      const watching = watchedBy(context)
      await context.write(() => undefined)
      return shown('main')(await backups.run('asked', watching))
    },

    async setSecondFolder({ ticket }, { write }) {
      const chosen = ticket === null ? null : tickets.take(ticket, 'folder').path
      if (chosen !== null) mustBeApart(chosen, folder)
      await write((db) => writeSecondFolder(db, chosen))
      await backups.updateSecond()
    },

    async openPreview(which, { write }) {
      const { keys } = session
      if (!keys) throw new AppError('not-signed-in', 'No keys')
      closePreview()
      const { path, label } = findBackup(folder, which, backups.secondPlace())
      const preview = await openPreview(folder, path, label, keyOfCopy(path, keys))
      await write(() => undefined)
      session.preview = preview
      announce(['backup'])
      return status()
    },

    async closePreview() {
      closePreview()
      return status()
    },

    async restore(which, context) {
      closePreview()
      await restoreBackup(session, backups, which, context)
      announce(['backup'])
      return status()
    },

    offered: () => checked.newest(backupsFolder(folder), offeredCopies).map(shown('main')),

    async replaceDamaged(which, { now }) {
      await replaceDamaged(session, which, status(), now())
      return status()
    },

    look: async ({ ticket }) => shownLabel((await backupAt(tickets.take(ticket, 'folder').path)).label),

    async restoreHere({ ticket }, { now }) {
      await restoreHere(session, tickets.take(ticket, 'folder').path, now())
      return status()
    },
  }
}
