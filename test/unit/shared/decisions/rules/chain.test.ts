import type { DecisionValues, MeetingKind, ProgressValues } from '@shared/decisions/contract.ts'
import { decisionChain } from '@shared/decisions/rules/chain.ts'
import { countMissing, currentStage } from '@shared/decisions/rules/current-stage.ts'
import type { DecisionFacts, Publication } from '@shared/decisions/rules/facts.ts'
import { majorEvents } from '@shared/decisions/rules/major-events.ts'
import { defaultRuleParameters } from '@shared/people/rule-parameters.ts'
import { describe, expect, test } from 'vitest'
import { aDecision, aMeeting, aProgress } from '../../../../helpers/a-decision.ts'

const meetings = (
  [
    ['branch', '2026-03-02'],
    ['committees', '2026-03-04'],
    ['partyMembers', '2026-03-06'],
    ['residents', '2026-03-09'],
  ] as const satisfies readonly (readonly [MeetingKind, string])[]
).map(([kind, heldOn]) => ({ id: kind, ...aMeeting(kind, heldOn) }))

const published = (stage: Publication['stage'], publishedOn: string | null, dueOn: string): Publication => ({
  stage,
  disclosureId: stage,
  state: publishedOn === null ? '编制' : '已发布',
  dueOn,
  publishedOn,
  withdrawnOn: null,
})

const publications = [
  published('事前', '2026-02-20', '2026-02-23'),
  published('事中', '2026-03-10', '2026-03-14'),
  published('事后', '2026-06-02', '2026-06-06'),
]

const step = (kind: ProgressValues['kind'], on: string, changes: Partial<ProgressValues> = {}) => ({
  id: kind,
  ...aProgress(kind, on, changes),
})
const contract = step('合同', '2026-03-20', { amount: 48_000, party: '宁波甬固建筑工程有限公司' })
const progress = [
  contract,
  step('付款', '2026-04-20', { amount: 48_000 }),
  step('验收', '2026-06-01'),
  step('评估', '2026-06-30'),
]

const values = (changes: Partial<DecisionValues> = {}) => aDecision({ result: '通过', ...changes })
const whole: DecisionFacts = {
  values: values(),
  meetings,
  progress,
  publications,
  files: [],
  registeredOn: '2026-02-16',
}

function chainOf(changes: Partial<DecisionFacts> = {}, today = '2026-11-22') {
  const chain = decisionChain({ ...whole, ...changes }, { today, parameters: defaultRuleParameters })
  return { chain, link: (key: string) => chain.find((link) => link.key === key)! }
}
const without = <T extends { readonly kind: string }>(parts: readonly T[], kind: string) =>
  parts.filter((part) => part.kind !== kind)

describe('a matter from proposal to the end', () => {
  test('has every link done', () => {
    const { chain } = chainOf()
    expect(chain.filter(({ state }) => state !== 'done')).toEqual([])
    expect(chain.map(({ label }) => label)).toEqual([
      '提议',
      '事前公开',
      '党支部（党委）提议',
      '两委会商议',
      '党员大会审议',
      '居民会议（代表会议）决议',
      '决策结果',
      '决议公开',
      '合同',
      '进度和付款',
      '验收',
      '结果公开',
      '评估归档',
    ])
    expect(currentStage(chain, '通过')).toBe('已归档')
  })

  test.each(['branch', 'committees', 'partyMembers', 'residents'])('without %s that alone is missing', (kind) => {
    const { chain, link } = chainOf({ meetings: without(meetings, kind) })
    expect(link(`meeting/${kind}`).state).toBe('missing')
    expect(countMissing(chain)).toBe(1)
  })

  test.each([
    ['合同', 'contract'],
    ['付款', 'progress'],
    ['验收', 'acceptance'],
  ])('without %s the link %s is missing', (kind, key) => {
    expect(chainOf({ progress: without(progress, kind) }).link(key).state).toBe('missing')
  })

  test('a link before which nothing has happened waits', () => {
    const { chain } = chainOf({ values: values({ result: null }), meetings: [], progress: [], publications: [] })
    expect(chain.slice(1).every(({ state }) => state === 'waiting')).toBe(true)
    expect(currentStage(chain, null)).toBe('事前公开')
  })

  test('a proposal without 动议事由 is incomplete', () => {
    expect(chainOf({ values: values({ origination: null }) }).link('proposal')).toMatchObject({
      state: 'missing',
      place: 'values',
    })
  })
})

