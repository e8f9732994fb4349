import { describe, expect, test } from 'vitest'
import { type BackupState, backupStatus } from '../../../../../../electron/data/features/backup/backup-status.ts'

const now = new Date('2026-11-21T08:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
const day = 24 * 60

const good: BackupState = {
  now,
  folder: '/data/backups',
  isRunning: false,
  lastGoodAt: ago(12),
  failure: null,
  second: null,
  secondFolderDays: 7,
}
const said = (changed: Partial<BackupState>) => {
  const { light, text } = backupStatus({ ...good, ...changed })
  return `${light} ${text}`
}
const second = (lastGoodAt: string | null, failure: string | null = null) => ({
  second: { folder: '/media/usb', lastGoodAt, failure },
})

describe('the light', () => {
  test.each([
    ['green 备份 12 分钟前', {}],
    ['green 刚刚备份', { lastGoodAt: ago(0.5) }],
    ['green 备份 3 小时前', { lastGoodAt: ago(200) }],
    ['green 备份 2 天前', { lastGoodAt: ago(2 * day + 5) }],
    ['green 正在备份', { isRunning: true }],
    ['amber 还没有备份，改动后会自动备份', { lastGoodAt: null }],
    ['green 备份 12 分钟前', second(ago(6 * day))],
    ['amber 第二备份已 9 天没有更新，请插入 U 盘', second(ago(9 * day + 1), '文件夹找不到了')],
    ['amber 第二备份没有更新：磁盘已满', second(ago(day), '磁盘已满')],
    ['amber 第二备份还没有内容', second(null)],
    ['amber 最近的备份晚于现在，请检查电脑的日期和时间', { lastGoodAt: ago(-60) }],
    ['red 备份失败：磁盘已满', { failure: '磁盘已满', ...second(ago(9 * day)) }],
  ])('%s', (text, changed) => expect(said(changed)).toBe(text))
})
