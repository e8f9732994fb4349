import { describe, expect, test } from 'vitest'
import type { BackupCause } from '@shared/backup/contract.ts'
import { type KeptBackup, planRetention } from '../../../../../../electron/data/features/backup/plan-retention.ts'

const keep = { backupKeepAllDays: 1, backupKeepDailyDays: 30, backupKeepMonths: 24 }

/** Made in this order, at local times such as `2026-03-31 17:05`. */
function made(...times: (string | [string, BackupCause])[]): KeptBackup[] {
  return times.map((each, place) => {
    const [time, cause] = typeof each === 'string' ? ([each, 'timed'] as const) : each
    return { id: time, ordinal: place + 1, at: new Date(time.replace(' ', 'T')).toISOString(), cause }
  })
}

const removed = (backups: KeptBackup[], now: string, changed = {}) =>
  planRetention(backups, { ...keep, ...changed }, new Date(now.replace(' ', 'T')))

describe('planRetention', () => {
  test('keeps all of today', () => {
    expect(removed(made('2026-03-31 00:01', '2026-03-31 09:00', '2026-03-31 17:00'), '2026-03-31 23:59')).toEqual([])
  })

  test('keeps the last of each day before', () => {
    const backups = made('2026-03-30 09:00', '2026-03-30 17:00', '2026-03-31 09:00')
    expect(removed(backups, '2026-03-31 10:00')).toEqual(['2026-03-30 09:00'])
  })

  test('keeps the last of each month before that, also of months of 28, 30 and 31 days', () => {
    const backups = made(
      '2026-01-30 17:00',
      '2026-01-31 17:00',
      '2026-02-27 17:00',
      '2026-02-28 17:00',
      '2026-04-30 17:00',
    )
    expect(removed(backups, '2026-05-31 10:00')).toEqual(['2026-01-30 17:00', '2026-02-27 17:00'])
  })

  test('does not count a month twice on the 31st', () => {
    const backups = made('2024-02-29 17:00', '2024-03-31 17:00', '2026-03-31 09:00')
    expect(removed(backups, '2026-03-31 10:00')).toEqual(['2024-02-29 17:00'])
  })

  test('a day that is the last of its month stays when its thirty days are over', () => {
    const backups = made('2026-02-27 17:00', '2026-02-28 17:00', '2026-04-01 09:00')
    expect(removed(backups, '2026-04-01 10:00')).toEqual(['2026-02-27 17:00'])
  })

  test('what was before a restore stays thirty days', () => {
    const backups = made(['2026-03-02 09:00', 'before-restore'], '2026-03-02 17:00', '2026-03-31 09:00')
    expect(removed(backups, '2026-03-31 10:00', { backupKeepDailyDays: 1 })).toEqual(['2026-03-02 17:00'])
    expect(removed(backups, '2026-04-02 10:00', { backupKeepDailyDays: 1 })).toEqual([
      '2026-03-02 09:00',
      '2026-03-02 17:00',
    ])
  })

  test('never removes the newest made, however old, nor one from the future', () => {
    expect(removed(made('2020-01-01 09:00'), '2026-03-31 10:00')).toEqual([])
    const backups = made('2030-01-01 09:00', '2026-03-30 09:00')
    expect(removed(backups, '2026-03-31 10:00')).toEqual([])
  })

  test('after a clock set back the newest made of a day is the one that was made last', () => {
    const backups = made('2026-03-29 17:00', '2026-03-29 09:00', '2026-03-31 09:00')
    expect(removed(backups, '2026-03-31 10:00')).toEqual(['2026-03-29 17:00'])
  })
})
