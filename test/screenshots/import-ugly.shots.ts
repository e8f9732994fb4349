import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { answerOpenDialog, expect, test } from '../helpers/launch-app.ts'
import { type LedgerSheet, workbookBytes } from '../helpers/ledger-sheet.ts'
import { tenthBatch } from '../helpers/messy-ledgers/tenth-batch.ts'
import { account } from '../helpers/set-up-street.ts'
import { shot } from '../helpers/take-shots.ts'
import { openTestStreet } from '../helpers/test-app.ts'

/** Headings nobody has used before, and cells that cannot be read. */
const unheard: readonly LedgerSheet[] = [
  {
    name: '人员',
    rows: [
      ['望江街道新城国际花园北区第二社区两委及监委成员情况统计表（征求意见稿，请于10月底前反馈）'],
      ['', '', '', '', '', '', '', '', '', '截至2026年10月'],
      ['序', '啥名字', '男/女', '几时生', '证件', '哪一级文化', '本届干啥', '打哪个电话', '摸底情况', '其他'],
      [1, '欧阳建国', '男', '1985.1', '33029919850112', '大学', '书记、主任', '138', '拟连任', '见附件'],
      [2, '李静', '女', '九〇年七月', '330299199007210000', '专科', '委员', '13800000003', '拟退', ''],
      [3, '张伟、王芳', '男、女', '1979.13', '', '高中', '委员', '13800000004', '待定', ''],
      ['', '小计', 3],
    ],
    merges: ['A1:J1'],
  },
]

test('an ugly folder, step by step', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  mkdirSync(data)
  const street = await openTestStreet({ folder: data })
  await street.close()
  const { app, page } = await launch({ data })
  await signInAs(page, account.loginName, account.password)
  const book = async (name: string, sheets: readonly LedgerSheet[], type: 'xlsx' | 'biff8' | 'xlml' = 'xlsx') => {
    const path = join(scratch, name)
    writeFileSync(path, await workbookBytes(sheets, type))
    return path
  }
  const roster = tenthBatch['roster']!
  const files = [
    await book('各社区班子任职登记（打勾）.xls', roster[3]!.sheets, 'biff8'),
    await book('街道花名册（合计、小计）.xlsx', roster[0]!.sheets),
    await book('一张表两份名单.xlsx', roster[4]!.sheets),
    await book('从没见过的表头.xlsx', unheard),
    ...(await Promise.all(
      tenthBatch['talk']!.map(({ sheets, bookType }, at) => book(`谈话${at + 1}.xlsx`, sheets, bookType)),
    )),
  ]
  await openPage(page, '台账导入')
  await answerOpenDialog(app, files)
  const choose = page.getByRole('main').getByRole('button', { name: '选择文件', exact: true })
  await choose.and(page.locator(':enabled')).click()
  const act = page.getByRole('main').getByRole('button', { name: /^(下一步|先确认|导入 \d+ )/ })
  await expect(act).toBeEnabled({ timeout: 60_000 })
  await shot(page, 'ugly-1-choose')
  await act.click()
  for (const [at, name] of ['打勾', '合计、小计', '两份名单', '谈话1', '谈话3'].entries()) {
    await page.getByRole('option', { name: new RegExp(name) }).click()
    await shot(page, `ugly-2-recognise-${at + 1}`)
  }
  await page.getByRole('option', { name: /从没见过/ }).click()
  await shot(page, 'ugly-2-unknown')
  await page.getByRole('complementary').getByRole('button', { name: '成员花名册' }).click()
  await expect(page.getByText('由您指定')).toBeVisible()
  await shot(page, 'ugly-2-classified')
  // Each column that is asked about is answered as proposed.
  for (let asked = 0; asked < 60; asked += 1) {
    const label = (await act.textContent()) ?? ''
    if (!label.startsWith('先确认')) break
    await act.click()
    await page.waitForTimeout(200)
    if (asked === 1) await shot(page, 'ugly-2-question')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(500)
  }
  await shot(page, 'ugly-2-answered')
  await act.click()
  await shot(page, 'ugly-3-review')
  if (((await act.textContent()) ?? '').startsWith('下一步')) await act.click()
  await expect(page.getByRole('button', { name: /^导入 \d+ / })).toBeVisible({ timeout: 60_000 })
  await shot(page, 'ugly-4-compare')
  await page.getByRole('radio', { name: /^不导入/ }).click()
  await shot(page, 'ugly-4-left-out')
  await act.click()
  await expect(page.getByRole('heading', { name: /已导入 \d+/ })).toBeVisible({ timeout: 60_000 })
  await shot(page, 'ugly-5-done')
})
