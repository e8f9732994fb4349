import type { ElectronApplication, Page } from '@playwright/test'
import { answerOpenDialog, expect } from '../helpers/launch-app.ts'

/** Through the screens, taking every proposal. */
export async function importRoster(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name: '台账导入' }).click()
  const again = page.getByRole('button', { name: '再导入一个文件' })
  if (await again.isVisible()) await again.click()
  await answerOpenDialog(app, [path])
  await page.getByRole('main').getByRole('button', { name: '选择文件', exact: true }).last().click()
  const write = page.getByRole('button', { name: /^导入 \d+ 人/ })
  const next = page.getByRole('button', { name: /^下一步：/ })
  for (;;) {
    await expect(next.or(write)).toBeEnabled({ timeout: 120_000 })
    await page.waitForTimeout(300)
    if (await write.isVisible()) break
    await next.click()
  }
  await write.click()
  await expect(page.getByRole('heading', { name: /已导入 \d+ 人/ })).toBeVisible({ timeout: 120_000 })
  await page.waitForTimeout(1000)
}
