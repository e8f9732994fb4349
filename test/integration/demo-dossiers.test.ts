import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { demoAccountOf } from '@shared/demo/demo-accounts.ts'
import { dossierFilter, type DossierId } from '@shared/dossier/model.ts'
import { community } from '../../electron/data/demo/demo-communities.ts'
import { demoStreet } from '../../electron/data/demo/demo-street.ts'
import { fillDemoFolder } from '../../electron/data/demo/fill-demo-folder.ts'
import { openTestApp, type TestApp } from '../helpers/test-app.ts'

const now = new Date(2026, 10, 21, 9)
const today = '2026-11-21'
let app: TestApp

beforeAll(async () => {
  app = openTestApp({ isDemo: true, now: () => now })
  await fillDemoFolder(app.data)
  await vi.waitUntil(async () => (await app.call('findings', 'due', { today })).stale === 0, { timeout: 20_000 })
}, 40_000)
afterAll(() => app.remove())

async function as(loginName: string): Promise<void> {
  await app.call('demo', 'switchAccount', { loginName })
}

async function dossierOf(name: string, year: number): Promise<DossierId> {
  const filter = dossierFilter.parse({ text: name })
  const sort = { column: 'name', descending: false } as const
  const { rows } = await app.call('dossiers', 'list', { year, filter, sort, offset: 0, limit: 5 })
  return rows.find((row) => row.name === name)!.dossierId!
}

/** What the brief of the demo asks to be seen, and what the other rules find beside it. */
const wanted =
  'R-DOC-01 R-DOC-02 R-DOC-03 R-DOC-04 R-DOC-05 R-DOC-06 R-TRN-01 R-TRN-02 R-TRN-04 R-TLK-01 R-TLK-02 R-TLK-03 ' +
  'R-SAN-01 R-SAN-02 R-SAN-04 R-SAN-05 R-AUD-01 R-AUD-02 R-AUD-03 R-CONFLICT-01 R-CONFLICT-03 R-APP-01 R-APP-02 ' +
  'R-APP-03 R-APP-04 R-CER-01 R-CER-02 R-QUA-01 R-PRM-01 R-CLU-01 R-CLU-02'

test('every kind of finding has something to show, and none of them floods the list', async () => {
  await as('shenhe')
  const { groups } = await app.call('findings', 'due', { today })
  const counts = Object.fromEntries(groups.map(({ rule, overdue, soon, other }) => [rule, overdue + soon + other]))

  expect(Object.keys(counts)).toEqual(expect.arrayContaining(wanted.split(' ')))
  for (const rule of ['R-TRN-01', 'R-TRN-02', 'R-TLK-02', 'R-SAN-01', 'R-AUD-01', 'R-CONFLICT-01'])
    expect([rule, counts[rule]]).toEqual([rule, expect.toSatisfy((count: number) => count > 0 && count <= 8)])
})

test('a namesake on the committee is only a suspicion, the same id number is more', async () => {
  const input = { today, rule: 'R-CONFLICT-01', due: null, offset: 0, limit: 20 }
  const { findings } = await app.call('findings', 'list', input)

  expect(findings.map(({ level, sentence }) => `${level} ${/疑似/.test(sentence)}`).toSorted()).toEqual([
    'alert false',
    'warning true',
  ])
})

test('whoever is one of the people may not confirm the own dossier, nor a relative’s; the reviewer may', async () => {
  const inYinxing = demoStreet().people.filter(({ community: of }) => of === community.yinxing)
  const own = await dossierOf(demoAccountOf('jieyong').displayName, 2026)
  const relative = await dossierOf(inYinxing[1]!.values.name, 2026)
  await as('jieyong')
  const refusal = async (id: DossierId) =>
    (await app.call('dossiers', 'get', { id })).offers.find(({ act }) => act === 'confirm')?.refusal

  expect(await refusal(own)).toContain('本人')
  expect(await refusal(relative)).toContain('亲属')
  await as('shenhe')
  expect(await refusal(own)).toBeNull()
})

test('the attachments are whole, and open as what they say', async () => {
  const { checked, damaged } = await app.call('attachments', 'check', {})

  expect(checked).toBeGreaterThan(20)
  expect(damaged).toEqual([])
})
