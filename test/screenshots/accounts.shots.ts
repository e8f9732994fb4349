import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { PersonId } from '@shared/people/model.ts'
import type { Role } from '@shared/security/roles.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { breakTable, keyOf } from '../helpers/break-table.ts'
import { createAccount, decide, openPage, signInAs, switchUser } from '../helpers/accounts-on-screen.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { account as administrator } from '../helpers/set-up-street.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import { openTestApp, openTestStreet, type TestApp, testPassword } from '../helpers/test-app.ts'

const temporary = 'kmwt-4827-rpha'
const names: readonly { loginName: string; displayName: string; roles: Role[]; isNew?: true }[] = [
  { loginName: 'linyue', displayName: '林悦', roles: ['clerk'] },
  { loginName: 'hekai', displayName: '何恺', roles: ['reviewer', 'leader'] },
  { loginName: 'sunran', displayName: '孙然', roles: ['auditor'] },
  { loginName: 'wutong', displayName: '吴桐', roles: ['reader'] },
  { loginName: 'chenmo', displayName: '陈默', roles: ['archivist'], isNew: true },
]

async function as(app: TestApp, loginName: string, password = testPassword): Promise<void> {
  await app.call('security', 'signOut', {})
  await app.call('security', 'signIn', { loginName, password })
}

/** A street with all kinds of accounts, all but one with a password of their own. */
async function aStreet(data: string): Promise<PersonId> {
  mkdirSync(data)
  const app = await openTestStreet({ folder: data })
  const communityId = await aCommunity(app)
  const personId = await app.call('people', 'create', aPerson({ name: '韩佳远', communityId }))
  await app.call('people', 'create', aPerson({ name: '韩嘉园', communityId, phone: '15912342047' }))
  for (const { isNew, ...account } of names) {
    await app.call('accounts', 'create', { ...account, password: temporary, communityIds: null, personId: null })
    if (isNew) continue
    const { loginName } = account
    await as(app, loginName, temporary)
    await app.call('security', 'changePassword', { oldPassword: temporary, newPassword: testPassword })
    await as(app, administrator.loginName)
  }
  const created = await app.call('accounts', 'list', {})
  const { id } = created.find(({ loginName }) => loginName === 'sunran')!
  await app.call('accounts', 'disable', { id }, { reason: '调离岗位' })
  await app.close()
  return personId
}

/** What was said goes away by itself, and would hide what is to be seen. */
async function calm(page: Page): Promise<void> {
  await expect(page.locator('.ant-message-notice')).toHaveCount(0, { timeout: 15_000 })
}

async function enter(page: Page, loginName: string): Promise<void> {
  await switchUser(page)
  await signInAs(page, loginName, testPassword)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
}

test('accounts and their pages', async ({ launch, scratch }) => {
  test.setTimeout(120_000)
  const data = join(scratch, 'data')
  await aStreet(data)
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, 'chenmo', temporary)
  await expect(page.getByLabel('临时密码')).toBeVisible()
  await shot(page, 'password-change')
  await page.getByRole('button', { name: '换好密码，开始工作' }).click()
  await shot(page, 'password-change-errors')
  await page.getByRole('button', { name: '换人登录' }).click()

  await signInAs(page, administrator.loginName, testPassword)
  await openPage(page, '工作台')
  await expect(page.getByText('今天没有到期、逾期的事。')).toBeVisible()
  await shot(page, 'workbench-empty')
  await openPage(page, '账号与权限')
  await expect(page.getByText('共 6 个账号')).toBeVisible()
  await shot(page, 'accounts')
  await page.getByRole('row').filter({ hasText: 'linyue' }).click()
  await shot(page, 'accounts-drawer')
  await page.getByRole('button', { name: '停用账号' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用账号' }).click()
  await shot(page, 'accounts-disable')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '重设密码' }).click()
  await page.getByRole('dialog').getByLabel('事由').fill('忘记密码')
  await shot(page, 'accounts-reset')
  await page.getByRole('dialog').getByRole('button', { name: '重设密码' }).click()
  await expect(page.getByRole('dialog', { name: '需要第二人批准' })).toBeVisible()
  await shot(page, 'approval-needed')
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('complementary').getByRole('button', { name: '取消' }).click()

  await page.getByRole('button', { name: '新建账号' }).click()
  await page.getByRole('checkbox', { name: '系统管理员' }).check()
  await page.getByRole('checkbox', { name: '安全审计员' }).check()
  await page.getByRole('button', { name: '建立账号' }).click()
  await expect(page.getByText('请填写账号名，例如：zhoumin。')).toBeVisible()
  await shot(page, 'accounts-errors')
  await page.getByRole('complementary').getByLabel('姓名').focus()
  await page.getByText('系统管理员和安全审计员不能').first().scrollIntoViewIfNeeded()
  await page.getByRole('checkbox', { name: '安全审计员' }).scrollIntoViewIfNeeded()
  await shot(page, 'accounts-errors-roles')
  await page.getByRole('button', { name: /的账号$/ }).click()
  await shot(page, 'user-menu')
  await page.getByRole('menuitem', { name: '切换用户' }).click()
  await expect(page.getByText('切换用户会丢掉没有保存的内容')).toBeVisible()
  await shot(page, 'switch-user')
  await page.getByRole('button', { name: '留在这里' }).click()
  await page.getByRole('complementary').getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '放弃修改' }).click()

  await calm(page)
  await page.getByText('权限表').click()
  await shot(page, 'accounts-powers')
  await page.emulateMedia({ media: 'print' })
  await shot(page, 'accounts-powers-printed')
  await page.emulateMedia({ media: 'screen' })
  await page.getByText('账号', { exact: true }).first().click()
  await page.getByRole('button', { name: /的账号$/ }).click()
  await page.getByRole('menuitem', { name: '本人登录记录' }).click()
  await expect(page.getByRole('dialog').getByRole('row').nth(1)).toBeVisible()
  await shot(page, 'sign-in-history')
  await page.keyboard.press('Escape')
  const told = await createAccount(page, { loginName: 'luowen', displayName: '罗雯', roles: ['经办人'] }, () =>
    shot(page, 'accounts-told-password'),
  )
  expect(told).toMatch(/^[a-z]{4}-\d{4}-[a-z]{4}$/)
})

