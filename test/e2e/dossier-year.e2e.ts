import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { decide, openPage, signInAs, switchUser } from '../helpers/accounts-on-screen.ts'
import { answerOpenDialog, answerSaveDialog, expect, test } from '../helpers/launch-app.ts'
import { account as clerk } from '../helpers/set-up-street.ts'
import { openTestStreet, testPassword } from '../helpers/test-app.ts'

const year = new Date().getFullYear()
const reviewer = { loginName: 'hekai', displayName: '何恺' }
const temporary = 'kmwt-4827-rpha'
/** A PNG of one white point. */
const scan = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)

/** Two communities, six sections that must be filled, and one other account that reviews and files. */
async function aStreet(scratch: string): Promise<string> {
  const data = join(scratch, 'data')
  mkdirSync(data)
  const app = await openTestStreet({ folder: data })
  const communityId = await aCommunity(app)
  await app.call('people', 'create', aPerson({ name: '韩佳远', communityId }))
  await app.call('people', 'create', aPerson({ name: '何杰海', communityId, phone: '15912342047' }))
  const elsewhere = await aCommunity(app, '东湖社区')
  await app.call('people', 'create', aPerson({ name: '朱梅', communityId: elsewhere, phone: '15912342048' }))
  const on = ['basics', 'marriage', 'family', 'gifts', 'property', 'otherMatters', 'training']
  await app.call('sections', 'save', { on, ownFields: [] })
  const roles = ['reviewer', 'archivist'] as const
  const held = { roles: [...roles], communityIds: null, personId: null }
  await app.call('accounts', 'create', { ...reviewer, password: temporary, ...held })
  await app.call('security', 'signOut', {})
  await app.call('security', 'signIn', { loginName: reviewer.loginName, password: temporary })
  await app.call('security', 'changePassword', { oldPassword: temporary, newPassword: testPassword })
  await app.close()
  return data
}

async function enter(page: Page, loginName: string): Promise<void> {
  await switchUser(page)
  await signInAs(page, loginName, testPassword)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
}

/** In the header of the dossier that is open. */
const stateOf = (page: Page) => page.locator('.dossier-head .ui-mark > span:last-child').first()
const rows = (page: Page) => page.getByRole('grid', { name: '档案列表' }).getByRole('row')

async function openDossier(page: Page, name = '韩佳远'): Promise<void> {
  await openPage(page, '廉洁档案')
  await rows(page).filter({ hasText: name }).click()
  await expect(page.getByRole('listbox', { name: '分表目录' })).toBeVisible()
}

