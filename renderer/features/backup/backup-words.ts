import type { BackupInfo, BackupPlace, BackupStatus } from '@shared/backup/contract.ts'
import type { MarkState } from '../../ui/state-mark.tsx'

const lightMarks: Readonly<Record<BackupStatus['light'], MarkState>> = {
  green: 'done',
  amber: 'soon',
  red: 'late',
}

export interface ShownLight {
  readonly mark: MarkState
  readonly text: string
}

/** The demo is made anew at every start: that it has no backup is no warning. */
export function shownLight({ light, text, lastGoodAt }: BackupStatus, isDemo: boolean): ShownLight {
  if (isDemo && lastGoodAt === null && light !== 'red') return { mark: 'open', text: '演示，不备份' }
  return { mark: lightMarks[light], text }
}

export const placeNames: Readonly<Record<BackupPlace, string>> = { main: '本机', second: '第二文件夹' }

/** 12 分钟前. */
export function ageText(instant: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - new Date(instant).getTime()) / 60_000)
  // A clock set back makes it younger than now.
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} 小时前`
  return `${Math.floor(minutes / (24 * 60))} 天前`
}

/** 2026-11-21 09:05. */
export function minuteText(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** 1.2 MB. */
export function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB']
  const step = bytes > 0 ? Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10)) : 0
  const value = bytes / 1024 ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`
}

export type Counts = BackupInfo['counts']

export interface CountLine {
  readonly label: string
  readonly now: number
  readonly copy: number
  /** What a restore does to it: 少 3, 多 2, 不变. */
  readonly effect: string
}

/** Today's figures against those of a copy. */
export function countLines(now: Counts, copy: Counts): readonly CountLine[] {
  const labels = { people: '人员', communities: '社区', attachments: '附件', acts: '操作记录' } as const
  return (Object.keys(labels) as (keyof Counts)[]).map((key) => {
    const change = copy[key] - now[key]
    const effect = change === 0 ? '不变' : change < 0 ? `少 ${-change}` : `多 ${change}`
    return { label: labels[key], now: now[key], copy: copy[key], effect }
  })
}

/** What a restore takes away, in one sentence. */
export function lossText(now: Counts, copy: Counts): string {
  const acts = now.acts - copy.acts
  if (acts > 0) return `这份备份之后做的 ${acts} 步操作将不再生效。`
  if (acts < 0) return `这份备份比现在多 ${-acts} 步操作，例如撤销上一次恢复。`
  return '这份备份之后没有新的操作。'
}

const undoHours = 24

/** The copy that takes the last restore back: the newest made before one, while it is fresh. */
export function undoCopy(copies: readonly BackupInfo[], now: Date): BackupInfo | undefined {
  const found = copies
    .filter(({ cause, place }) => cause === 'before-restore' && place === 'main')
    .toSorted((one, other) => other.at.localeCompare(one.at))[0]
  return found && now.getTime() - new Date(found.at).getTime() < undoHours * 3_600_000 ? found : undefined
}
