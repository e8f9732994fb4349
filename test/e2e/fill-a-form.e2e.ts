import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { decide, openPage } from '../helpers/accounts-on-screen.ts'
import { blankForms, drawForm } from '../helpers/blank-forms.ts'
import { chooseDemoAccount } from '../helpers/demo-on-screen.ts'
import { answerOpenDialog, answerSaveDialog, expect, test } from '../helpers/launch-app.ts'

async function cellOf(path: string, place: string): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book.worksheets[0]!.getCell(place).text
}

/** What stands under 联系电话. */
async function phones(path: string): Promise<string[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  let column = 0
  sheet.eachRow((row) => row.eachCell((cell, at) => (column ||= cell.text.includes('电话') ? at : 0)))
  const texts: string[] = []
  for (let row = 5; row < 12; row += 1) texts.push(sheet.getCell(row, column).text)
  return texts
}

test('a blank form is filled, one answer is given by clicking, and the next time is one step', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(180_000)
  const blank = join(scratch, '两委成员花名册.xlsx')
  writeFileSync(blank, await drawForm(blankForms[0]!))
  const { page, app } = await launch({ args: ['--demo'] })
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 30_000 })
  await openPage(page, '填上级表格')
  await answerOpenDialog(app, [blank])
  await page.getByRole('button', { name: '选择空表' }).click()

  const sheet = page.getByRole('region', { name: '空表' })
  await expect(page.getByText('2 处待您决定', { exact: false })).toBeVisible({ timeout: 30_000 })
  await sheet.getByRole('button', { name: '全日制' }).click()
  await page.getByLabel('填什么', { exact: true }).fill('学历')
  await page
    .getByRole('option', { name: '学历', exact: true })
    .or(page.getByTitle('学历', { exact: true }))
    .last()
    .click()
  await expect(page.getByText('1 处待您决定', { exact: false })).toBeVisible()

  const first = join(scratch, '第一次.xlsx')
  await answerSaveDialog(app, first)
  await page.getByRole('button', { name: '保存填好的表' }).click()
  await expect(page.getByText('已填好', { exact: false })).toBeVisible({ timeout: 30_000 })
  const education = await cellOf(first, 'H5')
  expect(education).not.toBe('')

  await page.getByRole('button', { name: '换一份表' }).click()
  await page.getByRole('button', { name: '再填一次' }).click()
  await expect(page.getByText('和上次填的是同一份表', { exact: false })).toBeVisible({ timeout: 30_000 })
  const second = join(scratch, '第二次.xlsx')
  await answerSaveDialog(app, second)
  await page.getByRole('button', { name: '保存填好的表' }).click()
  await expect(page.getByText('已填好', { exact: false })).toBeVisible({ timeout: 30_000 })
  expect(await cellOf(second, 'H5')).toBe(education)
})

test('a form is filled in full once another has agreed, without the blank one', async ({ launch, scratch }) => {
  test.setTimeout(180_000)
  const blank = join(scratch, '两委成员花名册.xlsx')
  writeFileSync(blank, await drawForm(blankForms[0]!))
  const { page, app } = await launch({ args: ['--demo'] })
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 30_000 })
  await openPage(page, '填上级表格')
  await answerOpenDialog(app, [blank])
  await page.getByRole('button', { name: '选择空表' }).click()
  await page.getByRole('switch', { name: '遮盖敏感信息' }).click({ timeout: 30_000 })

  await page.getByRole('button', { name: '保存填好的表' }).click()
  await expect(page.getByText('请写明不遮盖的事由', { exact: false })).toBeVisible()
  await page.getByLabel('不遮盖的事由').fill('街道纪工委调阅核对')
  await page.getByRole('button', { name: '保存填好的表' }).click()
  await page.getByRole('button', { name: '提交申请' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  rmSync(blank)

  await chooseDemoAccount(page, '何清')
  await decide(page, '批准', '已核对')
  await chooseDemoAccount(page, '周敏')
  await openPage(page, '工作台')
  const path = join(scratch, '完整.xlsx')
  await answerSaveDialog(app, path)
  await page.getByRole('button', { name: '执行' }).click()
  await expect(page.getByText(/^已执行：填写上级表格/)).toBeVisible({ timeout: 30_000 })
  const written = await phones(path)
  expect(written.filter((phone) => /^\d{11}$/.test(phone)).length).toBeGreaterThan(3)
  expect(written).not.toContainEqual(expect.stringContaining('*'))
})
