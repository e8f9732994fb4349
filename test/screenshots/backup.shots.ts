import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { breakTable, keyOf } from '../helpers/break-table.ts'
import { createAccount, openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { answerOpenDialog, expect, type Launched, test } from '../helpers/launch-app.ts'
import { account } from '../helpers/set-up-street.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import { openTestApp, type TestApp } from '../helpers/test-app.ts'
import { workedStreet } from '../helpers/worked-street.ts'

test.describe.configure({ mode: 'serial' })

let worked: TestApp
test.beforeAll(async () => {
  worked = await workedStreet()
})
test.afterAll(() => worked.remove())

async function openBackup(
  launch: (options: { data: string }) => Promise<Launched>,
  scratch: string,
): Promise<Launched & { page: Page }> {
  const data = join(scratch, 'data')
  cpSync(worked.folder, data, { recursive: true })
  const launched = await launch({ data })
  const { page } = launched
  await resizeWindow(page, 1366, 768)
  await signInAs(page, account.loginName, account.password)
  await openPage(page, '备份与恢复')
  await expect(page.getByRole('heading', { name: '备份与恢复' })).toBeVisible({ timeout: 30_000 })
  return launched
}

/** What was said goes away by itself, and would hide what is to be seen. */
async function calm(page: Page): Promise<void> {
  await expect(page.locator('.ant-message-notice')).toHaveCount(0, { timeout: 15_000 })
}

test('backup: list, light, second folder, preview, restore', async ({ launch, scratch }) => {
  const { page, app } = await openBackup(launch, scratch)
  await expect(page.getByRole('button', { name: '查看（只读）' }).first()).toBeVisible()
  await shot(page, 'backup')
  await page.getByRole('button', { name: /^备份状态/ }).click()
  await shot(page, 'backup-light')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: '备份与恢复' }).click()

  const usb = join(scratch, 'usb')
  mkdirSync(usb)
  await answerOpenDialog(app, [usb])
  await page.getByRole('button', { name: '选择文件夹' }).click()
  await expect(page.getByText(/以后每次备份都再存一份/)).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByText(/已备份，并打开核对过/)).toBeVisible({ timeout: 20_000 })
  await shot(page, 'backup-second-folder')

  await page.getByRole('button', { name: '恢复', exact: true }).last().click()
  await expect(page.getByRole('dialog').getByRole('table')).toBeVisible()
  await shot(page, 'restore-dialog')
  await page.getByRole('button', { name: '恢复这份备份' }).click()
  await shot(page, 'restore-dialog-without-reason')
  await page.getByRole('dialog').getByRole('textbox').fill('误改电话，恢复到修改前')
  await page.getByRole('button', { name: '恢复这份备份' }).click()
  // Nobody else could be asked in this street yet.
  await expect(page.getByText(/^已恢复到/)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('heading', { name: '备份与恢复' })).toBeVisible()
  await shot(page, 'restore-done')
  await page.getByRole('main').getByRole('button', { name: '撤销恢复' }).click()
  await expect(page.getByRole('dialog').getByRole('table')).toBeVisible()
  await shot(page, 'restore-undo-dialog')
  await page.getByRole('button', { name: '恢复这份备份' }).click()
  await expect(page.getByRole('dialog')).toBeHidden({ timeout: 20_000 })

  const heshen = { loginName: 'heshen', displayName: '贺审', roles: ['审核'] }
  await createAccount(page, heshen)
  await openPage(page, '备份与恢复')
  await page.getByRole('button', { name: '恢复', exact: true }).last().click()
  await page.getByRole('dialog').getByRole('textbox').fill('误改电话，恢复到修改前')
  await page.getByRole('button', { name: '恢复这份备份' }).click()
  await expect(page.getByRole('dialog', { name: '需要第二人批准' })).toBeVisible()
  await shot(page, 'restore-second-person')
  await page.getByRole('button', { name: '不申请' }).click()
  await page.getByRole('button', { name: '不恢复' }).click()

  await page.getByRole('button', { name: '查看（只读）' }).last().click()
  await expect(page.getByText(/正在查看 .* 的备份/)).toBeVisible({ timeout: 20_000 })
  await openPage(page, '人员与班子')
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  await shot(page, 'backup-preview')
  await calm(page)
  await page.getByRole('button', { name: '新增人员' }).hover({ force: true })
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(import.meta.dirname, '../../out/screenshots/backup-preview-held-back.png') })
  await page.getByRole('button', { name: '返回现在的数据' }).click()
  await expect(page.getByText(/正在查看 .* 的备份/)).toBeHidden()
  await openPage(page, '设置')
  await shot(page, 'settings-street-and-safety')
  await page.getByRole('navigation', { name: '设置' }).getByRole('button', { name: '备份' }).click()
  await shot(page, 'settings-backup')
  await page.getByRole('navigation', { name: '设置' }).getByRole('button', { name: '文件夹' }).click()
  await shot(page, 'settings-paths')
})

