import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import type { Page } from '@playwright/test'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import {
  createAccount,
  decide,
  openPage,
  readToldPassword,
  replacePassword,
  signInAs,
  switchUser,
} from '../helpers/accounts-on-screen.ts'
import { answerSaveDialog, expect, test } from '../helpers/launch-app.ts'
import { account as administrator } from '../helpers/set-up-street.ts'
import { openTestApp, openTestStreet } from '../helpers/test-app.ts'

const clerk = { loginName: 'linyue', displayName: '林悦', roles: ['经办人'] }
const secondClerk = { loginName: 'chenmo', displayName: '陈默', roles: ['经办人'] }
const reviewer = { loginName: 'hekai', displayName: '何恺', roles: ['审核(纪工委)'] }
const own = { clerk: 'xhuan-2026-yueliang', secondClerk: 'gshan-2026-dahe', reviewer: 'jwei-2026-shenhe' }

/** A folder with two people and the first account. */
async function aStreet(scratch: string): Promise<string> {
  const data = join(scratch, 'data')
  mkdirSync(data)
  const app = await openTestStreet({ folder: data })
  const communityId = await aCommunity(app)
  await app.call('people', 'create', aPerson({ name: '韩佳远', communityId }))
  await app.call('people', 'create', aPerson({ name: '韩嘉园', communityId, phone: '15912342047' }))
  await app.close()
  return data
}

async function enter(page: Page, loginName: string, password: string): Promise<void> {
  await switchUser(page)
  await signInAs(page, loginName, password)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
}

async function enterFirst(page: Page, loginName: string, temporary: string, password: string): Promise<void> {
  await switchUser(page)
  await signInAs(page, loginName, temporary)
  await replacePassword(page, temporary, password)
}

