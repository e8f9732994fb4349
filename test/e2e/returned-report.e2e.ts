import { join } from 'node:path'
import { openPage } from '../helpers/accounts-on-screen.ts'
import { answerOpenDialog, answerSaveDialog, expect, test } from '../helpers/launch-app.ts'
import { writeSheets } from '../helpers/write-sheets.ts'

test('a report that comes back leads to its records, and another workbook is told apart', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(120_000)
  const { page, app } = await launch({ args: ['--demo'] })
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 30_000 })
  await openPage(page, '报表导出')
  const list = page.getByRole('navigation', { name: '报表' })
  const workbook = join(scratch, '花名册.xlsx')
  await answerSaveDialog(app, workbook)
  await page.getByRole('button', { name: '导出 Excel…' }).click()
  await expect(page.getByText('已导出')).toBeVisible({ timeout: 30_000 })

  await list.getByRole('button', { name: '查交回的表' }).click()
  await answerOpenDialog(app, [workbook])
  await page.getByRole('button', { name: '选择文件…' }).click()
  await expect(page.getByText('与导出时完全一样')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('● 这些记录导出以后都没有改动')).toBeVisible()
  const first = page.getByRole('table').getByRole('button').first()
  const name = (await first.innerText()).split(' · ')[1]!
  await first.click()
  await page.getByRole('dialog').getByRole('listitem').getByRole('button', { name }).click()
  await expect(page.getByRole('heading', { name }).first()).toBeVisible()

  const plain = join(scratch, '别处的表.xlsx')
  await writeSheets(plain, [{ rows: [['姓名'], ['张三']] }])
  await page.keyboard.press('Escape')
  await openPage(page, '报表导出')
  await page.keyboard.press('Escape')
  await answerOpenDialog(app, [plain])
  await page.getByRole('button', { name: '换一个文件…' }).click()
  await expect(page.getByText('这不是本程序导出的报表')).toBeVisible({ timeout: 30_000 })
})
