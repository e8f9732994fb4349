import { expect, type Page } from '@playwright/test'

/** Another account of the demo, which asks for no password. */
export async function chooseDemoAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /的账号$/ }).click()
  await page.getByRole('menuitem', { name: '切换演示账号' }).hover()
  await page.getByRole('menuitem', { name: new RegExp(name) }).click()
  await expect(page.getByRole('button', { name: `${name}的账号` })).toBeVisible({ timeout: 20_000 })
}
