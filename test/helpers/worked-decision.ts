import type { DecisionValues } from '@shared/decisions/contract.ts'
import type { DisclosureId, Stage } from '@shared/disclosure/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { aDecision, aMeeting, aProgress } from './a-decision.ts'
import type { TestApp } from './test-app.ts'

export const meetingDays = [
  ['branch', '2026-03-02'],
  ['committees', '2026-03-04'],
  ['partyMembers', '2026-03-06'],
  ['residents', '2026-03-09'],
] as const

export async function openDecision(
  app: TestApp,
  communityId: CommunityId,
  changes: Partial<DecisionValues> = {},
): Promise<string> {
  return app.call('decisions', 'create', { communityId, year: 2026, values: aDecision(changes) })
}

/** All meetings of 四议两公开 but those that are left out, and the result. */
export async function decide(app: TestApp, id: string, leftOut: readonly string[] = []): Promise<void> {
  for (const [kind, heldOn] of meetingDays)
    if (!leftOut.includes(kind))
      await app.call('decisions', 'saveMeeting', { id, meetingId: null, values: aMeeting(kind, heldOn) })
  const { revision, ...decision } = await app.call('decisions', 'get', { id })
  await app.call('decisions', 'save', { id, revision, values: aDecision({ ...onlyValues(decision), result: '通过' }) })
}

function onlyValues(decision: DecisionValues): DecisionValues {
  const keys = Object.keys(aDecision()) as (keyof DecisionValues)[]
  return Object.fromEntries(keys.map((key) => [key, decision[key]])) as unknown as DecisionValues
}

export async function carryOut(app: TestApp, id: string): Promise<void> {
  const party = '宁波甬固建筑工程有限公司'
  const steps = [
    aProgress('合同', '2026-03-20', { amount: 48_000, party, words: '签订施工合同，工期 30 天。' }),
    aProgress('付款', '2026-04-20', { amount: 48_000, party, words: '按合同付清工程款。' }),
    aProgress('验收', '2026-06-01', { words: '两委会和居民代表现场验收，合格。' }),
  ]
  for (const values of steps) await app.call('decisions', 'saveProgress', { id, progressId: null, values })
}

/** From the board to the wall, through all its states. */
export async function publishStage(app: TestApp, id: string, stage: Stage, on: string): Promise<DisclosureId> {
  const { communityId, number, title } = await app.call('decisions', 'get', { id })
  const filter = { communityId: null, category: null, light: null, itemKey: null, text: '' }
  const sort = { column: 'dueOn', descending: false } as const
  const span = { from: '2026-01-01', to: '2026-12-31', today: on, filter, sort, offset: 0, limit: 500 }
  const { duties } = await app.call('disclosures', 'duties', span)
  const duty = duties.find(
    (one) => one.communityId === communityId && one.period.includes(number) && one.title.includes(stage),
  )
  if (!duty) throw new Error(`The board does not ask for ${stage}`)
  const { itemId, period } = duty
  const begun = await app.call('disclosures', 'begin', { communityId, itemId, period, title: `${title}（${stage}）` })
  const { revision } = await app.call('disclosures', 'get', { id: begun })
  const content = { title: `${title}（${stage}）`, publisher: null, body: { paragraphs: ['公开内容。'], tables: [] } }
  await app.call('disclosures', 'save', { id: begun, revision, ...content })
  const note = { opinion: '同意公开', signedBy: '郑国平', signedOn: on }
  for (const act of ['submit', 'passSupervision', 'passDecision'] as const)
    await app.call('disclosures', 'step', { id: begun, act, on, note })
  await app.call('disclosures', 'publish', { id: begun, on, channels: ['居务公开栏', '微信公众号'], note })
  return begun
}
