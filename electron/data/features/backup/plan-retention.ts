import type { BackupCause } from '@shared/backup/contract.ts'
import type { Settings } from '@shared/settings/contract.ts'
import { localDay } from '@shared/values/local-clock.ts'

export interface KeptBackup {
  readonly id: string
  readonly ordinal: number
  readonly at: string
  readonly cause: BackupCause
}

export type Retention = Pick<Settings, 'backupKeepAllDays' | 'backupKeepDailyDays' | 'backupKeepMonths'>

/** What was before a restore is what its undoing needs. */
const beforeRestoreDays = 30

/**
 * Which backups may go: of the last days all stay, before that the newest of each day, before that the newest of each
 * month. The newest of all is never removed, nor one that the clock places in the future.
 */
export function planRetention(backups: readonly KeptBackup[], keep: Retention, now: Date): string[] {
  const today = localDay(now)
  const newest = backups.reduce<KeptBackup | null>(
    (best, one) => (best && best.ordinal > one.ordinal ? best : one),
    null,
  )
  const newestOfDay = newestBy(backups, dayOf)
  const newestOfMonth = newestBy(backups, monthOf)
  const isKept = (backup: KeptBackup) => {
    const days = daysBetween(dayOf(backup), today)
    return (
      backup === newest ||
      days < keep.backupKeepAllDays ||
      (backup.cause === 'before-restore' && days < beforeRestoreDays) ||
      (days < keep.backupKeepAllDays + keep.backupKeepDailyDays && newestOfDay.has(backup)) ||
      (monthsBetween(monthOf(backup), today) <= keep.backupKeepMonths && newestOfMonth.has(backup))
    )
  }
  return backups.filter((backup) => !isKept(backup)).map(({ id }) => id)
}

function newestBy(backups: readonly KeptBackup[], groupOf: (backup: KeptBackup) => string): Set<KeptBackup> {
  const newest = new Map<string, KeptBackup>()
  for (const backup of backups) {
    const best = newest.get(groupOf(backup))
    if (!best || best.ordinal < backup.ordinal) newest.set(groupOf(backup), backup)
  }
  return new Set(newest.values())
}

function dayOf({ at }: KeptBackup): string {
  return localDay(new Date(at))
}

function monthOf(backup: KeptBackup): string {
  return dayOf(backup).slice(0, 7)
}

/** Negative for a day that is still to come. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(to) - months(from)
}
