import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openPage } from '../helpers/accounts-on-screen.ts'
import { breakTable, keyOf } from '../helpers/break-table.ts'
import { aStreetWithOneDue } from '../helpers/due-street.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { signIn } from '../helpers/set-up-street.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import { openTestStreet } from '../helpers/test-app.ts'

test('the workbench of a street with much to do', async ({ launch }) => {
  test.setTimeout(180_000)
  const { page } = await launch({ args: ['--demo'] })
  await resizeWindow(page, 1366, 768)
  const due = page.getByRole('region', { name: '今天到期与逾期' })
  await expect(due.getByRole('row').nth(3)).toBeVisible({ timeout: 60_000 })
  await expect(due.getByRole('status')).toHaveCount(0, { timeout: 60_000 })
  await shot(page, 'workbench-many')

  const rules = due.getByRole('listbox', { name: '事项' })
  await rules.focus()
  await page.keyboard.press('ArrowDown')
  await expect(due.getByRole('row').nth(1)).toBeVisible()
  await shot(page, 'workbench-one-rule')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toContainText('规则')
  await shot(page, 'workbench-rule-explained')
  await page.keyboard.press('Escape')
  await resizeWindow(page, 1920, 1080)
  await shot(page, 'workbench-many-1920')
  await resizeWindow(page, 1366, 768)

  await page.getByRole('button', { name: '开始核对' }).click()
  const contradictions = page.getByRole('region', { name: '矛盾核对' })
  await expect(contradictions.getByRole('button', { name: '重新核对' })).toBeVisible({ timeout: 60_000 })
  await contradictions.scrollIntoViewIfNeeded()
  await shot(page, 'workbench-contradictions')
  await contradictions.getByRole('row').nth(1).click()
  await shot(page, 'workbench-contradiction')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '搜索与命令' }).fill('培训')
  await expect(page.getByRole('option').filter({ hasText: '培训' }).first()).toBeVisible()
  await shot(page, 'palette-records')
  await page.keyboard.press('Escape')

  await openPage(page, '人员与班子')
  await page.getByRole('grid', { name: '人员列表' }).getByRole('row').nth(2).click()
  await expect(page.getByRole('region', { name: '廉洁档案提示' })).toBeVisible()
  await shot(page, 'person-findings')

  await openPage(page, '设置')
  await page.getByRole('button', { name: '规则参数' }).click()
  const rule = page.locator('.rule-list details').filter({ hasText: '处分' }).first()
  await rule.locator('summary').click()
  await shot(page, 'rule-settings')
  await page
    .getByRole('button', { name: /^修改“/ })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('dialog').getByText('请写明依据').first()).toBeVisible()
  await shot(page, 'rule-parameter')
})

test('the workbench with nothing to do', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  mkdirSync(data)
  const app = await openTestStreet({ folder: data })
  await app.close()
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signIn(page)
  await expect(page.getByText('今天没有到期、逾期的事。')).toBeVisible()
  await shot(page, 'workbench-none')
  await page.getByRole('button', { name: '开始核对' }).click()
  await expect(page.getByText(/没有发现矛盾/)).toBeVisible()
  await shot(page, 'workbench-no-contradictions')
})

test('the workbench with one finding', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  await aStreetWithOneDue(data, '韩佳远')
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signIn(page)
  await expect(page.getByRole('region', { name: '今天到期与逾期' }).getByRole('row').nth(1)).toBeVisible()
  await shot(page, 'workbench-one')
})

test('the workbench when the findings cannot be read', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  mkdirSync(data)
  const app = await openTestStreet({ folder: data })
  const key = await keyOf(app)
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signIn(page)
  await expect(page.getByText('今天没有到期、逾期的事。')).toBeVisible()
  breakTable(data, key, 'finding')
  await page.reload()
  await expect(page.getByText('到期事项没有载入')).toBeVisible()
  await shot(page, 'workbench-failed')
})
