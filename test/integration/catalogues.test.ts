import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { starterItems } from '@shared/disclosure/catalogue/starter-catalogue.ts'
import type { CatalogueItem, ItemValues } from '@shared/disclosure/model.ts'
import type { TimeRules } from '@shared/disclosure/time-rule.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { catalogueLayouts } from '../helpers/catalogue-layouts.ts'
import { catalogueSteps, quarterly } from '../helpers/catalogue-steps.ts'
import { tablesOf } from '../helpers/ledger-files.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

const monthly: TimeRules = { rules: [{ kind: 'PERIOD', unit: 'month' }], minDisplayDays: null }

let app: TestApp
let steps: ReturnType<typeof catalogueSteps>

beforeEach(async () => {
  app = await openTestStreet({ now: () => new Date('2026-11-21T02:00:00Z') })
  steps = catalogueSteps(app)
})

afterEach(() => app.remove())

const makeStarter = () => app.call('catalogues', 'makeStarter', {})

/** Undoes the last act, and expects the tables to be what they were. */
async function expectUndone(act: () => Promise<unknown>) {
  const before = tablesOf(app)
  await act()
  const { seq } = app.lastCommitted()!
  expect(tablesOf(app)).not.toEqual(before)
  await app.call('history', 'undo', { seq })
  expect(tablesOf(app)).toEqual(before)
}

function valuesOf(item: CatalogueItem): ItemValues {
  const {
    id,
    catalogueId,
    ordinal,
    key,
    timeRules,
    timeWords,
    question,
    flags,
    source,
    adoptedBy,
    revision,
    ...values
  } = item
  return values
}

describe('the starter catalogue', () => {
  test('holds every item with its source, and asks what the document left vague', async () => {
    const id = await makeStarter()
    const items = await steps.itemsOf(id)
    const vague = items.filter(({ question }) => question !== null)

    expect(items).toHaveLength(61)
    expect(items.every(({ source }) => /^(地方做法|法律)：/.test(source))).toBe(true)
    expect(items.every(({ timeRules, question }) => (timeRules === null) === (question !== null))).toBe(true)
    expect(vague.map(({ key }) => Number(key.slice(-2)))).toEqual([10, 29, 32, 45, 52, 53, 54, 59, 61])
    expect(items.filter(({ hasPersonalData }) => hasPersonalData).map(({ level1 }) => level1)).toContain('社会救助')
    expect(items.find(({ key }) => key === 'starter-30')).toMatchObject({
      minDisplayDays: 5,
      timeWords: expect.any(String),
    })
    expect(await steps.headOf(id)).toMatchObject({
      state: 'draft',
      items: starterItems.length,
      unanswered: vague.length,
    })
  })

  test('is put in force only when nothing is asked any more, and supersedes the one before', async () => {
    const first = await makeStarter()
    await expect(
      app.call('catalogues', 'putInForce', { catalogueId: first, validFrom: '2026-01-01' }),
    ).rejects.toMatchObject({ code: 'catalogue-unanswered', details: { count: 9 } })
    await steps.answerAll(first)
    await app.call('catalogues', 'putInForce', { catalogueId: first, validFrom: '2026-01-01' })

    const second = await app.call('catalogues', 'makeVersion', { from: first })
    await app.call('catalogues', 'putInForce', { catalogueId: second, validFrom: '2026-07-01' })

    expect(await steps.headOf(first)).toMatchObject({ state: 'superseded', version: 1, validFrom: '2026-01-01' })
    expect(await steps.headOf(second)).toMatchObject({ state: 'inForce', version: 2, validFrom: '2026-07-01' })
    const [item] = await steps.itemsOf(second)
    await expect(app.call('catalogues', 'removeItem', { id: item!.id })).rejects.toMatchObject({
      code: 'disclosure-refused',
    })
  })
})