test('the workbench of those who ask and of those who decide', async ({ launch, scratch }) => {
  test.setTimeout(120_000)
  const data = join(scratch, 'data')
  await aStreet(data)
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, 'linyue', testPassword)
  await openPage(page, '人员与班子')
  const grid = page.getByRole('grid', { name: '人员列表' })
  for (const [name, reason] of [
    ['韩嘉园', '重复录入'],
    ['韩佳远', '调往其他街道，档案已移交'],
  ] as const) {
    await grid.getByRole('row').filter({ hasText: name }).click()
    await grid.focus()
    await page.keyboard.press('Delete')
    await page.getByLabel('删除事由').fill(reason)
    if (name === '韩嘉园') await shot(page, 'people-remove')
    await page.getByRole('button', { name: '删除 1 人' }).click()
    await page.getByRole('button', { name: '提交申请' }).click()
    await expect(page.getByRole('dialog', { name: '需要第二人批准' })).toBeHidden()
  }
  await openPage(page, '报表导出')
  await page.getByRole('switch').click()
  await page.getByLabel('不遮盖的事由').fill('街道纪工委调阅核对')
  await page.getByRole('button', { name: '导出 Excel…' }).click()
  await expect(page.getByRole('dialog', { name: '需要第二人批准' })).toBeVisible()
  await shot(page, 'export-asks')
  await page.getByRole('button', { name: '提交申请' }).click()
  await openPage(page, '工作台')
  await shot(page, 'workbench-asked')

  await enter(page, 'hekai')
  await expect(page.getByRole('region', { name: '待我审批' })).toBeVisible()
  await shot(page, 'workbench-to-decide')
  await page.getByRole('button', { name: '批准 2 项' }).click()
  await shot(page, 'workbench-approve-together')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '驳回', exact: true }).first().click()
  await shot(page, 'workbench-refuse')
  await page.keyboard.press('Escape')
  await decide(page, '批准', '已核对原件')
  await decide(page, '驳回', '请先办好移交手续')
  await calm(page)
  await shot(page, 'workbench-decided')
  await openPage(page, '人员与班子')
  await grid.getByRole('row').nth(1).click()
  await page.getByRole('button', { name: '编辑 F2' }).hover({ force: true })
  await page.waitForTimeout(400)
  await shot(page, 'people-read-only')
  await openPage(page, '设置')
  await shot(page, 'settings-read-only')

  await enter(page, 'linyue')
  await openPage(page, '工作台')
  await expect(page.getByRole('button', { name: '执行' })).toBeVisible()
  await shot(page, 'workbench-approved')
  await resizeWindow(page, 1024, 700)
  await shot(page, 'workbench-approved-1024')

  await resizeWindow(page, 1366, 768)
  await enter(page, 'wutong')
  await openPage(page, '人员与班子')
  await expect(page.getByText('共 2 人')).toBeVisible()
  await shot(page, 'reader')
})

test('accounts that cannot be read', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  await aStreet(data)
  const key = await keyOf(await openStreetAgain(data))
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, administrator.loginName, testPassword)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
  breakTable(data, key, 'account')
  await openPage(page, '账号与权限')
  await expect(page.getByText('账号没有载入')).toBeVisible()
  await shot(page, 'accounts-failed')
})

test('a keys.json of before somebody left', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  await aStreet(data)
  const kept = join(scratch, 'keys-of-before.json')
  const app = await openStreetAgain(data)
  copyFileSync(join(data, 'keys.json'), kept)
  const wanted = (await app.call('accounts', 'list', {})).find(({ loginName }) => loginName === 'wutong')!
  await app.call('accounts', 'disable', { id: wanted.id }, { reason: '调离岗位' })
  await app.close()
  copyFileSync(kept, join(data, 'keys.json'))
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await expect(page.getByText('密钥文件不是最新的一份')).toBeVisible()
  await shot(page, 'start-fails-keys-outdated')
})

async function openStreetAgain(data: string): Promise<TestApp> {
  const app = openTestApp({ folder: data })
  await as(app, administrator.loginName)
  return app
}

test('the accounts of the demo', async ({ launch }) => {
  const { page } = await launch({ args: ['--demo'] })
  await resizeWindow(page, 1366, 768)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: /的账号$/ }).click()
  await page.getByRole('menuitem', { name: '切换演示账号' }).hover()
  await page.getByRole('menuitem', { name: /沈纪/ }).hover()
  await page.waitForTimeout(350)
  // The mouse holds the menu open, so that the usual picture would close it.
  await page.screenshot({ path: join(import.meta.dirname, '../../out/screenshots/demo-accounts.png') })
  await page.getByRole('menuitem', { name: /沈纪/ }).click()
  await expect(page.getByRole('button', { name: '沈纪的账号' })).toBeVisible({ timeout: 20_000 })
  await openPage(page, '审计记录')
  await expect(page.getByText('切换演示账号').first()).toBeVisible()
  await shot(page, 'demo-audit')
})
