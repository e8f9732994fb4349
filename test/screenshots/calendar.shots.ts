import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { openPage, signInAs, switchUser } from '../helpers/accounts-on-screen.ts'
import { breakTable, keyOf } from '../helpers/break-table.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { account as administrator } from '../helpers/set-up-street.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import { openTestStreet, type TestApp, testPassword } from '../helpers/test-app.ts'

const temporary = 'kmwt-4827-rpha'

/** A street with an administrator, and a leader who only reads. */
async function aStreet(data: string): Promise<TestApp> {
  mkdirSync(data)
  const app = await openTestStreet({ folder: data })
  const wutong = { loginName: 'wutong', displayName: '吴桐', roles: ['leader' as const] }
  await app.call('accounts', 'create', { ...wutong, password: temporary, communityIds: null, personId: null })
  await app.call('security', 'signOut', {})
  await app.call('security', 'signIn', { loginName: 'wutong', password: temporary })
  await app.call('security', 'changePassword', { oldPassword: temporary, newPassword: testPassword })
  return app
}

async function openCalendar(page: Page): Promise<void> {
  await openPage(page, '设置')
  await page.getByRole('navigation', { name: '设置' }).getByRole('button', { name: '工作日历' }).click()
  await expect(page.getByRole('heading', { name: '工作日历', exact: true })).toBeInViewport()
}

/** To the year whose notice the program knows, whatever the clock says. */
async function showYear(page: Page, year: number): Promise<void> {
  const title = page.locator('.cal-bar > b')
  const now = Number((await title.textContent())?.slice(0, 4))
  const way = page.getByRole('button', { name: year < now ? '上一年' : '下一年' })
  for (let left = Math.abs(year - now); left > 0; left -= 1) await way.click()
  await expect(title).toHaveText(`${year} 年`)
}

test('the calendar of a street: a day set, taken back by Ctrl+Z, an unknown year, read only', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(180_000)
  const data = join(scratch, 'data')
  await (await aStreet(data)).close()
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, administrator.loginName, testPassword)
  await openCalendar(page)
  await showYear(page, 2026)
  await shot(page, 'settings-calendar')

  // By the keyboard: two days on and a week down from 2026-10-01.
  await page.locator('[data-day="2026-10-01"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-day="2026-10-09"]')).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '2026年10月9日 周五' })
  await expect(dialog.getByRole('radio', { name: '放假' })).toBeChecked()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('请写明名称')).toBeVisible()
  await shot(page, 'settings-calendar-day')
  await dialog.getByLabel('名称').fill('换届选举日放假')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.locator('[data-day="2026-10-09"]')).toHaveAttribute('aria-label', /换届选举日放假，放假，街道自定/)

  await page.locator('[data-day="2026-10-01"]').click()
  const holiday = page.getByRole('dialog', { name: '2026年10月1日 周四' })
  await expect(holiday.getByText('按放假通知：国庆节放假。')).toBeVisible()
  await holiday.getByLabel('名称').fill('防汛值班')
  await holiday.getByRole('button', { name: '保存' }).click()
  await expect(holiday).toBeHidden()
  const own = page.getByRole('list', { name: '街道自定的日子' })
  await expect(own.getByRole('listitem')).toHaveCount(2)
  await own.scrollIntoViewIfNeeded()
  await shot(page, 'settings-calendar-own')

  await page.locator('[data-day="2026-10-09"]').click()
  await page.getByRole('dialog').getByText('恢复', { exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(own.getByRole('listitem')).toHaveCount(1)
  await page.getByRole('heading', { name: '工作日历', exact: true }).click()
  await page.keyboard.press('Control+z')
  await expect(own.getByRole('listitem')).toHaveCount(2)

  await showYear(page, 2031)
  await expect(page.getByText('2031 年的放假通知没有收录')).toBeVisible()
  await page.getByRole('heading', { name: '工作日历', exact: true }).evaluate((heading) => heading.scrollIntoView())
  await shot(page, 'settings-calendar-unknown-year')

  await switchUser(page)
  await signInAs(page, 'wutong', testPassword)
  await openCalendar(page)
  await showYear(page, 2026)
  const day = page.locator('[data-day="2026-10-01"]')
  await expect(day).toBeDisabled()
  await day.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '恢复 10月1日' })).toHaveCount(0)
  await shot(page, 'settings-calendar-read-only')
})

test('a calendar that cannot be read', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  const key = await keyOf(await aStreet(data))
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, administrator.loginName, testPassword)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
  breakTable(data, key, 'work_day')
  await openCalendar(page)
  await expect(page.getByText('工作日历没有载入')).toBeVisible()
  await shot(page, 'settings-calendar-failed')
})