describe('time texts', () => {
  test('an answer is remembered for the same text elsewhere, and wins over what a text seems to say', async () => {
    const id = await makeStarter()
    const [, ...others] = (await steps.itemsOf(id)).filter(({ timeText }) => timeText === '定期公开')
    await app.call('catalogues', 'answerTime', { ids: [others[0]!.id], rules: monthly })

    const answered = (await steps.itemsOf(id)).filter(({ timeText }) => timeText === '定期公开')
    expect(answered.map(({ timeRules }) => timeRules)).toEqual([monthly, monthly, monthly])
    expect(await app.call('catalogues', 'parseTime', { text: ' 定期 公开' })).toMatchObject({
      state: 'parsed',
      value: monthly,
    })

    const halfYearly = (await steps.itemsOf(id)).find(({ timeText }) => timeText === '半年')!
    await app.call('catalogues', 'answerTime', { ids: [halfYearly.id], rules: quarterly })
    const again = await app.call('catalogues', 'makeStarter', {})
    const texts = (await steps.itemsOf(again)).filter(({ timeText }) => ['半年', '定期公开'].includes(timeText))
    expect(
      texts.filter(({ timeText }) => timeText === '半年').every(({ timeWords }) => timeWords.includes('每季度')),
    ).toBe(true)
    expect(texts.every(({ question }) => question === null)).toBe(true)
  })

  test('a changed text is read anew, another change leaves the answer', async () => {
    const id = await makeStarter()
    await steps.answerAll(id)
    const item = (await steps.itemsOf(id)).find(({ timeText }) => timeText === '专项公开')!
    const values = { ...valuesOf(item), content: '改过的内容' }
    await app.call('catalogues', 'saveItem', { id: item.id, catalogueId: id, revision: item.revision, values })
    const kept = (await steps.itemsOf(id)).find((one) => one.id === item.id)!
    const changed = { ...values, timeText: '视情况公开' }
    await app.call('catalogues', 'saveItem', { id: item.id, catalogueId: id, revision: kept.revision, values: changed })
    const asked = (await steps.itemsOf(id)).find((one) => one.id === item.id)!

    expect(kept).toMatchObject({ content: '改过的内容', timeRules: quarterly })
    expect(asked).toMatchObject({ timeRules: null, question: expect.stringContaining('视情况') })
    await expect(
      app.call('catalogues', 'saveItem', { id: item.id, catalogueId: id, revision: item.revision, values }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a blank text is answered for its item alone, and rules of no kind are refused', async () => {
    const id = await makeStarter()
    const [one, two] = await steps.itemsOf(id)
    for (const item of [one!, two!])
      await app.call('catalogues', 'saveItem', {
        id: item.id,
        catalogueId: id,
        revision: item.revision,
        values: { ...valuesOf(item), timeText: '' },
      })
    await app.call('catalogues', 'answerTime', { ids: [one!.id], rules: monthly })

    const [first, second] = await steps.itemsOf(id)
    expect([first!.timeRules, second!.timeRules]).toEqual([monthly, null])
    await expect(
      app.call('catalogues', 'answerTime', { ids: [two!.id], rules: { rules: [], minDisplayDays: null } }),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  })
})

describe('versions', () => {
  test('a copy differs by what was changed, added and removed', async () => {
    const from = await steps.starterInForce()
    const to = await app.call('catalogues', 'makeVersion', { from })
    expect(await app.call('catalogues', 'compare', { from, to })).toEqual([])

    const items = await steps.itemsOf(to)
    const changed = items.find(({ key }) => key === 'starter-09')!
    await app.call('catalogues', 'saveItem', {
      id: changed.id,
      catalogueId: to,
      revision: changed.revision,
      values: { ...valuesOf(changed), timeText: '每月', channels: ['居务公开栏', '微信群'] },
    })
    await app.call('catalogues', 'removeItem', { id: items.find(({ key }) => key === 'starter-20')!.id })
    const values = { ...valuesOf(changed), level1: '新增事项', level2: null }
    await app.call('catalogues', 'saveItem', { id: null, catalogueId: to, revision: 0, values })

    const differences = await app.call('catalogues', 'compare', { from, to })
    expect(differences.map(({ kind, title }) => [kind, title])).toEqual([
      ['changed', '工作经费：居委会工作经费使用情况'],
      ['added', '新增事项'],
      ['removed', '宅基地：宅基地审批'],
    ])
    expect(differences[0]!.fields.map(({ label }) => label)).toEqual(['公开时限', '公开时限的理解', '公开渠道'])
    expect(differences[0]!.fields[0]).toEqual({ label: '公开时限', before: '每季度', after: '每月' })
  })
})

describe('adoption', () => {
  test('many communities take many items at once; dropping ends it on a day, taking back goes on', async () => {
    const id = await steps.starterInForce()
    const communityIds = [
      await steps.community('东湖社区'),
      await steps.community('西苑社区'),
      await steps.community('南园社区'),
    ]
    const itemIds = (await steps.itemsOf(id)).slice(0, 20).map((item) => item.id)
    await app.call('catalogues', 'adopt', { communityIds, itemIds, isAdopted: true, from: '2026-01-01' })
    expect((await steps.itemsOf(id)).filter(({ adoptedBy }) => adoptedBy.length === 3)).toHaveLength(20)

    const dropped = { communityIds: [communityIds[1]!], itemIds: [itemIds[0]!] }
    await app.call('catalogues', 'adopt', { ...dropped, isAdopted: false, from: '2026-06-01' })
    expect((await steps.itemsOf(id))[0]!.adoptedBy.toSorted()).toEqual([communityIds[0]!, communityIds[2]!].toSorted())
    expect(periodsOf(communityIds[1]!)).toContainEqual({ from_day: '2026-01-01', until_day: '2026-06-01' })

    await app.call('catalogues', 'adopt', { ...dropped, isAdopted: true, from: '2026-09-01' })
    expect(periodsOf(communityIds[1]!).filter(({ until_day }) => until_day !== null)).toHaveLength(1)
    await app.call('catalogues', 'adopt', { ...dropped, isAdopted: true, from: '2026-09-01' })
    expect((await steps.itemsOf(id))[0]!.adoptedBy).toHaveLength(3)

    const next = await app.call('catalogues', 'makeVersion', { from: id })
    expect((await steps.itemsOf(next))[0]!.adoptedBy).toHaveLength(3)
  })

  function periodsOf(communityId: CommunityId) {
    return tablesOf(app)
      ['adoption']!.filter((row) => (row as { community_id: string }).community_id === communityId)
      .map((row) => {
        const { from_day, until_day } = row as { from_day: string; until_day: string | null }
        return { from_day, until_day }
      })
  }

  test('every act can be undone', async () => {
    const id = await makeStarter()
    const communityId = await steps.community('东湖社区')
    const items = await steps.itemsOf(id)
    const itemIds = items.map((item) => item.id)

    await expectUndone(() =>
      app.call('catalogues', 'adopt', { communityIds: [communityId], itemIds, isAdopted: true, from: '2026-01-01' }),
    )
    await expectUndone(() => steps.answerAll(id))
    await expectUndone(() => app.call('catalogues', 'makeVersion', { from: id }))
    await expectUndone(() => app.call('catalogues', 'removeItem', { id: itemIds[3]! }))
    await expectUndone(() => app.call('catalogues', 'setFlags', { communityId, isFinanceBusy: true }))
    await expectUndone(() => steps.importSheets('目录', catalogueLayouts.D))
    await steps.answerAll(id)
    await expectUndone(() => app.call('catalogues', 'putInForce', { catalogueId: id, validFrom: '2026-01-01' }))
  })
})

describe('what an item rests on', () => {
  test('a street supersedes a basis, and gets it back by undoing', async () => {
    const id = await makeStarter()
    const basis = (await app.call('catalogues', 'bases', {})).find((one) => one.id === 'party-affairs-openness')!
    const flagged = async () =>
      (await steps.itemsOf(id)).filter(({ flags }) => flags.some((flag) => flag.startsWith('依据已被取代'))).length

    expect(await flagged()).toBe(0)
    const { source: _source, ...values } = basis
    await app.call('catalogues', 'saveBasis', { ...values, supersededOn: '2026-06-01', supersededBy: '新条例' })
    const { seq } = app.lastCommitted()!
    expect(await flagged()).toBe((await steps.itemsOf(id)).filter(({ category }) => category === '党务').length)
    await app.call('history', 'undo', { seq })
    expect(await flagged()).toBe(0)
  })
})
