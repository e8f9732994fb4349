import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

const folder = join(import.meta.dirname, '../../out/screenshots')

/** Leaves a picture of the whole window, once nothing moves any more. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning')).toHaveCount(0)
  await page.mouse.move(700, 2)
  // Drawers and dialogs slide in; a picture of the middle of that shows nothing.
  await page.waitForTimeout(350)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

/** The window a clerk has: 1366×768 unless said otherwise. */
export async function resizeWindow(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height })
}
