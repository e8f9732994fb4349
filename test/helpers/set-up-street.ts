import { expect, type Page } from '@playwright/test'
import { testPassword } from './test-app.ts'

export const account = { loginName: 'zhoumin', displayName: '周敏', password: testPassword }

/** Goes through the first run as a person would; returns the recovery code that was shown. */
export async function setUpStreet(page: Page): Promise<string> {
  await page.getByLabel('街道名称').fill('示范街道办事处')
  await page.getByLabel('行政区划代码').fill('330299')
  await page.getByRole('button', { name: '下一步' }).click()

  await page.getByLabel('账号名').fill(account.loginName)
  await page.getByLabel('姓名').fill(account.displayName)
  await page.getByLabel('密码', { exact: true }).fill(account.password)
  await page.getByLabel('再输一遍').fill(account.password)
  await page.getByRole('button', { name: '下一步' }).click()

  const shown = page.getByRole('group', { name: '恢复码' })
  await expect(shown).toBeVisible()
  const groups = await shown.locator('span').allTextContents()
  await page.getByRole('button', { name: '已打印或抄下，下一步' }).click()
  for (const [place, group] of groups.entries()) await page.locator('input').nth(place).fill(group)
  await page.getByRole('button', { name: '核对并完成' }).click()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 20_000 })
  return groups.join('-')
}

export async function signIn(page: Page, password: string = account.password): Promise<void> {
  await page.getByLabel('账号').fill(account.loginName)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}
