import type { Progress } from '@shared/rpc/wire.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { queryClient } from '../../data/query-client.ts'
import { createStore } from '../../data/store.ts'
import { backupQueries } from './backup-queries.ts'
import { sizeText } from './backup-words.ts'

interface Running {
  readonly progress: Progress | null
  readonly cancel: () => void
}

/** The backup that somebody asked for; it goes on while another page is looked at. */
export const backupRun = createStore<Running | null>(null)

export async function runBackup(): Promise<void> {
  if (backupRun.get()) return
  const controller = new AbortController()
  const cancel = () => controller.abort()
  backupRun.set({ progress: null, cancel })
  try {
    const { sizeBytes } = await data.backup.run(
      {},
      { signal: controller.signal, onProgress: (progress) => backupRun.set({ progress, cancel }) },
    )
    notify.success(`已备份，并打开核对过，大小 ${sizeText(sizeBytes)}`)
  } catch (error) {
    notify.failure(error)
  } finally {
    backupRun.set(null)
    void queryClient.invalidateQueries({ queryKey: backupQueries.all })
  }
}