test('accounts are made, change their passwords, and delete, reset and disable with four eyes', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(180_000)
  const data = await aStreet(scratch)
  const { page, app } = await launch({ data })
  await signInAs(page, administrator.loginName, administrator.password)

  const temporary = {
    clerk: await createAccount(page, clerk),
    secondClerk: await createAccount(page, secondClerk),
    reviewer: await createAccount(page, reviewer),
  }
  await expect(page.getByText('共 4 个账号')).toBeVisible()
  await enterFirst(page, clerk.loginName, temporary.clerk, own.clerk)
  await enterFirst(page, secondClerk.loginName, temporary.secondClerk, own.secondClerk)
  await enterFirst(page, reviewer.loginName, temporary.reviewer, own.reviewer)

  // A reviewer reads and decides: no import, no accounts, no deleting.
  const rail = page.getByRole('navigation', { name: '主导航' })
  await expect(rail.getByRole('button', { name: '人员与班子' })).toBeVisible()
  for (const name of ['台账导入', '账号与权限', '审计记录', '备份与恢复'])
    await expect(rail.getByRole('button', { name })).toHaveCount(0)

  // A clerk asks to delete somebody.
  await enter(page, clerk.loginName, own.clerk)
  await openPage(page, '人员与班子')
  const grid = page.getByRole('grid', { name: '人员列表' })
  await grid.getByRole('row').filter({ hasText: '韩嘉园' }).click()
  await grid.focus()
  await page.keyboard.press('Delete')
  await page.getByLabel('删除事由').fill('重复录入')
  await page.getByRole('button', { name: '删除 1 人' }).click()
  const question = page.getByRole('dialog', { name: '需要第二人批准' })
  await expect(question.getByLabel('事由')).toHaveValue('重复录入')
  await question.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByText('已提交，批准后可在工作台执行')).toBeVisible()
  await expect(grid.getByRole('row').filter({ hasText: '韩嘉园' })).toBeVisible()

  // The reviewer was at the workbench before, and begins there again.
  await enter(page, reviewer.loginName, own.reviewer)
  const toDecide = page.getByRole('region', { name: '待我审批' })
  await expect(toDecide).toContainText('韩嘉园')
  await expect(toDecide).toContainText('重复录入')
  await decide(page, '批准', '已核对')

  // The clerk begins where the day was left off.
  await enter(page, clerk.loginName, own.clerk)
  await expect(grid.getByRole('row').filter({ hasText: '韩嘉园' })).toBeVisible()
  await openPage(page, '工作台')
  const mine = page.getByRole('region', { name: '我的申请' })
  await expect(mine).toContainText('已批准，待执行')
  await mine.getByRole('button', { name: '执行' }).click()
  await expect(mine.getByText('已执行', { exact: true })).toBeVisible()
  await openPage(page, '人员与班子')
  await expect(page.getByText('共 1 人')).toBeVisible()

  // The clerk's password is forgotten: the administrator resets it, the reviewer agrees.
  await enter(page, administrator.loginName, administrator.password)
  await openPage(page, '账号与权限')
  await page.getByRole('row').filter({ hasText: clerk.loginName }).click()
  await page.getByRole('button', { name: '重设密码' }).click()
  const reset = page.getByRole('dialog', { name: '重设林悦的密码' })
  await reset.getByLabel('事由').fill('忘记密码')
  await reset.getByRole('button', { name: '重设密码' }).click()
  await question.getByRole('button', { name: '提交申请' }).click()
  await expect(question).toBeHidden()
  await enter(page, reviewer.loginName, own.reviewer)
  await decide(page, '批准', '本人来电')
  await enter(page, administrator.loginName, administrator.password)
  await openPage(page, '工作台')
  await mine.getByRole('button', { name: '执行' }).click()
  const renewed = await readToldPassword(page, clerk.displayName)
  await switchUser(page)
  await signInAs(page, clerk.loginName, own.clerk)
  await expect(page.getByText(/账号或密码不对/)).toBeVisible()
  await signInAs(page, clerk.loginName, renewed)
  await replacePassword(page, renewed, `${own.clerk}-2`)

  // The wrong password is in the owner's own history.
  await page.getByRole('button', { name: /的账号$/ }).click()
  await page.getByRole('menuitem', { name: '本人登录记录' }).click()
  await expect(page.getByRole('dialog', { name: '本人登录记录' })).toContainText('1 次')
  await page.keyboard.press('Escape')

  // A disabled account does not come in again.
  await enter(page, administrator.loginName, administrator.password)
  await openPage(page, '账号与权限')
  await page.getByRole('row').filter({ hasText: secondClerk.loginName }).click()
  await page.getByRole('button', { name: '停用账号' }).click()
  const disable = page.getByRole('dialog', { name: '停用陈默的账号？' })
  await disable.getByLabel('事由').fill('调离岗位')
  await disable.getByRole('button', { name: '停用账号' }).click()
  await expect(page.getByText('其中停用 1 个')).toBeVisible()
  await switchUser(page)
  await signInAs(page, secondClerk.loginName, own.secondClerk)
  await expect(page.getByText(/账号或密码不对/)).toBeVisible()
  await app.close()

  await expectBothNames(data)
})

