import { expect, type Page } from '@playwright/test'

export interface NewAccount {
  readonly loginName: string
  readonly displayName: string
  readonly roles: readonly string[]
}

/** As an administrator would make one; returns the temporary password that was shown. */
export async function createAccount(
  page: Page,
  { loginName, displayName, roles }: NewAccount,
  whileTold?: () => Promise<void>,
): Promise<string> {
  await openPage(page, '账号与权限')
  await page.getByRole('button', { name: '新建账号' }).click()
  const drawer = page.getByRole('complementary', { name: '新建账号' })
  await drawer.getByLabel('账号名').fill(loginName)
  await drawer.getByLabel('姓名').fill(displayName)
  await drawer.getByRole('button', { name: '生成' }).click()
  for (const role of roles) await drawer.getByRole('checkbox', { name: role }).check()
  await drawer.getByRole('button', { name: '建立账号' }).click()
  await expect(page.getByRole('dialog', { name: `${displayName}的临时密码` })).toBeVisible()
  await whileTold?.()
  return readToldPassword(page, displayName)
}

/** The dialog that shows a temporary password once. */
export async function readToldPassword(page: Page, displayName: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: `${displayName}的临时密码` })
  const password = (await dialog.locator('.told-password').textContent()) ?? ''
  await dialog.getByRole('button', { name: '已告诉本人' }).click()
  await expect(dialog).toBeHidden()
  return password
}

export async function openPage(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
}

export async function switchUser(page: Page): Promise<void> {
  await page.getByRole('button', { name: /的账号$/ }).click()
  await page.getByRole('menuitem', { name: '切换用户' }).click()
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
}

export async function signInAs(page: Page, loginName: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(loginName)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** The screen that stands before everything while somebody else knows the password. */
export async function replacePassword(page: Page, temporary: string, password: string): Promise<void> {
  await expect(page.getByRole('heading', { name: '请换成自己的密码' })).toBeVisible()
  await page.getByLabel('临时密码').fill(temporary)
  await page.getByLabel('新密码', { exact: true }).fill(password)
  await page.getByLabel('再输一遍').fill(password)
  await page.getByRole('button', { name: '换好密码，开始工作' }).click()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
}

/** At the workbench of whoever may decide. */
export async function decide(page: Page, way: '批准' | '驳回', note: string): Promise<void> {
  await openPage(page, '工作台')
  await page.getByRole('region', { name: '待我审批' }).getByRole('button', { name: way, exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(note)
  await dialog.getByRole('button', { name: way }).click()
  await expect(dialog).toBeHidden()
}
