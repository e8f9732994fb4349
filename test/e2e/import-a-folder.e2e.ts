import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aCommunity } from '../helpers/a-person.ts'
import { answerOpenDialog, answerSaveDialog, expect, test } from '../helpers/launch-app.ts'
import { setUpStreet, signIn } from '../helpers/set-up-street.ts'
import { membersOf, streetCommunities, writeStreetFiles } from '../helpers/street-files.ts'
import { shot } from '../helpers/take-shots.ts'
import { openTestApp, testPassword } from '../helpers/test-app.ts'

test('twelve files of twelve communities come in at once, are mended, and are taken back but for what was edited', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(300_000)
  const folder = join(scratch, '报送')
  const marked = join(scratch, '秋实（请核对）.xlsx')
  await writeStreetFiles(folder)
  let { app, page, data, profile } = await launch()
  await setUpStreet(page)
  await app.close()
  await addCommunities(data)
  ;({ app, page } = await launch({ data, profile }))
  await signIn(page)
  const rail = page.getByRole('navigation', { name: '主导航' })
  const main = page.getByRole('main')
  const next = (name: RegExp) => page.getByRole('button', { name })

  // The whole folder.
  await rail.getByRole('button', { name: '台账导入' }).click()
  await answerOpenDialog(app, [folder])
  await main.getByRole('button', { name: '选择文件夹' }).click()
  await expect(next(/^下一步：识别 12 个文件/)).toBeEnabled({ timeout: 60_000 })
  await expect(main.getByText(/PDF|不是表格|不是工作簿|打不开/).first()).toBeVisible()
  await shot(page, 'import-1-choose')
  await next(/^下一步：识别/).click()
  await shot(page, 'import-2-recognise')

  // Doubts of one file in the grid, those of another in the file itself.
  await next(/^下一步：核对 4 处疑点/).click()
  await chooseFile(page, '07明珠.xlsx')
  await typeInto(page, '138', '13800000601')
  await page.locator('.im-table-box').getByText('1985.1', { exact: true }).click()
  await page.getByRole('complementary').getByRole('button', { name: '1985.10' }).click()
  await expect(page.getByText(/共 2 处，已处理 2 处/)).toBeVisible()
  await shot(page, 'import-3-review')
  await chooseFile(page, '06秋实.xlsx')
  await answerSaveDialog(app, marked)
  await page.getByRole('button', { name: '另存标出疑点的表' }).click()
  await expect(page.getByText(/已标出 2 处疑点/)).toBeVisible()
  await mend(marked)
  await page.getByRole('button', { name: '上一步' }).click()
  await page.getByRole('button', { name: '上一步' }).click()
  await answerOpenDialog(app, [marked])
  await main.getByRole('button', { name: '选择文件', exact: true }).click()
  await expect(page.getByText(/收回《06秋实.xlsx》的修改 2 处/)).toBeVisible()

  // All of it against the database, and who has not sent.
  await next(/^下一步：识别 12 个文件/).click()
  await next(/^下一步：比对/).click()
  await page.getByRole('button', { name: /^报送情况/ }).click()
  await expect(page.getByText(`江畔社区、文昌社区、丹凤社区`).or(page.getByText(/丹凤社区/).first())).toBeVisible()
  await shot(page, 'import-4-report')
  await page.keyboard.press('Escape')
  await shot(page, 'import-5-compare')
  await next(/^导入 33 条/).click()
  await expect(page.getByRole('heading', { name: '已导入 33 条' })).toBeVisible({ timeout: 60_000 })
  await expect(main.getByText(/2 个文件没有读出来.*11江畔.xlsx、12文昌.xls/)).toBeVisible()
  await shot(page, 'import-6-done')

  // One person is corrected by hand; then the batch is taken back.
  await rail.getByRole('button', { name: '人员与班子' }).click()
  await page
    .getByRole('grid', { name: '人员列表' })
    .getByRole('row')
    .filter({ hasText: membersOf(1)[1]! })
    .click()
  await page.keyboard.press('F2')
  await page.getByLabel('备注').fill('已核对')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^已保存：/)).toBeVisible()
  await rail.getByRole('button', { name: '台账导入' }).click()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('导入后被改过的 1 条')).toBeVisible()
  await shot(page, 'import-7-undo')
  await dialog.getByRole('button', { name: /^撤销导入/ }).click()
  await expect(dialog).toBeHidden()
  await app.close()

  expect(await whatIsLeft(data)).toEqual({ people: [membersOf(1)[1]], records: 0, decisions: 0 })
})

async function addCommunities(data: string): Promise<void> {
  const opened = openTestApp({ folder: data })
  await opened.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
  for (const name of streetCommunities) await aCommunity(opened, name)
  await opened.close()
}

async function chooseFile(page: Page, name: string): Promise<void> {
  await page.getByLabel('文件', { exact: true }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: name }).click()
}

async function typeInto(page: Page, original: string, text: string): Promise<void> {
  const box = page.locator('.im-table-box')
  await box.getByText(original, { exact: true }).first().click()
  await box.focus()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** As somebody in the community does it, with another program. */
async function mend(path: string): Promise<void> {
  const xlsx = await import('@e965/xlsx')
  const book = xlsx.read(readFileSync(path))
  const sheet = book.Sheets[book.SheetNames[0]!]!
  const texts: Readonly<Record<string, string>> = { '138': '13800000501', '1985.1': '1985-10' }
  for (const [place, cell] of Object.entries(sheet)) {
    const text = texts[String((cell as { v?: unknown }).v)]
    if (text) sheet[place] = { t: 's', v: text }
  }
  writeFileSync(path, xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

async function whatIsLeft(data: string) {
  const opened = openTestApp({ folder: data })
  await opened.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
  const filter = { text: '', communityId: null, organisation: null, post: null, status: null }
  const sort = { column: 'name' as const, descending: false }
  const { rows } = await opened.call('people', 'list', { filter, sort, offset: 0, limit: 500 })
  const { reader } = opened.data.session.ledger!
  const count = (table: string) => reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  const left = { people: rows.map(({ name }) => name), records: count('dossier_record'), decisions: count('decision') }
  await opened.remove()
  return left
}
