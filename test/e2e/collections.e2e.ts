import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { fillCollection } from '../helpers/fill-collection.ts'
import { answerOpenDialog, expect, test } from '../helpers/launch-app.ts'
import { signIn } from '../helpers/set-up-street.ts'
import { openTestStreet } from '../helpers/test-app.ts'

const communities = ['北辰社区', '东湖社区', '西苑社区'] as const

test('a ledger goes out to three communities, two come back, and the board says who owes what', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(180_000)
  const data = join(scratch, 'data')
  const sent = join(scratch, 'sent')
  mkdirSync(sent)
  const seeding = await openTestStreet({ folder: data })
  for (const name of communities) {
    const communityId = await aCommunity(seeding, name)
    await seeding.call('people', 'create', aPerson({ name: `${name[0]}远山`, communityId }))
  }
  await seeding.close()

  const { app, page } = await launch({ data })
  await signIn(page)
  const rail = page.getByRole('navigation', { name: '主导航' })
  await rail.getByRole('button', { name: '台账收集' }).click()
  await page.getByRole('button', { name: '新建收集' }).click()
  const dialog = page.getByRole('dialog', { name: '新建收集' })
  await dialog.getByLabel('名称').fill('花名册核对')
  await answerOpenDialog(app, [sent])
  await dialog.getByRole('button', { name: '选择文件夹并生成' }).click()
  await expect(page.getByText('生成 3 份收集表')).toBeVisible()
  const board = page.getByRole('table')
  await expect(board.getByText('未交', { exact: true })).toHaveCount(3)

  const folder = join(sent, '花名册核对')
  const files = readdirSync(folder)
  expect(files).toHaveLength(3)
  const back = await Promise.all(
    communities.slice(0, 2).map(async (name, at) => {
      const file = files.find((one) => one.startsWith(name))!
      const line = { name: `${name[0]}远山`, birth: '1999.03', ...(at === 0 ? {} : { idNo: '33029919721105431' }) }
      const path = join(sent, `${name}交回.xlsx`)
      writeFileSync(path, await fillCollection(readFileSync(join(folder, file)), 'roster', [line]))
      return path
    }),
  )

  await page.getByRole('button', { name: '导入收回的表' }).click()
  await answerOpenDialog(app, back)
  await page
    .getByRole('main')
    .getByRole('button', { name: '选择文件', exact: true })
    .and(page.locator(':enabled'))
    .click()
  await expect(page.getByRole('button', { name: /^下一步：识别/ })).toBeEnabled()

  await rail.getByRole('button', { name: '台账收集' }).click()
  await expect(board.getByRole('row', { name: /西苑社区.*未交/ })).toBeVisible()
  await expect(board.getByRole('row', { name: /北辰社区.*已收回.*北辰社区交回/ })).toBeVisible()
  await expect(board.getByRole('row', { name: /东湖社区.*已收回.*1 行.*[1-9]/ })).toBeVisible()
  await expect(page.getByText('共 3 份，收回 2 份，导入 0 份')).toBeVisible()

  await page.getByRole('button', { name: '催办文字' }).click()
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(/^西苑社区：《花名册核对》/)
  await page.getByRole('button', { name: '全部复制' }).click()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('西苑社区')
})
