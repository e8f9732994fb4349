import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { DisclosureId } from '@shared/disclosure/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { breakTable, keyOf } from '../helpers/break-table.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { account } from '../helpers/set-up-street.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

const year = new Date().getFullYear()
const today = new Date().toLocaleDateString('sv')
const names = '北辰 东湖 和平里 建设路 金桂 南桥 清源 双龙 望江 西苑 新安 银杏'.split(' ').map((name) => `${name}社区`)
const note = { opinion: '同意', signedBy: '王建国', signedOn: today }

async function aStreet(data: string, communities: number, withCatalogue: boolean): Promise<TestApp> {
  mkdirSync(data)
  const app = await openTestStreet({ folder: data })
  const communityIds: CommunityId[] = []
  for (const name of names.slice(0, communities)) communityIds.push(await aCommunity(app, name))
  if (!withCatalogue) return app
  const catalogueId = await app.call('catalogues', 'makeStarter', {})
  const items = await app.call('catalogues', 'items', { catalogueId })
  const asked = items.filter(({ timeRules }) => timeRules === null)
  if (asked.length > 0)
    await app.call('catalogues', 'answerTime', {
      ids: asked.map(({ id }) => id),
      rules: { rules: [{ kind: 'PERIOD', unit: 'quarter' }], minDisplayDays: null },
    })
  const from = `${year}-01-01`
  await app.call('catalogues', 'adopt', { communityIds, itemIds: items.map(({ id }) => id), isAdopted: true, from })
  await app.call('catalogues', 'putInForce', { catalogueId, validFrom: from })
  return app
}

/** Publishes some of what is due this year, and leaves one with personal data in drafting. */
async function work(app: TestApp): Promise<void> {
  const sort = { column: 'dueOn', descending: false } as const
  const filter = { communityId: null, category: null, light: null, itemKey: null, text: '' }
  const span = { from: `${year}-01-01`, to: `${year}-12-31`, today }
  const { duties } = await app.call('disclosures', 'duties', { ...span, filter, sort, offset: 0, limit: 500 })
  const open = duties.filter(({ disclosureId, dueOn }) => disclosureId === null && dueOn !== null)
  for (const [at, duty] of open.slice(0, 24).entries()) {
    const { communityId, itemId, period, title, communityName } = duty
    const id = await app.call('disclosures', 'begin', {
      communityId,
      itemId,
      period,
      title: `${communityName}${title}`,
    })
    const { revision } = await app.call('disclosures', 'get', { id })
    await app.call('disclosures', 'save', {
      id,
      revision,
      title: `${communityName}${title}`,
      publisher: `${communityName}居民委员会`,
      body: {
        paragraphs: ['本期收支经居务监督委员会审核，现予公开。', ...(at === 23 ? [personal] : [])],
        tables: at === 23 ? [table] : [],
      },
    })
    if (at < 20) await publish(app, id, at % 3 !== 0)
  }
}

const personal = '经办人李秀英，联系电话 13812345678，身份证号 330299198001011234，住和平里 3 幢 2 单元 501 室。'
const table = {
  title: '困难补助发放表',
  header: ['姓名', '电话', '金额（元）'],
  rows: [
    ['赵国强', '13987654321', '500.00'],
    ['钱小梅', '13712349876', '300.00'],
  ],
}

async function publish(app: TestApp, id: DisclosureId, withEvidence: boolean): Promise<void> {
  for (const act of ['submit', 'passSupervision', 'passDecision'] as const)
    await app.call('disclosures', 'step', { id, act, on: today, note })
  await app.call('disclosures', 'publish', { id, on: today, channels: ['居务公开栏'], note })
  if (withEvidence)
    await app.call('disclosures', 'addEvidence', {
      id,
      kind: 'link',
      channel: '微信公众号',
      takenOn: today,
      tickets: [],
      link: 'https://example.gov.cn/1',
      note: null,
    })
}

async function enter(page: Page): Promise<void> {
  await resizeWindow(page, 1366, 768)
  await signInAs(page, account.loginName, account.password)
  await openPage(page, '公开目录')
}