describe('meetings', () => {
  const heldOtherwise = (kind: MeetingKind, changes: object) =>
    chainOf({ meetings: meetings.map((one) => (one.kind === kind ? { ...one, ...changes } : one)) }).link(
      `meeting/${kind}`,
    )

  test.each([
    ['too few', { present: 19, agree: 19, abstain: 0 }, 'R-DEC-02'],
    ['before the one it follows', { heldOn: '2026-03-05' }, '先后次序'],
    ['nothing recorded', { content: null }, '没有会议内容'],
    ['nobody wrote', { recorder: null }, '记录人'],
  ])('%s: doubtful', (_, changes, words) => {
    const link = heldOtherwise('residents', changes)
    expect(link.state).toBe('doubtful')
    expect(link.why).toContain(words)
  })

  test('one that is planned waits', () => {
    const { link } = chainOf({ values: values({ result: null }), progress: [], publications: [] }, '2026-03-07')
    expect(link('meeting/residents')).toMatchObject({ state: 'waiting', on: '2026-03-09' })
  })

  test('minutes in the files serve as the record', () => {
    const silent = meetings.map((one) => ({ ...one, content: null }))
    expect(chainOf({ meetings: silent, files: [{ kind: '会议纪要' }] }).link('meeting/branch').state).toBe('done')
  })
})

describe('publications', () => {
  const during = (changes: Partial<Publication>, more: Partial<DecisionFacts> = {}, today?: string) =>
    chainOf(
      { publications: publications.map((one) => (one.stage === '事中' ? { ...one, ...changes } : one)), ...more },
      today,
    )

  test('what was decided hangs seven days', () => {
    const early = { progress: [] }
    expect(during({}, early, '2026-03-16').link('disclosure/during').state).toBe('waiting')
    expect(during({}, early, '2026-03-17').link('disclosure/during').state).toBe('done')
    expect(during({ withdrawnOn: '2026-03-16' }).link('disclosure/during').state).toBe('doubtful')
    expect(during({ withdrawnOn: '2026-03-17' }).link('disclosure/during').state).toBe('done')
  })

  test('late is doubtful, on the last day it is not', () => {
    expect(during({ publishedOn: '2026-03-14' }, { progress: [] }).link('disclosure/during').state).toBe('done')
    expect(during({ publishedOn: '2026-03-15' }, { progress: [] }).link('disclosure/during').state).toBe('doubtful')
  })

  test('a contract waits for the end of the notice', () => {
    const signed = (on: string) => chainOf({ progress: [{ ...contract, on }] }).link('contract')
    expect(signed('2026-03-16')).toMatchObject({ state: 'doubtful' })
    expect(signed('2026-03-17')).toMatchObject({ state: 'done' })
  })

  test('one of two items of the catalogue not published yet', () => {
    const second = published('事中', null, '2026-03-14')
    expect(chainOf({ publications: [...publications, second] }).link('disclosure/during').state).toBe('missing')
  })
})

describe('the other side', () => {
  test('no supplier and no project: neither contract nor acceptance', () => {
    const { link } = chainOf({ values: values({ category: '重要干部任免', supplier: null }), progress: [] })
    expect(link('contract').state).toBe('notNeeded')
    expect(link('acceptance').state).toBe('notNeeded')
  })

  test('the contract is with who was decided on', () => {
    const signed = (party: string) => chainOf({ progress: [{ ...contract, party }] }).link('contract').state
    expect(signed('宁波甬固建筑工程公司')).toBe('doubtful')
    expect(signed('宁波甬固建筑工程')).toBe('done')
  })

  test('dates follow one another', () => {
    const moved = (kind: string, on: string) => progress.map((one) => (one.kind === kind ? { ...one, on } : one))
    expect(chainOf({ progress: moved('付款', '2026-03-19') }).link('progress').state).toBe('doubtful')
    expect(chainOf({ progress: moved('验收', '2026-03-19') }).link('acceptance').state).toBe('doubtful')
    expect(chainOf({ progress: moved('评估', '2026-05-31') }).link('evaluation').state).toBe('doubtful')
  })
})

test('after a rejection nothing more is asked, a pause waits', () => {
  const ended = { progress: [], publications: publications.slice(0, 1) }
  const rejected = chainOf({ values: values({ result: '否决' }), ...ended })
  expect(rejected.link('contract').state).toBe('notNeeded')
  expect(countMissing(rejected.chain)).toBe(0)
  const paused = chainOf({ values: values({ result: '暂缓', plannedOn: '2026-05-01' }), ...ended })
  expect(paused.link('acceptance').state).toBe('waiting')
  expect(currentStage(paused.chain, '暂缓')).toBe('暂缓')
})

describe('what is to be published, from which day', () => {
  const windows = { immediateDays: 5, beforeDays: 7 }

  test('before the first meeting, at the resolution, after the acceptance', () => {
    expect(majorEvents(whole, windows)).toEqual({ 事前: '2026-03-02', 事中: '2026-03-09', 事后: '2026-06-01' })
  })

  test('nothing planned, nothing passed', () => {
    const begun = { ...whole, values: values({ result: null }), meetings: [], progress: [] }
    expect(majorEvents(begun, windows)).toEqual({ 事前: '2026-02-28', 事中: null, 事后: null })
  })

  test('without another side the evaluation ends it', () => {
    const appointed = { ...whole, values: values({ category: '重要干部任免', supplier: null }) }
    expect(majorEvents(appointed, windows).事后).toBe('2026-06-30')
  })
})
