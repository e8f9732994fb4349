import { expect, test } from 'vitest'
import type { BackupInfo, BackupStatus } from '@shared/backup/contract.ts'
import {
  ageText,
  countLines,
  lossText,
  shownLight,
  sizeText,
  undoCopy,
} from '../../../../../renderer/features/backup/backup-words.ts'

const now = new Date('2026-11-21T12:00:00.000Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()

test('an age in minutes, hours, days; a clock that was set back is no age', () => {
  expect([0, 12, 59, 60, 23 * 60, 24 * 60, 72 * 60].map((minutes) => ageText(ago(minutes), now))).toEqual([
    '刚刚',
    '12 分钟前',
    '59 分钟前',
    '1 小时前',
    '23 小时前',
    '1 天前',
    '3 天前',
  ])
  expect(ageText(ago(-90), now)).toBe('刚刚')
})

test('a size in the unit that suits it', () => {
  expect([0, 900, 2048, 1_300_000, 1024 ** 3].map(sizeText)).toEqual(['0 B', '900 B', '2.0 KB', '1.2 MB', '1.0 GB'])
})

test('what a restore takes away, in numbers', () => {
  const present = { people: 92, communities: 12, attachments: 30, acts: 80 }
  const copy = { people: 90, communities: 12, attachments: 28, acts: 75 }
  expect(countLines(present, copy).map(({ effect }) => effect)).toEqual(['少 2', '不变', '少 2', '少 5'])
  expect(lossText(present, copy)).toContain('5 步操作')
  expect(lossText(copy, present)).toContain('多 5 步')
  expect(lossText(copy, copy)).toContain('没有新的操作')
})

test('a restore is taken back with the newest copy made before one, while it is fresh', () => {
  const copy = (id: string, cause: BackupInfo['cause'], minutes: number) =>
    ({ id, cause, at: ago(minutes), place: 'main' }) as BackupInfo
  const copies = [copy('a', 'before-restore', 90), copy('b', 'before-restore', 30), copy('c', 'timed', 5)]
  expect(undoCopy(copies, now)?.id).toBe('b')
  expect(undoCopy([copy('d', 'before-restore', 25 * 60)], now)).toBeUndefined()
})

test('a demo without a backup warns of nothing; one that failed, and any real street, does', () => {
  const none: BackupStatus = {
    light: 'amber',
    text: '还没有备份',
    lastGoodAt: null,
    isRunning: false,
    folder: '/backups',
    second: null,
  }
  const failed: BackupStatus = { ...none, light: 'red', text: '备份失败：磁盘已满' }

  expect(shownLight(none, true).mark).toBe('open')
  expect(shownLight(none, false)).toEqual({ mark: 'soon', text: none.text })
  expect(shownLight(failed, true)).toEqual({ mark: 'late', text: failed.text })
  expect(shownLight({ ...none, light: 'green', lastGoodAt: ago(1) }, true).mark).toBe('done')
})
