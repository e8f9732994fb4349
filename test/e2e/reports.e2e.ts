import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPage } from '../helpers/accounts-on-screen.ts'
import { answerSaveDialog, expect, test } from '../helpers/launch-app.ts'
import { readReport } from '../helpers/read-report.ts'

test('a summary is looked at, traced to a person, saved as a workbook and as a PDF', async ({ launch, scratch }) => {
  test.setTimeout(120_000)
  const { page, app } = await launch({ args: ['--demo'] })
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 30_000 })
  await openPage(page, '报表导出')
  const list = page.getByRole('navigation', { name: '报表' })
  await list.getByRole('button', { name: '班子结构汇总表' }).click()
  const preview = page.getByRole('complementary', { name: '预览' })
  await expect(preview.getByText('第 1 页，共 1 页')).toBeVisible({ timeout: 30_000 })

  // The first figure of the first community is how many it has.
  await preview.getByRole('button', { name: '数字来源' }).first().click()
  const drawer = page.getByRole('dialog', { name: /在任成员|人数/ })
  const people = drawer.getByRole('listitem')
  await expect(people.first()).toBeVisible()
  const counted = await people.count()
  const name = await people.first().locator('b').innerText()
  await people.first().getByRole('button').click()
  await expect(page.getByRole('heading', { name }).first()).toBeVisible()

  // Back again, the list of the figure stands as it was left.
  await page.keyboard.press('Escape')
  await openPage(page, '报表导出')
  await expect(people).toHaveCount(counted)
  await page.keyboard.press('Escape')
  await expect(people).toHaveCount(0)
  const workbook = join(scratch, '汇总.xlsx')
  await answerSaveDialog(app, workbook)
  await page.getByRole('button', { name: '导出 Excel…' }).click()
  await expect(page.getByText('已导出')).toBeVisible()
  const { rows, labels } = readReport(workbook)
  expect(rows[0]?.[labels.findIndex((label) => label.endsWith('人数'))]).toBe(counted)

  await page.getByRole('button', { name: '打印、存 PDF' }).click()
  const pdf = join(scratch, '汇总.pdf')
  await answerSaveDialog(app, pdf)
  await page.getByRole('dialog').getByRole('button', { name: '保存为 PDF' }).click()
  await expect(page.getByText(/^已保存“/)).toBeVisible({ timeout: 30_000 })
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')
  // What leaves the program leads nowhere.
  expect(readFileSync(pdf, 'latin1')).not.toContain('figure:')
})
