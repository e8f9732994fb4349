import type { BackupInfo } from '@shared/backup/contract.ts'
import { withSecondPerson } from '../../data/approval.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { openPage } from '../../data/route.ts'
import { isSignedIn } from '../../data/session.ts'
import { createStore } from '../../data/store.ts'
import { minuteText, undoCopy } from './backup-words.ts'
import { showOther } from './preview-acts.ts'

interface Restoring {
  readonly copy: BackupInfo
  /** What the reason begins with; may be changed. */
  readonly reason: string
}

/** The copy that is asked about; the page draws the question. */
export const restoring = createStore<Restoring | null>(null)

/** Answers whether the question is settled: done, or asked of a second person. */
export async function restore(copy: BackupInfo, reason: string): Promise<boolean> {
  const which = { id: copy.id, place: copy.place }
  const at = minuteText(copy.at)
  const outcome = await withSecondPerson('backup.restore', which, () => data.backup.restore(which, { reason }), {
    act: '恢复备份',
    concerns: `${at} 的备份，${copy.counts.people} 人、${copy.counts.communities} 个社区`,
    reason,
  })
  if (outcome.name === 'left') return false
  if (outcome.name === 'done') {
    await showOther(outcome.output)
    // The session may have begun anew meanwhile, and with it the first page.
    if (isSignedIn()) openPage('backup')
    notify.success(`已恢复到 ${at} 的数据，恢复前的数据另存了一份`, {
      label: '撤销恢复',
      run: () => void askUndoRestore(),
    })
  }
  return true
}

/** Taking a restore back is restoring the copy that was made before it. */
export async function askUndoRestore(): Promise<void> {
  try {
    const copy = undoCopy(await data.backup.list({}), new Date())
    if (copy) restoring.set({ copy, reason: '撤销上一次恢复' })
    else notify.error('没有找到恢复前另存的数据，请在备份列表里按时间选择。')
  } catch (error) {
    notify.failure(error)
  }
}
