import type { BackupInfo } from '@shared/backup/contract.ts'
import type { FolderStatus } from '@shared/security/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { queryClient } from '../../data/query-client.ts'
import { enterSession } from '../../data/session.ts'

/** Every screen shows the copy, until it is closed. */
export async function openPreview({ id, place }: BackupInfo): Promise<void> {
  try {
    await showOther(await data.backup.openPreview({ id, place }))
  } catch (error) {
    notify.failure(error)
  }
}

export async function closePreview(): Promise<void> {
  try {
    await showOther(await data.backup.closePreview({}))
  } catch (error) {
    notify.failure(error)
  }
}

/** Another database stands behind the screens: nothing of the one before may stay on them. */
export async function showOther(status: FolderStatus): Promise<void> {
  enterSession(status)
  if (status.state === 'signed-in') await queryClient.resetQueries()
  else queryClient.clear()
}
