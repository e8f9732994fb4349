import type { BackupStatus } from '@shared/backup/contract.ts'

export interface BackupState {
  readonly now: Date
  readonly folder: string
  readonly isRunning: boolean
  readonly lastGoodAt: string | null
  /** Why the last attempt failed; null when it did not. */
  readonly failure: string | null
  /** Attachments whose file the newest copy could not be given: it was gone or damaged. */
  readonly attachmentsMissing?: number
  readonly second: {
    readonly folder: string
    readonly lastGoodAt: string | null
    readonly failure: string | null
  } | null
  readonly secondFolderDays: number
}

const minute = 60_000
const day = 24 * 60 * minute

/** A clock that was put right by a few minutes is no finding. */
const clockTolerance = 10 * minute

/** The light in the top strip: the worst of what is to be said comes first. */
export function backupStatus(state: BackupState): BackupStatus {
  const { now, folder, isRunning, lastGoodAt, failure } = state
  const second = state.second && {
    folder: state.second.folder,
    lastGoodAt: state.second.lastGoodAt,
    text: secondText(state.second, now, state.secondFolderDays),
  }
  const shown = { lastGoodAt, isRunning, folder, second }
  if (failure) return { light: 'red', text: `备份失败：${failure}`, ...shown }
  if (isRunning) return { light: 'green', text: '正在备份', ...shown }
  if (!lastGoodAt) return { light: 'amber', text: '还没有备份，改动后会自动备份', ...shown }
  const age = now.getTime() - Date.parse(lastGoodAt)
  if (age < -clockTolerance) return { light: 'amber', text: '最近的备份晚于现在，请检查电脑的日期和时间', ...shown }
  if (state.attachmentsMissing)
    return { light: 'amber', text: `有 ${state.attachmentsMissing} 个附件的文件不见了或已改变，请核对附件`, ...shown }
  if (state.second && isSecondDue(state.second, now, state.secondFolderDays))
    return { light: 'amber', text: second?.text ?? '', ...shown }
  return { light: 'green', text: age < minute ? '刚刚备份' : `备份 ${span(age)}前`, ...shown }
}

function isSecondDue(second: NonNullable<BackupState['second']>, now: Date, days: number): boolean {
  return (
    second.failure !== null || second.lastGoodAt === null || now.getTime() - Date.parse(second.lastGoodAt) > days * day
  )
}

function secondText(second: NonNullable<BackupState['second']>, now: Date, days: number): string {
  const { lastGoodAt, failure } = second
  const age = lastGoodAt === null ? null : Math.max(0, now.getTime() - Date.parse(lastGoodAt))
  if (age !== null && age > days * day) return `第二备份已 ${Math.floor(age / day)} 天没有更新，请插入 U 盘`
  if (failure) return `第二备份没有更新：${failure}`
  if (age === null) return '第二备份还没有内容'
  return age < minute ? '第二备份刚刚更新' : `第二备份 ${span(age)}前`
}

function span(ms: number): string {
  if (ms < 60 * minute) return `${Math.floor(ms / minute)} 分钟`
  if (ms < day) return `${Math.floor(ms / (60 * minute))} 小时`
  return `${Math.floor(ms / day)} 天`
}
