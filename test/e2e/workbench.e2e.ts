import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openPage } from '../helpers/accounts-on-screen.ts'
import { aStreetWithOneDue } from '../helpers/due-street.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { signIn } from '../helpers/set-up-street.ts'

const dueCard = (page: Page) => page.getByRole('region', { name: '今天到期与逾期' })

test('by keyboard alone from what is due to the place to act, with the rule behind it', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  await aStreetWithOneDue(data, '韩佳远')
  const { page } = await launch({ data })
  await signIn(page)
  const list = dueCard(page).getByRole('grid')
  await expect(list.getByRole('row').filter({ hasText: '韩佳远' }).first()).toBeVisible()

  const rules = dueCard(page).getByRole('listbox', { name: '事项' })
  await rules.focus()
  await page.keyboard.press('End')
  while (!(await rules.getByRole('option', { selected: true }).textContent())?.includes('未建档'))
    await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(list).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(rules).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('F1')
  const explained = page.getByRole('dialog')
  await expect(explained).toContainText('韩佳远')
  await expect(explained).toContainText('年度档案提交期限')
  await page.keyboard.press('Escape')
  await expect(explained).toBeHidden()

  await list.focus()
  await page.keyboard.press('Enter')
  const dossiers = page.getByRole('grid', { name: '档案列表' })
  await expect(dossiers.getByRole('row').filter({ hasText: '韩佳远' })).toContainText('未建')
})

test('the first sign-in of a day begins at the workbench, later ones where the account left off', async ({
  launch,
  scratch,
}) => {
  const data = join(scratch, 'data')
  await aStreetWithOneDue(data, '韩佳远')
  const current = (page: Page) => page.getByRole('navigation', { name: '主导航' }).locator('[aria-current=page]')
  const start = async () => {
    const launched = await launch({ data })
    await signIn(launched.page)
    return launched
  }

  const first = await start()
  await expect(current(first.page)).toContainText('工作台')
  await openPage(first.page, '人员与班子')
  await expect(first.page.getByText('共 1 人')).toBeVisible()
  await first.app.close()

  const second = await start()
  await expect(current(second.page)).toContainText('人员与班子')
  await expect(second.page.getByText('共 1 人')).toBeVisible()
  // What is kept outside the encrypted folder is a page and a day, and nothing else.
  const kept = await second.page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.endsWith('.last-page'))!
    const before = JSON.parse(localStorage.getItem(key)!) as object
    localStorage.setItem(key, JSON.stringify({ ...before, day: '2000-01-01' }))
    return Object.keys(before).toSorted()
  })
  expect(kept).toEqual(['day', 'page'])
  await second.app.close()

  const third = await start()
  await expect(current(third.page)).toContainText('工作台')
})

test('a record is found by two characters, and a parameter keeps what it was before', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page } = await launch({ args: ['--demo'] })
  await expect(dueCard(page).getByRole('row').nth(3)).toBeVisible({ timeout: 60_000 })

  await page.keyboard.press('Control+k')
  await page.keyboard.type('月饼')
  const hit = page.getByRole('option').filter({ hasText: '月饼' }).first()
  await expect(hit.locator('mark')).toHaveText('月饼')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByText('月饼').first()).toBeVisible()

  await openPage(page, '设置')
  await page.getByRole('button', { name: '规则参数' }).click()
  await page.locator('#settings-rules').getByText('正职培训天数', { exact: true }).click()
  await page.getByRole('button', { name: '修改“正职每年培训天数”' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('新的值').fill('-3')
  await dialog.getByLabel('依据').fill('区委办〔2026〕12 号文')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('不合要求')
  await dialog.getByLabel('新的值').fill('9')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: '历次取值（2）' }).click()
  const history = page.locator('.rule-parameter li')
  await expect(history.nth(0)).toContainText('区委办〔2026〕12 号文')
  await expect(history.nth(0)).toContainText('现行')
  await expect(history.nth(1)).toContainText('7')
})
