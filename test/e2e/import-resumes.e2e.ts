import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { answerOpenDialog, expect, test } from '../helpers/launch-app.ts'
import { account } from '../helpers/set-up-street.ts'
import { shot } from '../helpers/take-shots.ts'
import { openTestStreet } from '../helpers/test-app.ts'

const head = '社区,姓名,出生年月,居委会职务,联系电话'
const known = ['东湖社区,张伟,1985-03,主任,13800000001', '东湖社区,张伟,1979-08,委员,13800000002']
const sent = ['东湖社区,张伟,,委员,13911112222', '西苑社区,王芳,1988-11,委员,13800000004']

test('killed in the middle of a comparison, the clerk goes on in it with what was chosen', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(240_000)
  const data = join(scratch, 'data')
  mkdirSync(data)
  const street = await openTestStreet({ folder: data })
  const write = (name: string, rows: readonly string[]) => {
    const path = join(scratch, name)
    writeFileSync(path, `\uFEFF${[head, ...rows].join('\r\n')}`)
    return path
  }
  const draft = await street.call('import', 'read', { ticket: street.ticket(write('已有.csv', known), 'read') })
  const plan = await street.call('import', 'compare', { draftIds: [draft.id] })
  await street.call('import', 'apply', { planId: plan.id, decisions: {} })
  await street.close()
  const path = write('报送.csv', sent)

  const first = await launch({ data })
  await signInAs(first.page, account.loginName, account.password)
  await openPage(first.page, '台账导入')
  await answerOpenDialog(first.app, [path])
  const choose = first.page.getByRole('main').getByRole('button', { name: '选择文件', exact: true })
  await choose.and(first.page.locator(':enabled')).click()
  await first.page.getByRole('button', { name: /^下一步：识别/ }).click()
  await first.page.getByRole('button', { name: /^下一步：比对/ }).click()
  await expect(rowsOf(first.page)).toBeVisible({ timeout: 30_000 })
  await first.page.getByRole('radio', { name: /^全部/ }).click()
  await rowsOf(first.page).getByText('张伟', { exact: true }).first().click()
  await first.page.getByRole('button', { name: '合并到此人' }).first().click()
  await rowsOf(first.page).getByRole('checkbox', { name: '导入王芳' }).click()
  const importOne = first.page.getByRole('button', { name: /^导入 1 人/ })
  await expect(importOne).toBeEnabled()
  first.app.process().kill('SIGKILL')

  const { page } = await launch({ data, profile: first.profile })
  await signInAs(page, account.loginName, account.password)
  await openPage(page, '台账导入')
  await expect(rowsOf(page)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('radio', { name: /^全部/ }).click()
  await shot(page, 'import-resumed')

  await expect(rowsOf(page).getByText('合并到张伟（东湖社区）')).toBeVisible()
  await expect(rowsOf(page).getByRole('checkbox', { name: '导入王芳' })).not.toBeChecked()
  await page.getByRole('button', { name: /^导入 1 人/ }).click()
  await expect(page.getByRole('heading', { name: '已导入 1 人' })).toBeVisible({ timeout: 60_000 })
})

function rowsOf(page: Page) {
  return page.locator('.im-table-box')
}
