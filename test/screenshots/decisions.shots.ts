import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import type { DecisionValues, MeetingKind, MeetingValues } from '@shared/decisions/contract.ts'
import type { DisclosureId } from '@shared/disclosure/model.ts'
import type { PrintDocument } from '@shared/documents/print-document.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { aPublishedMatter } from '../helpers/published-matter.ts'
import { account } from '../helpers/set-up-street.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

const year = new Date().getFullYear()
const pictures = join(import.meta.dirname, '../../out/screenshots')
const longName = '东湖街道新城国际花园北区第二社区居民委员会'

const values = (title: string, more: Partial<DecisionValues> = {}): DecisionValues => ({
  ...{
    category: '重要项目安排',
    title,
    content: null,
    amount: 86_000,
    fundSource: '为民服务专项经费',
    proposer: '李明',
  },
  ...{ origination: '党员群众建议', procedure: 'fourDiscussions', responsible: '王强', plannedOn: `${year}-12-20` },
  ...{ supplier: '示范市政工程有限公司', supplierCode: null, result: '通过', remark: null, ...more },
})

const meeting = (kind: MeetingKind, heldOn: string, more: Partial<MeetingValues> = {}): MeetingValues => ({
  ...{ kind, heldOn, place: '社区会议室', form: null, host: '李明', recorder: '赵倩', expected: 60, present: 41 },
  ...{ agree: 39, against: 1, abstain: 1, content: '同意改造东区停车棚，预算 8.6 万元。', recused: null },
  ...{ streetAttendees: null, ...more },
})

async function aMatter(app: TestApp, communityId: CommunityId): Promise<void> {
  const id = await app.call('decisions', 'create', { communityId, year, values: values('东区停车棚改造') })
  const held = [
    meeting('branch', `${year}-03-02`, { expected: 7, present: 7, agree: 7, against: 0, abstain: 0 }),
    meeting('committees', `${year}-03-05`, { expected: 9, present: 8, agree: 8, against: 0, abstain: 0 }),
    meeting('residents', `${year}-03-20`),
  ]
  for (const one of held) await app.call('decisions', 'saveMeeting', { id, meetingId: null, values: one })
  const done = { on: `${year}-04-10`, words: '签订施工合同', party: '示范市政工程有限公司' }
  for (const values of [
    { ...done, kind: '合同' as const, amount: 86_000 },
    { ...done, kind: '付款' as const, on: `${year}-05-18`, words: '第一次付款', amount: 98_000 },
  ]) {
    await app.call('decisions', 'saveProgress', { id, progressId: null, values })
  }
}

test('the list and a matter with a link missing', async ({ launch, scratch }) => {
  test.setTimeout(180_000)
  const data = join(scratch, 'data')
  mkdirSync(data)
  const app = await openTestStreet({ folder: data })
  const ids = [await aCommunity(app, '北辰社区'), await aCommunity(app, longName)]
  await aMatter(app, ids[0]!)
  for (let at = 0; at < 30; at += 1) {
    const title = at % 7 === 0 ? `小区雨污分流与道路修复工程第${at}标段及附属绿化恢复安排` : `第 ${at} 号事项`
    const more = { amount: at % 5 === 0 ? null : at * 12_345, supplier: null, result: null }
    await app.call('decisions', 'create', { communityId: ids[at % 2]!, year, values: values(title, more) })
  }
  await app.close()
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, account.loginName, account.password)
  await openPage(page, '三重一大')
  const grid = page.getByRole('grid', { name: '三重一大事项列表' })
  await expect(grid.getByRole('row').nth(3)).toBeVisible()
  await shot(page, 'decisions-list')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog')).toBeVisible()
  await shot(page, 'decisions-new')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: '在三重一大事项中查找' }).fill('停车棚')
  await grid.getByRole('row').filter({ hasText: '停车棚' }).click()
  await expect(page.getByRole('list', { name: '办理环节' })).toBeVisible()
  await shot(page, 'decisions-values')
  await page.getByRole('list', { name: '办理环节' }).getByRole('button').filter({ hasText: '党员大会' }).click()
  await shot(page, 'decisions-meetings')
  await page.getByRole('region', { name: '党员大会审议' }).getByRole('button', { name: '登记会议' }).click()
  await page.getByLabel('应到党员').fill('60')
  await page.getByLabel('实到党员').fill('39')
  await page.getByLabel('同意', { exact: true }).fill('45')
  await shot(page, 'decisions-meeting-form')
  await page.keyboard.press('Escape')
  for (const [name, file] of [
    ['执行情况', 'progress'],
    ['附件', 'files'],
    ['公开', 'publications'],
    ['提示', 'hints'],
  ] as const) {
    await page.getByRole('option', { name }).click()
    await shot(page, `decisions-${file}`)
  }
  await resizeWindow(page, 1024, 700)
  await shot(page, 'decisions-1024')
})

