import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPage } from '../helpers/accounts-on-screen.ts'
import { fillCollection } from '../helpers/fill-collection.ts'
import { answerOpenDialog, expect, test } from '../helpers/launch-app.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'

test('collections: none, the dialog, twelve communities, some back, the reminders', async ({ launch, scratch }) => {
  test.setTimeout(180_000)
  const sent = join(scratch, 'sent')
  mkdirSync(sent)
  const { page, app } = await launch({ args: ['--demo'] })
  await resizeWindow(page, 1366, 768)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 40_000 })
  await openPage(page, '台账收集')
  await shot(page, 'collections-none')

  await page.getByRole('button', { name: '新建收集' }).click()
  const dialog = page.getByRole('dialog', { name: '新建收集' })
  await dialog.getByLabel('名称').fill('')
  await dialog.getByRole('button', { name: '选择文件夹并生成' }).click()
  await dialog.getByRole('checkbox').check()
  await shot(page, 'collections-dialog')
  await dialog.getByRole('checkbox').uncheck()
  await dialog.getByLabel('名称').fill('2026年第四季度花名册核对（换届后第一次，请各社区务必核对职务与任现职时间）')
  await dialog.getByLabel('交回期限').fill('2026-11-20')
  await dialog.getByLabel('交回期限').press('Enter')
  await answerOpenDialog(app, [sent])
  await dialog.getByRole('button', { name: '选择文件夹并生成' }).click()
  await expect(page.getByText(/生成 12 份收集表/)).toBeVisible({ timeout: 20_000 })
  await shot(page, 'collections-sent')

  const folder = join(sent, readdirSync(sent)[0]!)
  const files = readdirSync(folder).slice(0, 3)
  for (const [at, file] of files.entries()) {
    const line = { birth: '1999.03', ...(at === 0 ? {} : { idNo: '33029919721105431' }) }
    const filled = await fillCollection(readFileSync(join(folder, file)), 'roster', [line])
    writeFileSync(join(sent, file), filled)
  }
  await page.getByRole('button', { name: '导入收回的表' }).click()
  await answerOpenDialog(
    app,
    files.map((file) => join(sent, file)),
  )
  await page
    .getByRole('main')
    .getByRole('button', { name: '选择文件', exact: true })
    .and(page.locator(':enabled'))
    .click()
  await expect(page.getByRole('button', { name: /^下一步：识别/ })).toBeEnabled({ timeout: 20_000 })
  await openPage(page, '台账收集')
  await expect(page.getByText('收回 3 份')).toBeVisible()
  await shot(page, 'collections-back')
  await page.getByRole('button', { name: '催办文字' }).click()
  await shot(page, 'collections-reminders')
})
