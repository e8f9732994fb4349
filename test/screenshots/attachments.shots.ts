import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { drawForm } from '../../electron/data/demo/dossiers/draw-form.ts'
import { encodePdf } from '../../electron/data/demo/dossiers/encode-pdf.ts'
import { encodePng } from '../../electron/data/demo/dossiers/encode-png.ts'
import { openPage } from '../helpers/accounts-on-screen.ts'
import { answerOpenDialog, expect, test } from '../helpers/launch-app.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'

async function openDossier(page: Page, name: string): Promise<void> {
  await openPage(page, '廉洁档案')
  await page.getByLabel('在档案里查找').fill(name)
  const row = page.getByRole('row').filter({ hasText: name }).first()
  await row.click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: '附件' })).toBeVisible()
}

test('attachments of a draft, previewed, added, refused, removed', async ({ launch, scratch }) => {
  test.setTimeout(180_000)
  const { page, app } = await launch({ args: ['--demo'] })
  await resizeWindow(page, 1366, 768)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 40_000 })
  await openDossier(page, '范梅')
  await shot(page, 'dossier-demo-sections')
  await page.getByRole('tab', { name: '附件' }).click()
  const list = page.getByRole('grid', { name: '附件列表' })
  await expect(list.getByRole('row').nth(1)).toBeVisible()
  await shot(page, 'attachments')

  const files = ['登记表扫描件.png', '证明材料.pdf', '空文件.pdf', '说明.txt'].map((name) => join(scratch, name))
  writeFileSync(files[0]!, encodePng(drawForm(901)))
  writeFileSync(files[1]!, encodePdf([drawForm(902), drawForm(903)]))
  writeFileSync(files[2]!, '')
  writeFileSync(files[3]!, '不是附件')
  await answerOpenDialog(app, files)
  await page.getByRole('button', { name: '选择文件' }).click()
  await expect(page.getByText('2 份没有添加')).toBeVisible()
  await shot(page, 'attachments-refused')
  await page.getByRole('button', { name: '知道了' }).click()

  await list.getByRole('row').filter({ hasText: '登记表扫描件.png' }).click()
  await list.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: '登记表扫描件.png' })).toBeVisible()
  await shot(page, 'attachments-picture')
  await page.getByRole('button', { name: '旋转' }).click()
  await page.getByRole('button', { name: '放大' }).click()
  await shot(page, 'attachments-picture-turned')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await list.getByRole('row').filter({ hasText: '证明材料.pdf' }).getByRole('button', { name: '预览' }).click()
  await expect(page.getByText('第 1 页，共 2 页')).toBeVisible()
  await page.waitForTimeout(1500)
  await shot(page, 'attachments-pdf')
  await page.keyboard.press('Escape')

  await list.getByRole('row').filter({ hasText: '证明材料.pdf' }).click()
  await list.focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('已移除：证明材料.pdf')).toBeVisible()
  await shot(page, 'attachments-removed')
  await page.getByRole('button', { name: '检查全部附件' }).click()
  await expect(page.getByText(/全部完好/)).toBeVisible()

  await page.getByRole('tab', { name: '分表' }).click()
  await page.getByRole('option', { name: /廉洁承诺书/ }).click()
  await shot(page, 'attachments-of-section')
})

test('attachments of a dossier that is locked, and of one without', async ({ launch }) => {
  test.setTimeout(120_000)
  const { page } = await launch({ args: ['--demo'] })
  await resizeWindow(page, 1366, 768)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 40_000 })
  await openPage(page, '廉洁档案')
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  await shot(page, 'dossiers-demo')
  await page.getByRole('row').filter({ hasText: '街道已确认' }).first().click()
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: '附件' }).click()
  await page.getByRole('button', { name: '选择文件' }).hover({ force: true })
  await page.waitForTimeout(400)
  await shot(page, 'attachments-locked')
  await openPage(page, '工作台')
  await page.waitForTimeout(1500)
  await shot(page, 'workbench-demo')
})
