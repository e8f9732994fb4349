import { localDay } from '@shared/values/local-clock.ts'
import { changeKeysFile, readKeysFile } from '../../folder/keys-file.ts'
import type { OpenLedger } from '../../folder/open-ledger.ts'
import { hasRowAbout } from './security-store.ts'

const why = {
  'backup.replaceDamaged': '数据损坏，未登录时用备份替换',
  'backup.restoreHere': '未登录时在空文件夹中恢复',
} as const

/**
 * A copy was put in place while nobody was signed in, so nobody could write into it. keys.json came with it and says
 * so; the first key that opens the database writes the row, before the row of its sign-in.
 */
export async function recordRestore(folder: string, { reader, writer }: OpenLedger): Promise<void> {
  const { restored } = readKeysFile(folder)
  if (!restored) return
  const { method, backup, at, seq } = restored
  const subject = `backup:${backup}`
  if (!hasRowAbout(reader, seq, { method, subject })) {
    const reason = `${why[method]}（${localDay(new Date(at))}）`
    const act = { method, act: '恢复备份', subject, reason, accountId: null, accountName: '系统' }
    await writer.run(act, () => undefined)
  }
  changeKeysFile(folder, (keys) => ({ ...keys, restored: null }))
}
