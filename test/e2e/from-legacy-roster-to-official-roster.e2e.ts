import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { answerOpenDialog, answerSaveDialog, expect, test } from '../helpers/launch-app.ts'
import { setUpStreet, signIn } from '../helpers/set-up-street.ts'
import { openTestApp, testPassword } from '../helpers/test-app.ts'

const ledger = join(import.meta.dirname, '../fixtures/ledgers/016-roster.xlsx')

test('a legacy roster comes in, is corrected, taken back, brought in again, and goes out as an official roster', async ({
  launch,
  scratch,
}) => {
  const target = join(scratch, '花名册.xlsx')
  let { app, page, data, profile } = await launch()
  await setUpStreet(page)
  await app.close()

  // A second start: sign in.
  ;({ app, page } = await launch({ data, profile }))
  await signIn(page)
  const rail = page.getByRole('navigation', { name: '主导航' })
  await expect(rail).toBeVisible()

  async function importLedger(): Promise<number> {
    await rail.getByRole('button', { name: '台账导入' }).click()
    const again = page.getByRole('button', { name: '再导入一个文件' })
    if (await again.isVisible()) await again.click()
    await answerOpenDialog(app, [ledger])
    await page
      .getByRole('main')
      .getByRole('button', { name: '选择文件', exact: true })
      .and(page.locator(':enabled'))
      .click()
    await page.getByRole('button', { name: /^下一步：识别/ }).click()
    await page.getByRole('button', { name: /^下一步：/ }).click()
    const compare = page.getByRole('button', { name: /^下一步：比对/ })
    const write = page.getByRole('button', { name: /^导入 \d+ 人/ })
    await expect(compare.or(write)).toBeVisible()
    if (await compare.isVisible()) await compare.click()
    const people = Number((await write.textContent())?.match(/\d+/)?.[0])
    await write.click()
    await expect(page.getByRole('heading', { name: `已导入 ${people} 人` })).toBeVisible()
    return people
  }

  const imported = await importLedger()
  expect(imported).toBeGreaterThan(3)

  // The people are on screen; one is corrected.
  await rail.getByRole('button', { name: '人员与班子' }).click()
  await expect(page.getByText(`共 ${imported} 人`)).toBeVisible()
  const grid = page.getByRole('grid', { name: '人员列表' })
  const first = grid.getByRole('row').nth(1)
  const name = ((await first.textContent()) ?? '').trim()
  await first.click()
  await page.keyboard.press('F2')
  await page.getByLabel('备注').fill('已核对身份证')
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/^已保存：/)).toBeVisible()
  expect(name).not.toBe('')

  // The batch is taken back, the corrected person with it.
  await rail.getByRole('button', { name: '台账导入' }).click()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('一并撤销').click()
  await dialog.getByRole('button', { name: /^撤销/ }).click()
  await expect(dialog).toBeHidden()
  await rail.getByRole('button', { name: '人员与班子' }).click()
  await expect(page.getByText('还没有人员')).toBeVisible()

  // Again, and out.
  expect(await importLedger()).toBe(imported)
  await rail.getByRole('button', { name: '报表导出' }).click()
  await answerSaveDialog(app, target)
  await page.getByRole('button', { name: '导出 Excel…' }).click()
  await expect(page.getByText('已导出')).toBeVisible()
  await app.close()

  await compareWithDatabase(target, data, imported)
})

/** Every cell of the exported rows, read by another library, against what the database says. */
async function compareWithDatabase(file: string, data: string, people: number): Promise<void> {
  const workbook = read(readFileSync(file))
  const sheet = workbook.Sheets[workbook.SheetNames[0]!]!
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' })
  const at = rows.findIndex((row) => row[0] === '序号')
  // A long heading is broken over two lines.
  const labels = rows[at]!.map((label, column) => (rows[at + 1]![column] || label).replaceAll(/\s/g, ''))
  const body = rows.slice(at + 2, at + 2 + people)

  const opened = openTestApp({ folder: data })
  await opened.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
  const filter = { text: '', communityId: null, organisation: null, post: null, status: null }
  const sort = { column: 'name' as const, descending: false }
  const stored = await opened.call('people', 'list', { filter, sort, offset: 0, limit: 500 })
  const shown = (value: string | null) => value ?? ''
  const month = (value: string | null) => value?.slice(0, 7).replace('-', '.') ?? ''

  expect(body).toHaveLength(people)
  for (const row of body) {
    const cell = (label: string) => row[labels.indexOf(label)]
    const person = stored.rows.find((one) => one.name === cell('姓名') && month(one.birth) === cell('出生年月'))
    expect(person, `${cell('姓名')} is in the database`).toBeDefined()
    expect({
      community: cell('社区'),
      gender: cell('性别'),
      ethnicity: cell('民族'),
      nativePlace: cell('籍贯'),
      politicalStatus: cell('政治面貌'),
      partyJoined: cell('入党时间'),
      workStarted: cell('参加工作时间'),
      education: cell('学历'),
      party: cell('党组织'),
      committee: cell('居委会'),
      idNo: cell('公民身份号码'),
      phone: cell('联系电话'),
      certificate: cell('社工证'),
    }).toEqual({
      community: shown(person!.communityName),
      gender: shown(person!.gender),
      ethnicity: shown(person!.ethnicity),
      nativePlace: shown(person!.nativePlace),
      politicalStatus: shown(person!.politicalStatus),
      partyJoined: month(person!.partyJoined),
      workStarted: month(person!.workStarted),
      education: shown(person!.education),
      party: shown(person!.partyPost),
      committee: shown(person!.committeePost),
      idNo: shown(person!.idNo),
      phone: shown(person!.phone),
      certificate: shown(person!.socialWorkCertificate),
    })
  }
  await opened.remove()
}
