import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPage } from '../helpers/accounts-on-screen.ts'
import { type BlankForm, blankForms, drawForm } from '../helpers/blank-forms.ts'
import { secondForms } from '../helpers/blank-forms-second.ts'
import { answerOpenDialog, answerSaveDialog, expect, test } from '../helpers/launch-app.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'

test('forms', async ({ launch, scratch }) => {
  test.setTimeout(300_000)
  const { page, app } = await launch({ args: ['--demo'] })
  await resizeWindow(page, 1366, 768)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 30_000 })
  await openPage(page, '填上级表格')
  await expect(page.getByText('填过并记住的表会列在这里', { exact: false })).toBeVisible()
  await shot(page, 'forms-choose')

  const open = async (form: BlankForm) => {
    const path = join(scratch, `${form.name}.xlsx`)
    writeFileSync(path, await drawForm(form))
    await answerOpenDialog(app, [path])
    await page.getByRole('button', { name: '选择空表' }).click()
  }
  await open(blankForms[0]!)
  const sheet = page.getByRole('region', { name: '空表' })
  await expect(sheet.getByRole('button', { name: '填报人：' })).toBeVisible({ timeout: 30_000 })
  await shot(page, 'forms-recognised')
  await sheet.getByRole('button', { name: '全日制' }).click()
  await page.getByLabel('填什么', { exact: true }).click()
  await shot(page, 'forms-choose-field')
  await page.keyboard.press('Escape')

  await answerSaveDialog(app, join(scratch, '花名册（已填）.xlsx'))
  await page.getByRole('button', { name: '保存填好的表' }).click()
  await expect(page.getByText('已填好', { exact: false })).toBeVisible({ timeout: 30_000 })
  await page.getByText('为增加行而移动的内容').click()
  await shot(page, 'forms-done')

  await page.getByRole('button', { name: '换一份表' }).click()
  await expect(page.getByRole('button', { name: '再填一次' })).toBeVisible()
  await shot(page, 'forms-remembered')
  await open(blankForms[9]!)
  await expect(sheet).toBeVisible({ timeout: 30_000 })
  await shot(page, 'forms-several-sheets')
  await page.getByRole('button', { name: '换一份表' }).click()
  await open(secondForms.find(({ name }) => name.includes('一人一张'))!)
  await expect(sheet).toBeVisible({ timeout: 30_000 })
  await shot(page, 'forms-card-of-nobody')
  await page.getByLabel('填谁的').click()
  const options = page.locator('.ant-select-item-option')
  await options.first().click()
  await options.nth(1).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('人各一张工作表', { exact: false })).toBeVisible()
  await shot(page, 'forms-card-of-two')
  await page.getByRole('button', { name: '换一份表' }).click()
  await open(secondForms.find(({ name }) => name.includes('指标在左'))!)
  await expect(sheet).toBeVisible({ timeout: 30_000 })
  await sheet.getByRole('button').nth(3).click()
  await shot(page, 'forms-matrix')
  await page.getByRole('button', { name: '换一份表' }).click()
  await open(blankForms[1]!)
  await page.getByRole('switch', { name: '每个社区一张工作表' }).click({ timeout: 30_000 })
  await shot(page, 'forms-sheet-each')
  await page.getByRole('button', { name: '换一份表' }).click()
  const broken = join(scratch, '不是表格.xlsx')
  writeFileSync(broken, '这不是表格，只是一段文字而已，用来看程序怎么说。')
  await answerOpenDialog(app, [broken])
  await page.getByRole('button', { name: '选择空表' }).click()
  await expect(page.getByText('这份空表没有识别出来')).toBeVisible({ timeout: 30_000 })
  await shot(page, 'forms-refused')
})
