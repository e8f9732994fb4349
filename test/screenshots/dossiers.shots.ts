import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { breakTable, keyOf } from '../helpers/break-table.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { account } from '../helpers/set-up-street.ts'
import { aStreetOfDossiers, longName } from '../helpers/street-of-dossiers.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import { fillDossier, note } from '../helpers/worked-dossier.ts'

const year = new Date().getFullYear()
const block = [
  '关系\t姓名\t出生年月\t政治面貌\t工作单位及职务\t身份证号码',
  '配偶\t李明\t1984.03\t中共党员\t"示范街道办事处\n城管科"\t',
  '长女\t韩小雨\t2012年5月\t群众\t示范小学\t330299201205017760',
  '父亲\t韩建军\t一九五八年\t群众\t退休\t',
].join('\r\n')

async function enter(page: Page): Promise<void> {
  await resizeWindow(page, 1366, 768)
  await signInAs(page, account.loginName, account.password)
  await openPage(page, '廉洁档案')
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

async function calm(page: Page): Promise<void> {
  await expect(page.locator('.ant-message-notice')).toHaveCount(0, { timeout: 15_000 })
}

test('ninety people', async ({ launch, scratch }) => {
  test.setTimeout(240_000)
  const data = join(scratch, 'data')
  const app = await aStreetOfDossiers(data, { people: 90 })
  await app.close()
  const { page } = await launch({ data })
  await enter(page)
  await expect(page.getByText(`${year} 年还没有档案`)).toBeVisible()
  await shot(page, 'dossiers-empty-year')
  await page.getByRole('button', { name: `建立 ${year} 年档案` }).click()
  await expect(page.getByText('可以办理 90 人')).toBeVisible()
  await shot(page, 'dossiers-batch-create')
  await page.getByRole('button', { name: /^建立年度档案 90 份/ }).click()
  const grid = page.getByRole('grid', { name: '档案列表' })
  await expect(grid.getByRole('row').nth(3)).toBeVisible()
  await calm(page)
  await shot(page, 'dossiers-list')
  await resizeWindow(page, 1024, 700)
  await shot(page, 'dossiers-list-1024')
  await resizeWindow(page, 1366, 768)

  await grid.getByRole('row').filter({ hasText: longName }).click()
  await expect(page.getByRole('listbox', { name: '分表目录' })).toBeVisible()
  await shot(page, 'dossiers-person')
  await page.getByRole('option').filter({ hasText: '家庭成员' }).click()
  await expect(page.getByRole('grid', { name: /家庭成员/ })).toBeVisible()
  await shot(page, 'dossiers-section-blank')
  await page.keyboard.press('Enter')
  await page
    .getByRole('grid', { name: /家庭成员/ })
    .getByRole('gridcell')
    .first()
    .click()
  await paste(page, block)
  await expect(page.getByText('已粘贴 3 行')).toBeVisible()
  await shot(page, 'dossiers-pasted')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('z')
  await shot(page, 'dossiers-chooser')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F4')
  await expect(page.locator('.ant-drawer-content, .ant-drawer-section').first()).toBeVisible()
  await shot(page, 'dossiers-form')
})

test('one person: handed in, read-only, its steps and its history', async ({ launch, scratch }) => {
  test.setTimeout(120_000)
  const data = join(scratch, 'data')
  const app = await aStreetOfDossiers(data, { people: 1, year })
  const { rows } = await app.call('dossiers', 'list', {
    year,
    filter: { text: '', communityId: null, state: null, onlyFindings: false },
    sort: { column: 'name', descending: false },
    offset: 0,
    limit: 1,
  })
  const id = rows[0]!.dossierId!
  await fillDossier(app, id)
  const { page } = await (async () => {
    await app.close()
    return launch({ data })
  })()
  await enter(page)
  await page.getByRole('grid', { name: '档案列表' }).getByRole('row').nth(1).click()
  await page.getByRole('option', { name: '婚姻' }).click()
  await expect(page.getByLabel('婚姻现状')).toBeVisible()
  await shot(page, 'dossiers-single')
  await page.getByRole('option', { name: '礼品' }).click()
  await expect(page.getByText('已声明无此情况').first()).toBeVisible()
  await shot(page, 'dossiers-none-declared')
  await page.getByRole('button', { name: '提交', exact: true }).click()
  await shot(page, 'dossiers-submit')
  await page.getByRole('dialog').getByLabel('签字人').fill(note.signedBy)
  await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
  await page.getByRole('option', { name: '教育培训' }).click()
  await calm(page)
  await shot(page, 'dossiers-read-only')
  await page.getByRole('tab', { name: '历程' }).click()
  await shot(page, 'dossiers-steps')
  await page.getByRole('tab', { name: '修改历史' }).click()
  await expect(page.getByRole('table', { name: '修改历史' })).toBeVisible()
  await shot(page, 'dossiers-history')
  await page.getByRole('button', { name: '返回' }).click()
  await shot(page, 'dossiers-list-one')
})

test('nobody yet, and a list that cannot be read', async ({ launch, scratch }) => {
  test.setTimeout(120_000)
  const data = join(scratch, 'data')
  const app = await aStreetOfDossiers(data, { people: 0 })
  const key = await keyOf(app)
  const { page } = await launch({ data })
  await enter(page)
  await expect(page.getByText('还没有人员')).toBeVisible()
  await shot(page, 'dossiers-nobody')
  await openPage(page, '人员与班子')
  breakTable(data, key, 'dossier')
  await page.getByLabel('当前年度').click()
  await page.getByTitle(`${year - 1} 年`).click()
  await openPage(page, '廉洁档案')
  await expect(page.getByText('廉洁档案没有载入')).toBeVisible()
  await shot(page, 'dossiers-failed')
})
