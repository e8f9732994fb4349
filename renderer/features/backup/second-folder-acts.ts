import { data, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { queryClient } from '../../data/query-client.ts'
import { backupQueries } from './backup-queries.ts'

export async function chooseSecondFolder(): Promise<void> {
  const folder = await shell('openFolder', { title: '选择第二备份文件夹' })
  if (folder) await setSecondFolder(folder.ticket, `以后每次备份都再存一份到“${folder.name}”`)
}

export async function clearSecondFolder(): Promise<void> {
  await setSecondFolder(null, '不再使用第二文件夹，已有的备份还在里面')
}

async function setSecondFolder(ticket: string | null, said: string): Promise<void> {
  try {
    await data.backup.setSecondFolder({ ticket })
    notify.success(said)
  } catch (error) {
    notify.failure(error)
  } finally {
    void queryClient.invalidateQueries({ queryKey: backupQueries.all })
  }
}
