import { randomUUID } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { decisionChain } from '@shared/decisions/rules/chain.ts'
import { checkContent } from '@shared/disclosure/personal-data/check-content.ts'
import { addMonths } from '@shared/values/day-arithmetic.ts'
import { powersOf } from '@shared/security/roles.ts'
import { demoStreet } from '../../electron/data/demo/demo-street.ts'
import { demoPhotos } from '../../electron/data/demo/disclosure/demo-photos.ts'
import { fillDisclosure } from '../../electron/data/demo/disclosure/fill-disclosure.ts'
import { decisionContext, wholeDecisions } from '../../electron/data/features/decisions/decision-facts.ts'
import { listStoredDecisions } from '../../electron/data/features/decisions/decision-store.ts'
import { readBoard } from '../../electron/data/features/disclosures/board.ts'
import { getDisclosure, listDisclosures } from '../../electron/data/features/disclosures/disclosure-store.ts'
import { listOwnCommunities } from '../../electron/data/features/disclosures/duty-source-store.ts'
import { type FilledLedger, filledLedger } from '../helpers/filled-ledger.ts'

let filled: FilledLedger
afterEach(() => filled.remove())

const account = { id: 'a', loginName: 'a', displayName: '周敏', roles: [], powers: powersOf([]), communityIds: null }
const everything = { communityId: null, category: null, light: null, itemKey: null, text: '' }
const act = { method: 'demo', act: '生成演示数据', subject: null, reason: null, accountId: null, accountName: '演示' }

async function demoOn(today: string) {
  filled = await filledLedger(demoStreet(), new Date(`${today}T09:00:00`))
  const { writer, reader } = filled.ledger
  const photos = await demoPhotos()
  await writer.run(act, (db) => {
    const byName = new Map(listOwnCommunities(db, null).map((one) => [one.name, one]))
    const communities = demoStreet().communities.flatMap(({ name }) => byName.get(name) ?? [])
    fillDisclosure({ db, newId: randomUUID, communities, photos }, today)
  })
  return reader
}

// In the middle of a quarter, in its first days, and in the year after the one the people were made for.
test.each(['2026-11-21', '2027-01-04', '2027-04-02'])('the board of %s has something of every kind', async (today) => {
  const reader = await demoOn(today)
  const span = { from: addMonths(today, -3), to: addMonths(today, 1), today }
  const { duties, communities } = readBoard(reader, account, span, everything)

  expect(communities).toHaveLength(12)
  const counts = Object.groupBy(duties, ({ light }) => light)
  const seen = Object.keys(counts)
  expect(seen).toEqual(expect.arrayContaining(['published', 'publishedLate', 'noEvidence', 'late', 'inWork', 'later']))
  // A street that does its work: most of what was due hangs, with a photo.
  const due = duties.filter(({ dueOn }) => dueOn !== null && dueOn < today)
  expect((counts.published?.length ?? 0) / due.length).toBeGreaterThan(0.5)
  expect(counts.late!.length).toBeLessThan(due.length / 4)
})

test('what was published has nothing in it that the check finds; what waits for it has', async () => {
  const reader = await demoOn('2026-11-21')
  const all = listDisclosures(reader, { communityId: null, from: '2026-01-01', to: '2027-12-31' })
  const finds = (id: string) => {
    const { title, body } = getDisclosure(reader, id)
    return checkContent({ title, body }, { idMask: 'none', today: '2026-11-21' }).length
  }
  const published = all.filter(({ publishedOn }) => publishedOn !== null)

  expect(published.length).toBeGreaterThan(80)
  expect(all.filter(({ openObjections }) => openObjections > 0)).toHaveLength(1)
  expect(published.filter(({ id }) => finds(id) > 0)).toEqual([])
  expect(all.some(({ id, state }) => state === 'checking' && finds(id) > 0)).toBe(true)
})

test('the matters stand at different points, and one lacks a meeting', async () => {
  const reader = await demoOn('2026-11-21')
  const context = decisionContext(reader, new Date('2026-11-21T09:00:00'))
  const filter = { year: null, communityId: null, category: null, text: '', scope: null }
  const wholes = wholeDecisions(reader, listStoredDecisions(reader, filter), context)
  const missing = wholes.map((whole) => ({
    title: whole.head.values.title,
    keys: decisionChain(whole, context).flatMap(({ state, key }) => (state === 'missing' ? [key] : [])),
    doubtful: decisionChain(whole, context).flatMap(({ state, why }) => (state === 'doubtful' ? [why] : [])),
  }))

  expect(missing).toHaveLength(8)
  expect(
    Object.fromEntries(missing.filter(({ keys }) => keys.length > 0).map(({ title, keys }) => [title, keys])),
  ).toEqual({ 老旧小区楼道照明改造: ['meeting/partyMembers'], 便民服务站适老化改造: ['disclosure/during'] })
  expect(missing.flatMap(({ doubtful }) => doubtful)).toEqual([])
})
