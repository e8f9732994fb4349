import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dossierFilter, type DossierId } from '@shared/dossier/model.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { breakTable, keyOf } from '../helpers/break-table.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { account } from '../helpers/set-up-street.ts'
import { aStreetOfDossiers, longName } from '../helpers/street-of-dossiers.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { fillDossier, gift, saveNew } from '../helpers/worked-dossier.ts'

const year = new Date().getFullYear()
const reason = '换届提名人选核查'

async function dossiersOf(app: TestApp) {
  const page = { year, filter: dossierFilter.parse({}), offset: 0, limit: 200 }
  const { rows } = await app.call('dossiers', 'list', { ...page, sort: { column: 'name', descending: false } })
  return rows.map(({ dossierId, personId, name }) => ({ id: dossierId!, personId, name }))
}

const consult = (app: TestApp, dossierId: DossierId, of: Partial<{ hours: number; reader: string }> = {}) => {
  const { hours = 8, reader = null } = of
  return app.call('consultations', 'open', { dossierId, hours, reader, readerUnit: reader && '区委组织部' }, { reason })
}

const own = (text: string) => ({ text, places: [], isOwn: true })

async function enter(page: Page): Promise<void> {
  await resizeWindow(page, 1366, 768)
  await signInAs(page, account.loginName, account.password)
}

async function openDossier(page: Page, name: string): Promise<void> {
  await openPage(page, '廉洁档案')
  await page.getByRole('grid', { name: '档案列表' }).getByRole('row').filter({ hasText: name }).first().click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: '附件' })).toBeVisible()
}

const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()

test('ninety people: register, opinions, summary, batch with refusals, as of a day', async ({ launch, scratch }) => {
  test.setTimeout(300_000)
  const data = join(scratch, 'data')
  const app = await aStreetOfDossiers(data, { people: 90, year })
  const dossiers = await dossiersOf(app)
  for (const [at, { id }] of dossiers.entries()) {
    const opened = await consult(app, id, at % 5 === 2 ? { reader: '欧阳建国' } : {})
    if (at % 3 === 1) await app.call('consultations', 'close', { id: opened })
  }
  const whole = dossiers.find(({ name }) => name === longName)!
  await saveNew(app, whole.id, 'gifts', gift)
  await fillDossier(app, whole.id)
  for (const [at, purpose] of ['换届提名', '评先评优', '任前核查'].entries())
    await app.call('opinions', 'save', {
      id: null,
      revision: 0,
      personId: whole.personId,
      purpose,
      sentences: Array.from({ length: at + 1 }, (_, place) => own(`${year - place} 年以来没有受到处分。`)),
    })
  await consult(app, whole.id, { hours: 2 })
  await app.close()
  const { page } = await launch({ data })
  await enter(page)

  await openPage(page, '调阅登记')
  await expect(page.getByText(/^共 91 次/)).toBeVisible()
  await shot(page, 'consultations-many')
  await page.getByText('已结束').first().click()
  await shot(page, 'consultations-closed')

  await openPage(page, '廉洁档案')
  const grid = page.getByRole('grid', { name: '档案列表' })
  await expect(grid.getByRole('row').nth(3)).toBeVisible()
  await page.getByRole('button', { name: '批量办理' }).click()
  await page.getByRole('menuitem', { name: '提交' }).click()
  await expect(page.getByText(/不能办理 \d+ 人/)).toBeVisible()
  await shot(page, 'dossiers-batch-refused')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /筛选$/ }).click()
  await page.getByLabel('社区', { exact: true }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '北辰社区' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '打印与导出' }).click()
  await page.getByRole('menuitem', { name: /社区廉洁情况汇总/ }).click()
  await expect(page.getByText(/第 1 页，共 \d+ 页/)).toBeVisible({ timeout: 40_000 })
  await page.waitForTimeout(1500)
  await shot(page, 'community-summary-many')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '去掉“北辰社区”' }).click()

  await openDossier(page, longName)
  await openTab(page, '廉洁情况说明')
  await shot(page, 'opinions-many')
  await page.getByRole('button', { name: '起草说明' }).click()
  await page.getByRole('button', { name: '从档案起草' }).click()
  await expect(page.getByLabel('第 1 句')).toBeVisible()
  await shot(page, 'opinions-draft')
  await page.getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '预览、打印' }).first().click()
  await expect(page.getByText(/第 1 页，共 \d+ 页/)).toBeVisible({ timeout: 40_000 })
  await page.waitForTimeout(1500)
  await shot(page, 'opinions-letter')
  await page.keyboard.press('Escape')
  await openTab(page, '调阅')
  await shot(page, 'consultations-of-dossier')
  await page.getByRole('button', { name: '阅看' }).first().click()
  await expect(page.getByText(/前有效/)).toBeVisible()
  await shot(page, 'consultation-view')
  await page.getByRole('button', { name: '返回登记' }).click()
  await openTab(page, '修改历史')
  await page.getByPlaceholder(/^例如 2026/).fill(`${year + 1}-12-31`)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/还没有到/)).toBeVisible()
  await shot(page, 'dossiers-as-of-future')
  await page.getByRole('button', { name: '回到修改历史' }).click()
  await page.getByPlaceholder(/^例如 2026/).fill(localDay())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /礼金、礼品/ })).toBeVisible()
  await shot(page, 'dossiers-as-of')
})

