import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { answerOpenDialog, expect, test } from '../helpers/launch-app.ts'
import { account } from '../helpers/set-up-street.ts'
import { openTestStreet } from '../helpers/test-app.ts'

test('a table that nobody knows becomes the ledger that the clerk says it is', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  mkdirSync(data)
  const street = await openTestStreet({ folder: data })
  await street.close()
  const path = join(scratch, '东湖社区.csv')
  const rows = [
    '对象,信息一,信息二,信息三',
    '张建国,男,1980-03,东湖社区',
    '李丽华,女,1981-04,东湖社区',
    '王晓东,男,1982-05,东湖社区',
  ]
  writeFileSync(path, `\uFEFF${rows.join('\r\n')}`)
  const { app, page } = await launch({ data })
  await signInAs(page, account.loginName, account.password)
  await openPage(page, '台账导入')
  await answerOpenDialog(app, [path])
  const main = page.getByRole('main')
  // The step of this name is no button to press yet.
  await main.getByRole('button', { name: '选择文件', exact: true }).and(page.locator(':enabled')).click()
  await main.getByRole('button', { name: /^下一步：识别/ }).click()

  // Nothing can be imported until somebody says what it is.
  await expect(main.getByRole('button', { name: '没有可导入的台账' })).toBeDisabled()
  await main.getByRole('button', { name: '培训台账' }).click()
  await expect(main.getByText('由您指定')).toBeVisible()
  // Said wrong, and put right where it stands.
  await main.getByLabel('这张表是哪种台账').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '成员花名册' }).click()
  await expect(main.getByRole('button', { name: 'B 列“信息一”认作性别，点此修改' })).toBeVisible()
  for (const [column, field] of [
    ['A', '姓名'],
    ['C', '出生年月'],
    ['D', '所在社区'],
  ] as const) {
    await main.getByRole('button', { name: new RegExp(`^${column} 列`) }).click()
    await page.keyboard.type(field)
    await page.keyboard.press('Enter')
    await expect(main.getByRole('button', { name: new RegExp(`^${column} 列.*认作`) })).toBeVisible()
  }
  const write = main.getByRole('button', { name: '导入 3 人' })
  const next = main.getByRole('button', { name: /^下一步：/ })
  await next.click()
  await expect(write.or(next)).toBeEnabled()
  if (await next.isVisible()) await next.click()
  await write.click()
  await expect(main.getByRole('heading', { name: /已导入 3 人/ })).toBeVisible()
  await main.getByRole('button', { name: '查看人员' }).click()
  for (const name of ['张建国', '李丽华', '王晓东']) await expect(main.getByText(name).first()).toBeVisible()
})