async function openSection(page: Page, label: string): Promise<void> {
  await page.getByRole('option', { name: label }).click()
  await expect(page.getByRole('option', { name: label })).toHaveAttribute('aria-selected', 'true')
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

/** From the list of sections into the table, then cell by cell with Tab. */
async function typeRow(page: Page, cells: readonly string[]): Promise<void> {
  await page.getByRole('listbox', { name: '分表目录' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.dossier-sheet textarea')).toBeFocused()
  for (const cell of cells) {
    if (cell !== '') await page.keyboard.type(cell)
    await page.keyboard.press('Tab')
  }
}

async function save(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+s')
  await expect(page.getByText(`已保存：${label}`)).toBeVisible()
}

async function take(page: Page, act: string, typed: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, text] of Object.entries(typed)) await dialog.getByLabel(label).fill(text)
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await expect(dialog).toBeHidden()
}

async function handIn(page: Page): Promise<void> {
  await take(page, '提交', { 签字人: '韩佳远' })
  await take(page, '登记社区审核', { 签字人: '陈浩然', 意见: '内容属实，同意上报' })
}

test('one dossier from its opening to its printed booklet', async ({ launch, scratch }) => {
  test.setTimeout(240_000)
  const data = await aStreet(scratch)
  const { page, app } = await launch({ data })
  await signInAs(page, clerk.loginName, testPassword)

  await test.step('the year of one community is opened', async () => {
    await openPage(page, '廉洁档案')
    await expect(page.getByText(`${year} 年还没有档案`)).toBeVisible()
    await page.getByRole('button', { name: '＋ 筛选' }).click()
    await page.getByLabel('社区', { exact: true }).click()
    await page.getByTitle('北辰社区').click()
    await page.getByRole('button', { name: '建立年度档案' }).click()
    await expect(page.getByText('可以办理 2 人')).toBeVisible()
    await page.getByRole('button', { name: '建立年度档案 2 份' }).click()
    await expect(page.getByText('草稿 2')).toBeVisible()
  })

  await test.step('six sections are filled', async () => {
    await openDossier(page)
    await openSection(page, '家庭成员')
    await typeRow(page, [])
    await paste(page, '关系\t姓名\t出生年月\r\n配偶\t李明\t1984.03\r\n父亲\t韩建军\t很早\r\n')
    await expect(page.getByText('1 行有 1 处填写不对')).toBeVisible()
    await page.keyboard.press('Control+s')
    await page.keyboard.type('1958年2月')
    await page.keyboard.press('Enter')
    await save(page, '家庭成员')
    await expect(page.getByRole('gridcell', { name: '1958.02' })).toBeVisible()

    await openSection(page, '礼品')
    await page.getByRole('button', { name: '无此情况' }).click()
    await expect(page.getByText('已声明无此情况').first()).toBeVisible()

    await openSection(page, '婚姻')
    await page.getByLabel('婚姻现状').click()
    await page.keyboard.type('yh')
    await page.keyboard.press('Enter')
    await page.getByLabel('紧急联系人', { exact: true }).fill('李明')
    await save(page, '婚姻')

    await openSection(page, '房产')
    await typeRow(page, ['韩佳远', '', '', '示范路 1 号 2 幢 301', '89'])
    await save(page, '本人')
    const files = ['产权证.png', '契税票.png'].map((name, at) => {
      const path = join(scratch, name)
      writeFileSync(path, Buffer.concat([scan, Buffer.alloc(at)]))
      return path
    })
    await answerOpenDialog(app, files)
    await page.getByRole('button', { name: '选择文件' }).click()
    await expect(page.getByText('已添加 2 份附件')).toBeVisible()

    await openSection(page, '其他事项')
    await typeRow(page, ['配偶在辖区经营便利店一处'])
    await save(page, '个人认为')

    await openSection(page, '教育培训')
    await typeRow(page, ['社区干部岗位培训'])
    await save(page, '教育培训')
  })

  await test.step('handed in, reviewed, confirmed by another', async () => {
    await handIn(page)
    await enter(page, reviewer.loginName)
    await openDossier(page)
    await take(page, '街道确认', { 意见: '材料齐全' })
    await expect(stateOf(page)).toHaveText('街道已确认')
  })

  await test.step('a locked dossier refuses, and says why', async () => {
    await enter(page, clerk.loginName)
    await openDossier(page)
    await openSection(page, '家庭成员')
    await expect(page.getByText('档案已经街道确认并锁定')).toBeVisible()
    await typeRow(page, ['子'])
    await expect(page.getByRole('gridcell', { name: '配偶' })).toBeVisible()
    await expect(page.getByRole('button', { name: '保存' })).toHaveCount(0)
  })

  await test.step('unlocked with the approval of another, one field is changed and kept in the history', async () => {
    await page.getByRole('button', { name: '申请修改' }).click()
    await page.getByLabel('事由').fill('本人更正父亲出生年月')
    await page.getByRole('dialog').getByRole('button', { name: '申请修改' }).click()
    await page.getByRole('button', { name: '提交申请' }).click()
    await expect(page.getByText('等待批准')).toBeVisible()
    await enter(page, reviewer.loginName)
    await openPage(page, '工作台')
    await decide(page, '批准', '已核对户口簿')
    await enter(page, clerk.loginName)
    await openDossier(page)
    await page.getByRole('button', { name: '按批准解锁' }).click()
    await expect(stateOf(page)).toHaveText('草稿')
    await openSection(page, '家庭成员')
    await page.getByRole('gridcell', { name: '1958.02' }).click()
    await page.keyboard.type('1957.12')
    await save(page, '家庭成员')
    await page.getByRole('tab', { name: '修改历史' }).click()
    await page.getByLabel('只看解锁后的修改').check()
    const history = page.getByRole('table', { name: '修改历史' })
    await expect(history.getByRole('row').filter({ hasText: '1957.12' })).toContainText('1958.02')
    await expect(history).toContainText('本人更正父亲出生年月')
  })

  await test.step('confirmed again, carried into the next year, filed', async () => {
    await handIn(page)
    await enter(page, reviewer.loginName)
    await openDossier(page)
    await take(page, '街道确认', {})
    await enter(page, clerk.loginName)
    await openPage(page, '廉洁档案')
    await rows(page)
      .filter({ hasText: '韩佳远' })
      .click({ modifiers: ['Control'] })
    await page.getByRole('button', { name: '批量办理' }).click()
    await page.getByRole('menuitem', { name: '年度结转' }).click()
    await expect(page.getByText('可以办理 1 人')).toBeVisible()
    await page.getByRole('button', { name: '年度结转 1 份' }).click()
    await expect(page.getByText('已年度结转 1 份')).toBeVisible()
    await openDossier(page)
    await page.getByLabel('年度', { exact: true }).click()
    await page.getByTitle(new RegExp(`^${year + 1} 年`)).click()
    await openSection(page, '家庭成员')
    await expect(page.getByText('从上年结转，待确认').first()).toBeVisible()
    await expect(page.getByRole('gridcell', { name: '1957.12' })).toBeVisible()

    await enter(page, reviewer.loginName)
    await openDossier(page)
    await take(page, '归档', {})
    await expect(stateOf(page)).toHaveText('已归档')
  })

  await test.step('printed to a PDF', async () => {
    const target = join(scratch, '档案册.pdf')
    await answerSaveDialog(app, target)
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '打印档案册' }).click()
    await page.getByRole('button', { name: '保存为 PDF' }).click({ timeout: 30_000 })
    await expect(page.getByText('已保存“档案册.pdf”')).toBeVisible({ timeout: 30_000 })
    expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test('what was typed and not saved is there again after a crash', async ({ launch, scratch }) => {
  test.setTimeout(120_000)
  const data = await aStreet(scratch)
  const first = await launch({ data })
  await signInAs(first.page, clerk.loginName, testPassword)
  await openPage(first.page, '廉洁档案')
  await first.page.getByRole('button', { name: `建立 ${year} 年档案` }).click()
  await first.page.getByRole('button', { name: '建立年度档案 3 份' }).click()
  await openDossier(first.page)
  await openSection(first.page, '家庭成员')
  await typeRow(first.page, ['配偶', '李明'])
  await expect(first.page.getByRole('gridcell', { name: '李明' })).toBeVisible()
  // Longer than the program waits before it keeps what is typed.
  await first.page.waitForTimeout(3500)
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve))
  first.app.process().kill('SIGKILL')
  await ended

  const { page } = await launch({ data })
  await signInAs(page, clerk.loginName, testPassword)
  await openDossier(page)
  await openSection(page, '家庭成员')
  await expect(page.getByText('上次未保存的内容已恢复').first()).toBeVisible()
  await save(page, '家庭成员')
  await expect(page.getByRole('gridcell', { name: '李明' })).toBeVisible()
})
