import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ElectronApplication } from '@playwright/test'
import type { DisclosureId } from '@shared/disclosure/model.ts'
import type { PrintDocument } from '@shared/documents/print-document.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { signInAs } from '../helpers/accounts-on-screen.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { aPublishedMatter, inTables } from '../helpers/published-matter.ts'
import { hasRasteriser, rasterise, readCode, readCodes } from '../helpers/read-printed-code.ts'
import { account } from '../helpers/set-up-street.ts'
import { openTestApp, openTestStreet } from '../helpers/test-app.ts'

const root = join(import.meta.dirname, '../..')
const pictures = join(root, 'out/screenshots')
const hooks = pathToFileURL(join(root, 'scripts/typescript.mjs')).href
const community = '北辰社区'
const table = {
  title: '收支明细（元）',
  header: ['序号', '项目', '金额'],
  rows: Array.from({ length: 5 }, (_, at) => [String(at + 1), `支出项目${at + 1}`, (1234.5 * (at + 1)).toFixed(2)]),
}
const matters = [
  ['财务', '2026年第三季度居务经费收支情况公示', [table]],
  ['居务', '关于社区食堂运营单位的公示', []],
  ['党务', '关于拟发展对象的公示', []],
] as const

/** The command line as it is installed, against the folder itself. */
function verify(db: string, code: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', hooks, join(root, 'electron/cli/ledger.ts'), 'notice', 'verify', code, '--db', db],
    {
      encoding: 'utf8',
      env: { ...process.env, LEDGER_USER: account.loginName, LEDGER_PASSWORD: account.password },
    },
  )
  return { status, state: stdout === '' ? stderr : (JSON.parse(stdout) as { state: string }).state }
}

test('the code of a printed notice is read from paper and verified on the command line', async ({
  launch,
  scratch,
}) => {
  test.skip(!hasRasteriser, 'poppler-utils is not installed')
  test.setTimeout(240_000)
  const data = join(scratch, 'data')
  for (const folder of [data, pictures]) mkdirSync(folder, { recursive: true })
  const street = await openTestStreet({ folder: data })
  await street.call('settings', 'save', { supervisionPhone: '0574-8700 1234' })
  const communityId = await aCommunity(street, community)
  const ids: DisclosureId[] = []
  for (const [category, title, tables] of matters) {
    const body = { paragraphs: ['现将有关情况公示如下，请居民监督。'], tables: [...tables] }
    ids.push((await aPublishedMatter(street, communityId, { community, title, body, category })) as DisclosureId)
  }
  const sheet = (some: DisclosureId[], paper: 'A4' | 'A3') => street.call('disclosures', 'notice', { ids: some, paper })
  const documents: Record<string, PrintDocument> = {
    'printed-a4': await sheet(ids.slice(0, 1), 'A4'),
    'printed-a3': await sheet(ids.slice(0, 1), 'A3'),
    'printed-a4-three': await sheet(ids, 'A4'),
  }
  await street.close()

  const codes: Record<string, readonly string[]> = {}
  const { app, page } = await launch({ data })
  await signInAs(page, account.loginName, account.password)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
  for (const [name, document] of Object.entries(documents)) {
    const bytes = await page.evaluate(
      async (one) => [...(await window.bridge.shell('makePdf', { document: one }))],
      document,
    )
    const pdf = join(pictures, `${name}.pdf`)
    writeFileSync(pdf, Buffer.from(bytes))
    const dots = rasterise(pdf, 150)
    codes[name] = name.endsWith('three') ? readCodes(dots) : [readCode(dots) ?? '']
  }
  await app.close()

  const code = codes['printed-a4']?.[0] ?? ''
  expect(code).toMatch(/^CLCL1\|330299\|/)
  expect(codes['printed-a3']).toEqual([code])
  expect(codes['printed-a4-three']).toHaveLength(matters.length)
  for (const one of codes['printed-a4-three'] ?? []) expect(verify(data, one).state).toBe('same')
  expect(verify(data, code)).toEqual({ status: 0, state: 'same' })
  expect(verify(data, code.slice(0, -12)).state).toBe('unknown')

  // Somebody has changed the amount in what was published.
  const again = openTestApp({ folder: data })
  await again.call('security', 'signIn', { loginName: account.loginName, password: account.password })
  await inTables(again, (db) =>
    db
      .prepare(`UPDATE disclosure_version SET body = replace(body, '1234.50', '9234.50') WHERE disclosure_id = ?`)
      .run(ids[0]),
  )
  await again.close()
  expect(verify(data, code)).toEqual({ status: 1, state: 'changed' })
})

