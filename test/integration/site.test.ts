import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CommunityId } from '@shared/people/model.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { aPublishedMatter } from '../helpers/published-matter.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

const [north, east] = ['北辰社区', '东湖社区']
const body = { paragraphs: ['联系人电话 138****1234。'], tables: [{ title: '', header: ['姓名'], rows: [['王*']] }] }
let app: TestApp
let target: string
let northId: CommunityId
let eastId: CommunityId
beforeEach(async () => {
  app = await openTestStreet()
  target = mkdtempSync(join(tmpdir(), 'ledger-site-'))
  northId = await aCommunity(app, north)
  eastId = await aCommunity(app, east)
})
afterEach(async () => {
  await app.remove()
  rmSync(target, { recursive: true, force: true })
})

const write = (communityIds: CommunityId[], options = {}) =>
  app.call('disclosures', 'exportSite', { communityIds, ticket: app.ticket(target, 'folder') }, options)
const read = (folder: string, name = 'index.html') => readFileSync(join(target, folder, name), 'utf8')
const pagesOf = (folder: string) => readdirSync(join(target, folder)).filter((name) => name !== 'index.html')

test('holds what is on show and nothing else, a folder per community', async () => {
  const shown = await aPublishedMatter(app, northId, { community: north, title: '正在公示', body })
  const off = { community: north, body, state: 'withdrawn', withdrawnOn: '2026-11-10' }
  await aPublishedMatter(app, northId, { ...off, title: '已经撤下' })
  await aPublishedMatter(app, northId, {
    community: north,
    title: '未发布',
    body,
    state: 'checking',
    publishedOn: null,
  })
  await aPublishedMatter(app, eastId, { community: east, title: '东湖的事', body })

  const { pages } = await write([northId, eastId])

  expect(pages).toBe(4)
  expect(readdirSync(target).toSorted()).toEqual([`${east}网上公开`, `${north}网上公开`].toSorted())
  expect(pagesOf(`${north}网上公开`)).toEqual([`${shown}.html`])
  const index = read(`${north}网上公开`)
  expect(index).toContain('正在公示')
  expect(index).not.toMatch(/已经撤下|未发布|东湖/)
  expect(read(`${north}网上公开`, `${shown}.html`)).toContain('138****1234')
})

test('needs nothing from elsewhere: every link leads to a page beside it, and there is no script', async () => {
  await aPublishedMatter(app, northId, { community: north, title: '<script>alert(1)</script>', body, category: '党务' })
  await aPublishedMatter(app, northId, { community: north, title: '二', body, version: 2, why: '金额写错' })

  await write([northId])

  const folder = `${north}网上公开`
  for (const name of readdirSync(join(target, folder))) {
    const html = read(folder, name)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:/)
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link)
    const beside = links.filter((link) => !link.startsWith('#'))
    const within = links.filter((link) => link.startsWith('#')).map((link) => `id="${link.slice(1)}"`)
    expect(beside.filter((link) => !readdirSync(join(target, folder)).includes(link))).toEqual([])
    expect(within.filter((id) => !html.includes(id))).toEqual([])
  }
  expect(
    pagesOf(folder)
      .map((name) => read(folder, name))
      .join(''),
  ).toContain('更正原因：金额写错')
})

test('takes the place of what it wrote before, and never of a folder of somebody else', async () => {
  const folder = `${north}网上公开`
  await aPublishedMatter(app, northId, { community: north, title: '第一次', body })
  await write([northId])
  await aPublishedMatter(app, northId, { community: north, title: '第二次', body })
  await write([northId])
  expect(pagesOf(folder)).toHaveLength(2)

  rmSync(join(target, folder), { recursive: true })
  mkdirSync(join(target, folder))
  writeFileSync(join(target, folder, 'index.html'), '别人的')
  const answer = await write([northId])

  expect(read(folder)).toBe('别人的')
  expect(answer.folder).toBe(`${folder} 2`)
  expect(readdirSync(target).toSorted()).toEqual([folder, `${folder} 2`])
})

test('leaves nothing behind when it is cancelled', async () => {
  const controller = new AbortController()
  const report = () => controller.abort()

  await expect(write([northId, eastId], { signal: controller.signal, report })).rejects.toMatchObject({
    code: 'cancelled',
  })

  expect(readdirSync(target)).toEqual([])
})

test('is written in the audit', async () => {
  await write([northId])
  const { reader } = app.data.session.ledger!
  const act = reader.prepare('SELECT act FROM audit ORDER BY seq DESC LIMIT 1').pluck().get()
  expect(act).toBe('导出网上公开页面')
})