test('nothing yet', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  mkdirSync(data)
  await (await openTestStreet({ folder: data })).close()
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, account.loginName, account.password)
  await openPage(page, '三重一大')
  await expect(page.getByText(`${year} 年还没有三重一大事项`)).toBeVisible()
  await shot(page, 'decisions-empty')
})

const table = (rows: number) => ({
  title: '2026 年第三季度居务经费支出明细表',
  header: ['序号', '日期', '支出项目', '经办人', '金额（元）'],
  rows: Array.from({ length: rows }, (_, at) => [
    ...[
      String(at + 1),
      `2026-0${7 + (at % 3)}-1${at % 10}`,
      at % 4 === 0 ? '为民服务专项：楼道照明维修及配件' : '办公用品',
    ],
    ...['王*', (1234.5 * (at + 1)).toFixed(2)],
  ]),
})
const matters = [
  {
    title: '2026年第三季度居务经费收支情况公示',
    body: { paragraphs: ['现将本季度居务经费收支情况公示如下。'], tables: [table(4)] },
  },
  {
    title: '关于拟推荐低保对象的公示',
    body: {
      paragraphs: ['经本人申请、入户核查、居民代表评议，拟推荐王*（138****5678）等 3 户为低保对象，现予公示。'],
      tables: [],
    },
  },
  {
    title: '东区停车棚改造项目决议公告',
    body: {
      paragraphs: [
        '2026年10月28日居民代表会议应到60人，实到41人，39人同意，决议改造东区停车棚，预算8.6万元。',
        '施工单位：示范市政工程有限公司。',
      ],
      tables: [],
    },
  },
]

test('notices on paper and the pages for the net', async ({ launch, scratch }) => {
  test.setTimeout(180_000)
  const data = join(scratch, 'data')
  const site = join(scratch, 'site')
  for (const folder of [data, site, pictures]) mkdirSync(folder, { recursive: true })
  const app = await openTestStreet({ folder: data })
  await app.call('settings', 'save', { supervisionPhone: '0574-8700 1234' })
  const communityId = await aCommunity(app, '北辰社区')
  const ids: DisclosureId[] = []
  for (const [at, matter] of matters.entries()) {
    const category = ['财务', '居务', '党务'][at]!
    ids.push((await aPublishedMatter(app, communityId, { ...matter, community: '北辰社区', category })) as DisclosureId)
  }
  const long = { title: '2026年度集体资产明细公示', body: { paragraphs: ['现予公示。'], tables: [table(60)] } }
  const longId = (await aPublishedMatter(app, communityId, { ...long, community: '北辰社区' })) as DisclosureId
  const documents: Record<string, PrintDocument> = {
    'notice-a4': await app.call('disclosures', 'notice', { ids: ids.slice(2), paper: 'A4' }),
    'notice-a4-three': await app.call('disclosures', 'notice', { ids, paper: 'A4' }),
    'notice-a3-three': await app.call('disclosures', 'notice', { ids, paper: 'A3' }),
    'notice-a4-long': await app.call('disclosures', 'notice', { ids: [longId], paper: 'A4' }),
    'notice-a3': await app.call('disclosures', 'notice', { ids: ids.slice(0, 1), paper: 'A3' }),
  }
  await app.call('disclosures', 'exportSite', { communityIds: [communityId], ticket: app.ticket(site, 'folder') })
  await app.close()
  const { app: electron, page } = await launch({ data })
  await signInAs(page, account.loginName, account.password)
  for (const [name, document] of Object.entries(documents)) {
    const bytes = await page.evaluate(
      async (one) => [...(await window.bridge.shell('makePdf', { document: one }))],
      document,
    )
    writeFileSync(join(pictures, `${name}.pdf`), Buffer.from(bytes))
  }
  const folder = join(site, '北辰社区网上公开')
  for (const [name, file] of [
    ['site-index', 'index.html'],
    ['site-page', `${ids[0]}.html`],
  ] as const) {
    for (const width of [390, 1280]) {
      writeFileSync(join(pictures, `${name}-${width}.png`), await pictureOf(electron, join(folder, file), width))
    }
  }
})

/** From disk, as a browser shows it. */
async function pictureOf(electron: ElectronApplication, file: string, width: number): Promise<Buffer> {
  const picture = await electron.evaluate(
    async ({ BrowserWindow, session }, given) => {
      const own = session.fromPartition('site')
      const options = { width: given.width, height: 844, useContentSize: true, frame: false, show: true }
      const window = new BrowserWindow({ ...options, webPreferences: { session: own, javascript: false } })
      await window.loadFile(given.file)
      await new Promise((resolve) => setTimeout(resolve, 400))
      const shown = await window.webContents.capturePage()
      window.destroy()
      return shown.toPNG().toString('base64')
    },
    { file, width },
  )
  return Buffer.from(picture, 'base64')
}