interface Seen {
  readonly requests: readonly string[]
  readonly links: readonly string[]
  readonly isCut: boolean
  readonly title: string
  readonly picture: string
}

/** As a browser shows an address, in a session of its own, and what it asked the net for. */
function lookAt(app: ElectronApplication, url: string, width: number): Promise<Seen> {
  return app.evaluate(
    async ({ BrowserWindow, session }, given) => {
      const own = session.fromPartition(`site-${given.width}`)
      const requests: string[] = []
      own.webRequest.onBeforeRequest((details, answer) => {
        requests.push(details.url)
        answer({})
      })
      const options = { width: given.width, height: 844, useContentSize: true, frame: false, show: true }
      const window = new BrowserWindow({ ...options, webPreferences: { session: own } })
      await window.loadURL(given.url)
      await new Promise((resolve) => setTimeout(resolve, 300))
      const said = (await window.webContents.executeJavaScript(`({
        links: [...document.querySelectorAll('a[href]')].map((one) => one.href),
        isCut: document.documentElement.scrollWidth > window.innerWidth,
        title: document.title,
      })`)) as { links: string[]; isCut: boolean; title: string }
      const picture = (await window.webContents.capturePage()).toPNG().toString('base64')
      window.destroy()
      return { ...said, requests, picture }
    },
    { url, width },
  )
}

test('the pages for the net open from disk and from a server, wide and narrow, and ask for nothing else', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(240_000)
  const [data, site] = [join(scratch, 'data'), join(scratch, 'site')]
  for (const folder of [data, site, pictures]) mkdirSync(folder, { recursive: true })
  const street = await openTestStreet({ folder: data })
  const communityId = await aCommunity(street, community)
  for (const [category, title, tables] of matters) {
    const body = { paragraphs: ['现将有关情况公示如下，请居民监督。'], tables: [...tables] }
    await aPublishedMatter(street, communityId, { community, title, body, category })
  }
  await street.call('disclosures', 'exportSite', { communityIds: [communityId], ticket: street.ticket(site, 'folder') })
  await street.close()
  const folder = join(site, `${community}网上公开`)
  expect(readdirSync(folder)).toHaveLength(matters.length + 1)

  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
      .split('/')
      .at(-1)
    const path = join(folder, name === '' || name === undefined ? 'index.html' : name)
    if (!readdirSync(folder).includes(name || 'index.html')) response.writeHead(404).end()
    else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(path))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { app, page } = await launch({ data })
  await expect(page.getByLabel('账号')).toBeVisible()
  const homes = {
    disk: `${pathToFileURL(folder).href}/index.html`,
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`,
  }
  try {
    for (const [from, home] of Object.entries(homes)) {
      const base = home.replace(/[^/]*$/, '')
      for (const width of [1280, 390]) {
        const index = await lookAt(app, home, width)
        writeFileSync(join(pictures, `web-index-${from}-${width}.png`), Buffer.from(index.picture, 'base64'))
        expect(index.links.length).toBeGreaterThanOrEqual(matters.length)
        for (const link of new Set(index.links)) {
          expect(link.startsWith(base)).toBe(true)
          const shown = await lookAt(app, link, width)
          writeFileSync(join(pictures, `web-page-${from}-${width}.png`), Buffer.from(shown.picture, 'base64'))
          expect([shown.isCut, shown.links.every((one) => one.startsWith(base))]).toEqual([false, true])
          expect(shown.requests.filter((one) => !one.startsWith(base))).toEqual([])
        }
        expect([index.isCut, index.requests.filter((one) => !one.startsWith(base))]).toEqual([false, []])
      }
    }
  } finally {
    server.close()
  }
})
