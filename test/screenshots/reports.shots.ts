import { join } from 'node:path'
import { openPage } from '../helpers/accounts-on-screen.ts'
import { answerSaveDialog, expect, test } from '../helpers/launch-app.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'

test('reports', async ({ launch, scratch }) => {
  test.setTimeout(180_000)
  const { page, app } = await launch({ args: ['--demo'] })
  await resizeWindow(page, 1366, 768)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 30_000 })
  await openPage(page, '报表导出')
  const preview = page.getByRole('complementary', { name: '预览' })
  const isDrawn = () => expect(preview.locator('canvas[data-drawn]').first()).toBeVisible({ timeout: 30_000 })
  const choose = async (name: string) => {
    await page.getByRole('navigation', { name: '报表' }).getByRole('button', { name, exact: true }).click()
  }
  await isDrawn()
  await shot(page, 'reports-roster')
  await page.getByText('栏目（', { exact: false }).click()
  await shot(page, 'reports-columns')
  await page.getByText('选择社区').click()
  await shot(page, 'reports-some-communities')

  await choose('教育培训台账')
  await isDrawn()
  await shot(page, 'reports-training')
  await choose('经济责任审计台账')
  await expect(preview.getByText('这份报表现在没有内容')).toBeVisible({ timeout: 30_000 })
  await shot(page, 'reports-none')
  await choose('四议两公开登记表')
  await isDrawn()
  await shot(page, 'reports-registrations')

  await choose('班子结构汇总表')
  await isDrawn()
  await preview.getByRole('button', { name: '数字来源' }).nth(3).click()
  await expect(page.getByText(/^由 \d+ 条记录得来/)).toBeVisible()
  await shot(page, 'reports-figure')
  await page.keyboard.press('Escape')

  await answerSaveDialog(app, join(scratch, '汇总.xlsx'))
  await page.getByRole('button', { name: '导出 Excel…' }).click()
  await expect(page.getByText('已导出')).toBeVisible()
  await shot(page, 'reports-done')
  await answerSaveDialog(app, join(scratch, 'no-such-folder', '汇总.xlsx'))
  await page.getByRole('button', { name: '导出 Excel…' }).click()
  await expect(page.getByText('没有导出')).toBeVisible()
  await shot(page, 'reports-unwritable')
  await page.getByRole('button', { name: '打印、存 PDF' }).click()
  await expect(page.getByRole('dialog').getByText(/^第 \d+ 页，共 \d+ 页/)).toBeVisible({ timeout: 30_000 })
  await shot(page, 'reports-print')
})