test('one person with nothing yet, and the first of each', async ({ launch, scratch }) => {
  test.setTimeout(180_000)
  const data = join(scratch, 'data')
  const app = await aStreetOfDossiers(data, { people: 1, year })
  const [only] = await dossiersOf(app)
  await app.close()
  const { page } = await launch({ data })
  await enter(page)
  await openPage(page, '调阅登记')
  await expect(page.getByText('还没有调阅')).toBeVisible()
  await shot(page, 'consultations-none')
  await openDossier(page, only!.name)
  for (const [tab, name, said] of [
    ['附件', 'attachments-none', '还没有附件'],
    ['修改历史', 'history-none', ''],
    ['历程', 'steps-first', ''],
    ['廉洁情况说明', 'opinions-none', '还没有廉洁情况说明'],
    ['调阅', 'consultations-none-of-dossier', '还没有调阅'],
  ] as const) {
    await openTab(page, tab)
    await expect(page.getByText(said).filter({ visible: true }).first()).toBeVisible()
    await shot(page, name)
  }
  await page.getByRole('button', { name: '申请调阅' }).click()
  await page.getByRole('dialog').getByText('阅看纸质档案').click()
  await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
  await expect(page.getByText('请写明用途').first()).toBeVisible()
  await shot(page, 'consultations-ask-refused')
  await page.getByRole('dialog').getByText('在程序内阅看').click()
  await page.getByRole('dialog').getByLabel('用途').fill(reason)
  await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
  await expect(
    page
      .getByText(/^共 1 次/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible()
  await shot(page, 'consultations-one')
  await openTab(page, '廉洁情况说明')
  await page.getByRole('button', { name: '起草说明' }).click()
  await page.getByRole('button', { name: '从档案起草' }).click()
  await expect(page.getByText(/没有可写的记录/)).toBeVisible()
  await shot(page, 'opinions-nothing-to-draft')
  await page.getByRole('button', { name: '加写一句' }).click()
  await page.getByLabel('第 1 句').fill('任职以来没有受到处分。')
  await page.getByLabel('用途', { exact: true }).fill('换届提名')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('1 句', { exact: true })).toBeVisible()
  await shot(page, 'opinions-one')
})

test('what cannot be read says so, tab by tab', async ({ launch, scratch }) => {
  test.setTimeout(180_000)
  const data = join(scratch, 'data')
  const app = await aStreetOfDossiers(data, { people: 1, year })
  const [only] = await dossiersOf(app)
  await consult(app, only!.id)
  const key = await keyOf(app)
  const { page } = await launch({ data })
  await enter(page)
  await openDossier(page, only!.name)
  for (const [tab, table, name, said] of [
    ['附件', 'attachment', 'attachments-failed', '附件没有载入'],
    ['廉洁情况说明', 'opinion', 'opinions-failed', '廉洁情况说明没有载入'],
    ['调阅', 'consultation', 'consultations-failed', '调阅登记没有载入'],
    ['修改历史', 'change', 'history-failed', '修改历史没有载入'],
  ] as const) {
    breakTable(data, key, table)
    await openTab(page, tab)
    await expect(page.getByText(said).filter({ visible: true }).first()).toBeVisible()
    await shot(page, name)
  }
  await openTab(page, '分表')
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('button', { name: '批量办理' }).click()
  breakTable(data, key, 'dossier_record')
  await page.getByRole('menuitem', { name: '提交' }).click()
  await expect(page.getByText('没有算出会办理哪些')).toBeVisible()
  await shot(page, 'dossiers-batch-failed')
})

test('a dossier that cannot be read, nor what its sections are', async ({ launch, scratch }) => {
  test.setTimeout(180_000)
  const data = join(scratch, 'data')
  const app = await aStreetOfDossiers(data, { people: 1, year })
  const key = await keyOf(app)
  const { page } = await launch({ data })
  await enter(page)
  await openPage(page, '廉洁档案')
  const row = page.getByRole('grid', { name: '档案列表' }).getByRole('row').nth(1)
  await expect(row).toBeVisible()
  breakTable(data, key, 'section_set')
  await row.click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '重试' })).toBeVisible()
  await shot(page, 'dossier-failed')
  await openPage(page, '设置')
  await page.getByRole('navigation', { name: '设置' }).getByRole('button', { name: '分表设置' }).click()
  await expect(page.getByRole('button', { name: '重试' }).first()).toBeVisible()
  await shot(page, 'settings-sections-failed')
})