test('backup: the light amber and red, and what cannot be read', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  cpSync(worked.folder, data, { recursive: true })
  const own = openTestApp({ folder: data })
  await own.call('security', 'signIn', account)
  const usb = join(scratch, 'usb')
  mkdirSync(usb)
  await own.call('backup', 'setSecondFolder', { ticket: own.ticket(usb, 'folder') })
  const key = await keyOf(own)
  rmSync(usb, { recursive: true })

  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, account.loginName, account.password)
  await openPage(page, '备份与恢复')
  const runButton = page.getByRole('main').getByRole('button', { name: '立即备份' })
  const light = page.getByRole('button', { name: /^备份状态/ })
  await runButton.click()
  await expect(page.getByText(/已备份，并打开核对过/)).toBeVisible({ timeout: 20_000 })
  await light.click()
  await expect(page.locator('.backup-light-details .ui-mark.soon')).toBeVisible()
  await calm(page)
  await shot(page, 'backup-light-amber')
  await light.click()

  // A file stands where the folder of the backups was.
  renameSync(join(data, 'backups'), join(scratch, 'backups-elsewhere'))
  writeFileSync(join(data, 'backups'), '')
  await runButton.click()
  await expect(page.getByRole('main').locator('.ui-mark.late')).toBeVisible({ timeout: 20_000 })
  await light.click()
  await expect(page.locator('.backup-light-details .ui-mark.late')).toBeVisible()
  await calm(page)
  await shot(page, 'backup-light-red')
  await light.click()

  breakTable(data, key, 'setting')
  await openPage(page, '人员与班子')
  await openPage(page, '备份与恢复')
  await expect(page.getByText('备份没有载入')).toBeVisible()
  await shot(page, 'backup-failed')
})

test('gate: restore on an empty computer', async ({ launch, scratch }) => {
  const { page, app } = await launch()
  await resizeWindow(page, 1366, 768)
  await expect(page.getByLabel('街道名称')).toBeVisible()
  await shot(page, 'gate-first-run-restore-link')
  await page.getByRole('button', { name: '从备份恢复' }).click()
  await shot(page, 'gate-restore-choose')
  const empty = join(scratch, 'empty')
  mkdirSync(empty)
  await answerOpenDialog(app, [empty])
  await page.getByRole('button', { name: '选择备份文件夹' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await shot(page, 'gate-restore-nothing-there')
  await answerOpenDialog(app, [join(worked.folder, 'backups')])
  await page.getByRole('button', { name: '选择备份文件夹' }).click()
  await expect(page.getByText('备份时间')).toBeVisible()
  await shot(page, 'gate-restore-holds')
  await page.getByRole('button', { name: '恢复到这台电脑' }).click()
  await expect(page.getByRole('heading', { name: '已恢复' })).toBeVisible({ timeout: 20_000 })
  await shot(page, 'gate-restore-done')
  await page.getByRole('button', { name: '去登录' }).click()
  await signInAs(page, account.loginName, account.password)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 20_000 })
})

test('gate: a damaged database', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  cpSync(worked.folder, data, { recursive: true })
  writeFileSync(join(data, 'ledger.db'), 'not a database')
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await expect(page.getByRole('button', { name: /的备份恢复$/ })).toBeVisible()
  await shot(page, 'gate-damaged-with-copies')
  await page.getByRole('button', { name: /的备份恢复$/ }).click()
  await signInAs(page, account.loginName, account.password)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 20_000 })
  expect(readdirSync(data)).toContain('damaged')
})
