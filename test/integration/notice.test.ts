import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DisclosureId } from '@shared/disclosure/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { aPublishedMatter, inTables } from '../helpers/published-matter.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

const community = '北辰社区'
const noTables = { paragraphs: ['经居民代表会议决议，现予公示。'], tables: [] }
let app: TestApp
let communityId: CommunityId
beforeEach(async () => {
  app = await openTestStreet()
  communityId = await aCommunity(app, community)
})
afterEach(() => app.remove())

const sheet = (ids: string[], paper: 'A4' | 'A3' = 'A4') =>
  app.call('disclosures', 'notice', { ids: ids as DisclosureId[], paper })
const codesOf = (html: string) => [...html.matchAll(/<svg class="code"[^]*?<\/svg>/g)].map(([code]) => code)

test('says what, who, from when to when and whom to ask, in the words that were published', async () => {
  await app.call('settings', 'save', { supervisionPhone: '0574-8700 1234' })
  const table = {
    title: '收支明细',
    header: ['项目', '金额'],
    rows: [
      ['办公费', '1,250.00'],
      ['编号', '0012'],
    ],
  }
  const id = await aPublishedMatter(app, communityId, {
    community,
    title: '第三季度收支公示',
    body: { paragraphs: ['一、收入'], tables: [table] },
  })
  // What is being written now for the next version is not what hangs on the board.
  await inTables(app, (db) => db.prepare(`UPDATE disclosure SET title = '改了一半'`).run())

  const { html, paper, title } = await sheet([id])

  expect([paper, title]).toEqual(['A4', '第三季度收支公示（公示单）'])
  expect(html).not.toContain('改了一半')
  expect(html).toContain('2026年11月2日至2026年11月9日（不少于7天）')
  expect(html).toContain('监督电话：0574-8700 1234')
  expect(html).toMatch(/<thead>\s*<tr><th>项目<\/th><th>金额<\/th><\/tr>\s*<\/thead>/)
  expect(html).toContain('<td class="right">1,250.00</td>')
  expect(html).toContain('<td class="whole">0012</td>')
  expect(codesOf(html)).toHaveLength(1)
})

test('puts several matters on a sheet, each with a code of its own', async () => {
  const ids = []
  for (const title of ['甲事', '乙事', '丙事']) {
    ids.push(await aPublishedMatter(app, communityId, { community, title, body: noTables }))
  }

  const { html, paper } = await sheet(ids.toReversed(), 'A3')

  expect(paper).toBe('A3')
  expect(html).toContain('size: A3')
  expect(html.match(/<div class="title">(.)事/g)?.join('')).toMatch(/丙[^]*乙[^]*甲/)
  expect(new Set(codesOf(html)).size).toBe(3)
})

test('is a proof without a code as long as it was not published', async () => {
  const draft = { community, title: '未发布', body: noTables, state: 'checking', publishedOn: null }
  const { html } = await sheet([await aPublishedMatter(app, communityId, draft)])

  expect(codesOf(html)).toEqual([])
  expect(html).toContain('尚未发布，不得张贴')
})

test('takes nothing that was typed for markup', async () => {
  const hostile = '<script>alert(1)</script><img src=x onerror="a()">'
  const table = { title: hostile, header: [hostile], rows: [[hostile]] }
  const body = { paragraphs: [hostile], tables: [table] }
  const { html } = await sheet([await aPublishedMatter(app, communityId, { community, title: hostile, body })])

  expect(html).not.toMatch(/<script|<img/)
  expect(html.match(/&lt;script&gt;alert\(1\)/g)?.length).toBeGreaterThanOrEqual(5)
})

test('is refused for a matter that is not there', async () => {
  await expect(sheet(['nothing'])).rejects.toMatchObject({ code: 'not-found' })
})