test('a clerk of one community exports it unmasked, once somebody has agreed', async ({ launch, scratch }) => {
  test.setTimeout(120_000)
  const data = await aStreet(scratch)
  const seeding = openTestApp({ folder: data })
  await seeding.call('security', 'signIn', {
    loginName: administrator.loginName,
    password: administrator.password,
  })
  const other = await aCommunity(seeding, '南苑社区')
  await seeding.call('people', 'create', aPerson({ name: '苏未央', communityId: other, phone: '15912342048' }))
  const password = 'kmwt-4827-rpha'
  for (const [account, communityIds] of [
    [{ ...clerk, roles: ['clerk' as const] }, [other]],
    [{ ...reviewer, roles: ['reviewer' as const] }, null],
  ] as const)
    await seeding.call('accounts', 'create', {
      ...account,
      roles: [...account.roles],
      password,
      communityIds: communityIds && [...communityIds],
      personId: null,
    })
  await seeding.close()

  const { page, app } = await launch({ data })
  await signInAs(page, clerk.loginName, password)
  await replacePassword(page, password, own.clerk)
  await openPage(page, '人员与班子')
  await expect(page.getByText('共 1 人')).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('button', { name: '台账导入' })).toHaveCount(0)
  await openPage(page, '报表导出')
  await page.getByRole('switch').click()
  await page.getByLabel('不遮盖的事由').fill('街道纪工委调阅核对')
  await page.getByRole('button', { name: '导出 Excel…' }).click()
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByText('已提交，批准后可在工作台执行')).toBeVisible()

  await enterFirst(page, reviewer.loginName, password, own.reviewer)
  await expect(page.getByRole('region', { name: '待我审批' })).toContainText('南苑社区')
  await decide(page, '批准', '')

  await enter(page, clerk.loginName, own.clerk)
  await openPage(page, '工作台')
  const target = join(scratch, '花名册.xlsx')
  await answerSaveDialog(app, target)
  await page.getByRole('button', { name: '执行' }).click()
  await expect(page.getByText(/^已执行：导出报表/)).toBeVisible()
  const [sheet] = Object.values(read(readFileSync(target)).Sheets)
  const written = JSON.stringify(utils.sheet_to_json(sheet!, { header: 1 }))
  expect(written).toContain('15912342048')
  expect(written).not.toContain('15912342046')
})

test('several deletions are approved together, with a decision each', async ({ launch, scratch }) => {
  const data = await aStreet(scratch)
  const seeding = openTestApp({ folder: data })
  const signIn = (loginName: string, password: string) => seeding.call('security', 'signIn', { loginName, password })
  await signIn(administrator.loginName, administrator.password)
  const password = 'kmwt-4827-rpha'
  const whole = { communityIds: null, personId: null }
  await seeding.call('accounts', 'create', { ...reviewer, roles: ['reviewer'], password, ...whole })
  const everybody = { text: '', communityId: null, organisation: null, post: null, status: null }
  const sort = { column: 'name' as const, descending: false }
  const { rows } = await seeding.call('people', 'list', { filter: everybody, sort, offset: 0, limit: 10 })
  for (const { id } of rows)
    await seeding.call('requests', 'make', { method: 'people.remove', input: { id } }, { reason: '重复录入' })
  await seeding.close()

  const { page, app } = await launch({ data })
  await signInAs(page, reviewer.loginName, password)
  await replacePassword(page, password, own.reviewer)
  await page.getByRole('button', { name: '批准 2 项' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('韩佳远')
  await expect(dialog).toContainText('韩嘉园')
  await dialog.getByRole('textbox').fill('已核对原件')
  await dialog.getByRole('button', { name: '批准 2 项' }).click()
  await expect(page.getByText('没有等您审批的申请。')).toBeVisible()
  await app.close()

  await signIn(administrator.loginName, administrator.password)
  const { mine } = await seeding.call('requests', 'list', {})
  expect(mine.map(({ state, note }) => [state, note])).toEqual([
    ['approved', '已核对原件'],
    ['approved', '已核对原件'],
  ])
  await seeding.remove()
})

/** Who did it and who agreed stand in one row of the audit. */
async function expectBothNames(data: string): Promise<void> {
  const opened = openTestApp({ folder: data })
  const { loginName, password } = administrator
  await opened.call('security', 'signIn', { loginName, password })
  const rows = opened.data.session
    .ledger!.reader.prepare(
      'SELECT act, account_name AS who, approver_name AS agreed, reason FROM audit WHERE approver_name IS NOT NULL',
    )
    .all()
  expect(rows).toEqual([
    { act: '删除人员', who: '林悦', agreed: '何恺', reason: '重复录入' },
    { act: '重设他人密码', who: '周敏', agreed: '何恺', reason: '忘记密码' },
  ])
  await opened.remove()
}
