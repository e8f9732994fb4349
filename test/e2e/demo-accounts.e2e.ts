import type { Page } from '@playwright/test'
import { decide, openPage } from '../helpers/accounts-on-screen.ts'
import { expect, test } from '../helpers/launch-app.ts'

async function chooseAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /的账号$/ }).click()
  await page.getByRole('menuitem', { name: '切换演示账号' }).hover()
  await page.getByRole('menuitem', { name: new RegExp(name) }).click()
}

test('in the demo one person asks, another agrees, and no password is typed', async ({ launch }) => {
  test.setTimeout(90_000)
  const { page } = await launch({ args: ['--demo'] })
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 30_000 })
  await openPage(page, '人员与班子')
  const grid = page.getByRole('grid', { name: '人员列表' })
  // Whoever has a dossier cannot be deleted.
  await page.getByRole('button', { name: '新增人员' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill('俞重复')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByLabel('在名单里查找').fill('俞重复')
  await grid.getByRole('row').filter({ hasText: '俞重复' }).click({ timeout: 30_000 })
  await grid.focus()
  await page.keyboard.press('Delete')
  await page.getByLabel('删除事由').fill('重复录入')
  await page.getByRole('button', { name: '删除 1 人' }).click()
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()

  // What is typed and not saved is asked about first.
  await page.getByRole('button', { name: '新增人员' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill('韩佳远')
  await chooseAccount(page, '何清')
  await expect(page.getByRole('dialog')).toContainText('韩佳远')
  await page.getByRole('button', { name: '丢掉并切换' }).click()
  await expect(page.getByRole('button', { name: '何清的账号' })).toBeVisible({ timeout: 20_000 })
  await decide(page, '批准', '已核对')

  await chooseAccount(page, '周敏')
  await expect(page.getByRole('button', { name: '周敏的账号' })).toBeVisible({ timeout: 20_000 })
  await openPage(page, '工作台')
  await page.getByRole('button', { name: '执行' }).click()
  await expect(page.getByText(/^已执行：删除人员/)).toBeVisible()

  await chooseAccount(page, '沈纪')
  await expect(page.getByRole('button', { name: '沈纪的账号' })).toBeVisible({ timeout: 20_000 })
  await openPage(page, '审计记录')
  await expect(page.getByRole('row').filter({ hasText: '删除人员' }).first()).toContainText('何清')
})
