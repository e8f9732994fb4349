import { join } from 'node:path'
import { aPerson } from '../helpers/a-person.ts'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { answerOpenDialog, expect, test } from '../helpers/launch-app.ts'
import { account } from '../helpers/set-up-street.ts'
import { openTestStreet } from '../helpers/test-app.ts'

/** A street with one person in its backup and two today; closed. */
async function aStreetWithABackup(folder: string): Promise<string> {
  const app = await openTestStreet({ folder })
  await app.call('people', 'create', aPerson({ name: '王早' }))
  await app.call('backup', 'run', {})
  await app.call('people', 'create', aPerson({ name: '李晚' }))
  await app.close()
  return app.recoveryCode
}

test('a backup is restored, and the restore undone', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  await aStreetWithABackup(data)
  const { page } = await launch({ data })
  await signInAs(page, account.loginName, account.password)
  await openPage(page, '人员与班子')
  await expect(page.getByText('共 2 人')).toBeVisible()

  await openPage(page, '备份与恢复')
  const copy = page.getByRole('row').filter({ hasText: '手动' })
  await copy.getByRole('button', { name: '恢复', exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('误删后找回')
  await page.getByRole('button', { name: '恢复这份备份' }).click()
  await expect(page.getByText(/^已恢复到/)).toBeVisible({ timeout: 20_000 })
  await openPage(page, '人员与班子')
  await expect(page.getByText('共 1 人')).toBeVisible()

  await openPage(page, '备份与恢复')
  await page.getByRole('main').getByRole('button', { name: '撤销恢复' }).click()
  await page.getByRole('button', { name: '恢复这份备份' }).click()
  await expect(page.getByRole('dialog')).toBeHidden({ timeout: 20_000 })
  await openPage(page, '人员与班子')
  await expect(page.getByText('共 2 人')).toBeVisible()
})

test('while a backup is looked at, what would write is held back', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  await aStreetWithABackup(data)
  const { page } = await launch({ data })
  await signInAs(page, account.loginName, account.password)
  await openPage(page, '备份与恢复')
  await page.getByRole('row').filter({ hasText: '手动' }).getByRole('button', { name: '查看（只读）' }).click()
  await openPage(page, '人员与班子')
  await expect(page.getByText('共 1 人')).toBeVisible()

  const add = page.getByRole('button', { name: '新增人员' })
  await expect(add).toBeDisabled()
  await add.hover({ force: true })
  await expect(page.getByRole('tooltip')).toContainText('正在预览备份，只能看')
  await page.keyboard.press('Control+n')
  await page.getByRole('row').filter({ hasText: '王早' }).click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Delete')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('textbox', { name: '姓名' })).toHaveCount(0)
  const rail = page.getByRole('navigation', { name: '主导航' })
  await rail.getByRole('button', { name: '台账导入' }).click({ force: true })
  await expect(page.getByText('共 1 人')).toBeVisible()

  await page.getByRole('button', { name: '返回现在的数据' }).click()
  await expect(page.getByText('共 2 人')).toBeVisible()
  await expect(add).toBeEnabled()
})

test('on another computer a backup is opened by its recovery code', async ({ launch, scratch }) => {
  const data = join(scratch, 'old-computer')
  const code = await aStreetWithABackup(data)
  const { page, app } = await launch()
  await page.getByRole('button', { name: '从备份恢复' }).click()
  await answerOpenDialog(app, [join(data, 'backups')])
  await page.getByRole('button', { name: '选择备份文件夹' }).click()
  await page.getByRole('button', { name: '恢复到这台电脑' }).click()
  await page.getByRole('button', { name: '去登录' }).click()

  await page.getByRole('button', { name: '忘记密码' }).click()
  await page.getByLabel('账号').fill(account.loginName)
  await page.getByLabel('恢复码').fill(code)
  await page.getByLabel('新密码', { exact: true }).fill('quite-new-2026')
  await page.getByLabel('再输一遍').fill('quite-new-2026')
  await page.getByRole('button', { name: '重设密码' }).click()
  const shown = page.getByRole('group', { name: '恢复码' })
  await expect(shown).toBeVisible()
  const groups = await shown.locator('span').allTextContents()
  expect(groups.join('-')).not.toBe(code)
  await page.getByRole('button', { name: '已打印或抄下，下一步' }).click()
  for (const [place, group] of groups.entries()) await page.locator('input').nth(place).fill(group)
  await page.getByRole('button', { name: '核对并完成' }).click()

  await openPage(page, '人员与班子')
  // The newest copy was made on closing, with both.
  await expect(page.getByText('共 2 人')).toBeVisible({ timeout: 20_000 })
})