test('twelve communities', async ({ launch, scratch }) => {
  test.setTimeout(240_000)
  const data = join(scratch, 'data')
  const app = await aStreet(data, 12, true)
  await work(app)
  await app.close()
  const { page } = await launch({ data })
  await enter(page)
  const matrix = page.getByRole('grid', { name: '社区与公开事项矩阵' })
  await expect(matrix.getByRole('rowheader').first()).toBeVisible()
  await shot(page, 'disclosures-matrix')
  await matrix.focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await shot(page, 'disclosures-matrix-keys')
  await page.getByText('年', { exact: true }).click()
  await page.getByText('日历', { exact: true }).click()
  await expect(page.getByRole('group', { name: /应公开日历/ })).toBeVisible()
  await shot(page, 'disclosures-calendar')
  await page.getByText('清单', { exact: true }).click()
  const list = page.getByRole('grid', { name: '应公开事项' })
  await list.getByRole('row').nth(3).click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await shot(page, 'disclosures-list')
  await page.getByRole('button', { name: '打开公开记录' }).click()
  await expect(page.getByRole('heading', { level: 3, name: '公示内容' })).toBeVisible()
  await shot(page, 'disclosures-published')
  for (const tab of ['异议', '版本', '历程']) {
    await page.getByRole('tab', { name: tab }).click()
    await shot(page, `disclosures-published-${tab}`)
  }
  await page.getByRole('button', { name: '返回' }).click()
  await list.focus()
  await page.keyboard.press('Home')
  for (let at = 0; at < 23; at += 1) await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: '打开公开记录' }).click()
  await expect(page.getByText(/处个人信息，发布前请遮盖/)).toBeVisible()
  await shot(page, 'disclosures-personal-data')
  await page.getByRole('button', { name: '全部遮盖' }).click()
  await expect(page.getByText('个人信息已遮盖')).toBeVisible()
  await shot(page, 'disclosures-masked')
  await page.getByRole('button', { name: '送居监委审核' }).click()
  await shot(page, 'disclosures-step')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByText('统计', { exact: true }).click()
  await expect(page.getByRole('table', { name: '公开率与及时率' })).toBeVisible()
  await shot(page, 'disclosures-figures')
  await page.getByText('目录', { exact: true }).click()
  await expect(page.getByRole('table', { name: '目录条目' })).toBeVisible()
  await page.getByRole('row').nth(3).click()
  await shot(page, 'disclosures-catalogue')
  await page.getByRole('button', { name: '社区采用…' }).click()
  await shot(page, 'disclosures-adopt')
})

test('one community', async ({ launch, scratch }) => {
  test.setTimeout(120_000)
  const data = join(scratch, 'data')
  await (await aStreet(data, 1, true)).close()
  const { page } = await launch({ data })
  await enter(page)
  await expect(page.getByRole('grid')).toBeVisible()
  await shot(page, 'disclosures-one')
})

test('no catalogue yet, the starter, and a board that cannot be read', async ({ launch, scratch }) => {
  test.setTimeout(120_000)
  const data = join(scratch, 'data')
  const app = await aStreet(data, 2, false)
  const key = await keyOf(app)
  const { page } = await launch({ data })
  await enter(page)
  await expect(page.getByRole('button', { name: '去建立目录' })).toBeVisible()
  await shot(page, 'disclosures-empty')
  await page.getByRole('button', { name: '去建立目录' }).click()
  await shot(page, 'disclosures-catalogue-empty')
  await page.getByRole('button', { name: '建立起步目录' }).click()
  await expect(page.getByRole('table', { name: '目录条目' })).toBeVisible()
  await shot(page, 'disclosures-catalogue-draft')
  const answer = page.getByRole('button', { name: '确认时限' }).first()
  if (await answer.isVisible()) {
    await answer.click()
    await shot(page, 'disclosures-answer')
    await page.keyboard.press('Escape')
  }
  breakTable(data, key, 'catalogue')
  await openPage(page, '工作台')
  await page.getByLabel('当前年度').click()
  await page.getByTitle(`${year - 1} 年`).click()
  await openPage(page, '公开目录')
  await page.getByText('看板', { exact: true }).click()
  await expect(page.getByText('公开看板没有载入')).toBeVisible()
  await shot(page, 'disclosures-failed')
})
