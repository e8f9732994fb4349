import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { openPage, signInAs, switchUser } from '../helpers/accounts-on-screen.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { account as administrator } from '../helpers/set-up-street.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import { openTestStreet, testPassword } from '../helpers/test-app.ts'

const temporary = 'kmwt-4827-rpha'

/** A street with an administrator who does everything, and one who only reads. */
async function aStreet(data: string): Promise<void> {
  mkdirSync(data)
  const app = await openTestStreet({ folder: data })
  const wutong = { loginName: 'wutong', displayName: '吴桐', roles: ['leader' as const] }
  await app.call('accounts', 'create', { ...wutong, password: temporary, communityIds: null, personId: null })
  await app.call('security', 'signOut', {})
  await app.call('security', 'signIn', { loginName: 'wutong', password: temporary })
  await app.call('security', 'changePassword', { oldPassword: temporary, newPassword: testPassword })
  await app.close()
}

async function openSections(page: Page): Promise<void> {
  await openPage(page, '设置')
  await page.getByRole('navigation', { name: '设置' }).getByRole('button', { name: '分表设置' }).click()
  await expect(page.getByRole('heading', { name: '分表设置' })).toBeInViewport()
}

test('the sections of a street: on and off, its own fields, undone', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  await aStreet(data)
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, administrator.loginName, testPassword)
  await openSections(page)
  await shot(page, 'settings-sections')

  await page.getByRole('switch', { name: '启用分表“廉洁风险点”' }).click()
  await page.getByRole('button', { name: '27 谈话、函询' }).click()
  await shot(page, 'settings-sections-fields')
  await page.getByRole('button', { name: '27 谈话、函询' }).click()

  const conduct = page.getByRole('listitem').filter({ hasText: '六条禁令' })
  await conduct.getByRole('button', { name: /^21/ }).click()
  await conduct.getByRole('button', { name: '增加项目' }).click()
  await expect(conduct.getByRole('alert')).toBeVisible()
  await conduct.getByLabel('项目名称').fill('车辆')
  await conduct.getByRole('button', { name: '增加项目' }).click()
  await shot(page, 'settings-sections-label-taken')
  await conduct.getByLabel('项目名称').fill('车牌号')
  await conduct.getByRole('button', { name: '增加项目' }).click()
  await shot(page, 'settings-sections-unsaved')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('以后新建的年度档案按新的设置')).toBeVisible()
  await expect(page.getByRole('switch', { name: '启用分表“廉洁风险点”' })).toBeChecked()
  await shot(page, 'settings-sections-saved')

  await page.getByRole('heading', { name: '分表设置' }).click()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('switch', { name: '启用分表“廉洁风险点”' })).not.toBeChecked()

  await switchUser(page)
  await signInAs(page, 'wutong', testPassword)
  await openSections(page)
  await expect(page.getByRole('switch', { name: '启用分表“廉洁风险点”' })).toBeDisabled()
  await shot(page, 'settings-sections-read-only')
})
