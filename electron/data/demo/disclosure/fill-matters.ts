import type { DecisionValues, MeetingKind, MeetingValues } from '@shared/decisions/contract.ts'
import { eventPeriod } from '@shared/disclosure/duties.ts'
import { majorItems } from '@shared/disclosure/major-items.ts'
import { type ItemId, type Stage, stages } from '@shared/disclosure/model.ts'
import { addDays, daysBetween } from '@shared/values/day-arithmetic.ts'
import type { WriteDb } from '../../db/connection.ts'
import { decisionContext, wholeDecisions } from '../../features/decisions/decision-facts.ts'
import { nextDecisionNumber } from '../../features/decisions/decision-number-store.ts'
import { saveMeeting, saveProgress } from '../../features/decisions/decision-parts-store.ts'
import { getDecision, insertDecision } from '../../features/decisions/decision-store.ts'
import { syncMajorEvents } from '../../features/decisions/sync-major-events.ts'
import type { NamedCommunity } from '../../features/disclosures/duty-source-store.ts'
import { ensureMajorItem } from '../../features/disclosures/major-item-store.ts'
import { type DemoMatter, demoMatters } from './demo-matters.ts'
import { addPhoto, type DemoPhoto } from './demo-photos.ts'
import { communityAt } from './fill-catalogue.ts'
import { writePublication } from './write-publication.ts'

interface Filling {
  readonly db: WriteDb
  readonly newId: () => string
  readonly communities: readonly NamedCommunity[]
  readonly photos: readonly DemoPhoto[]
}

/** The matters with their meetings, what was done for them, and what was published of them. */
export function fillMatters(filling: Filling, today: string): void {
  const { db } = filling
  for (const item of majorItems) ensureMajorItem(db, item, new Date(`${today}T08:00:00`).toISOString())
  for (const matter of demoMatters) fillMatter(filling, matter, today)
}

function fillMatter(filling: Filling, matter: DemoMatter, today: string): void {
  const { db, newId, communities } = filling
  const { place, meetings, progress, registered } = matter
  const dayOf = (daysAgo: number) => addDays(today, -daysAgo)
  const at = new Date(`${dayOf(registered)}T09:00:00`)
  const year = Number(dayOf(registered).slice(0, 4))
  const { id: communityId } = communityAt(communities, place)
  const id = newId()
  const number = nextDecisionNumber(db, communityId, year)
  insertDecision(db, { id, number, year, communityId, values: valuesOf(matter, dayOf), createdAt: at.toISOString() })
  for (const [kind, daysAgo] of Object.entries(meetings) as [MeetingKind, number][])
    saveMeeting(db, id, newId(), meetingOf(kind, dayOf(daysAgo), matter), true)
  for (const [kind, daysAgo, words, amount = null] of progress) {
    const party = kind === '合同' || kind === '付款' ? (matter.values.supplier ?? null) : null
    saveProgress(db, id, newId(), { kind, on: dayOf(daysAgo), words, amount, party }, true)
  }
  const now = () => new Date(`${today}T09:00:00`)
  syncMajorEvents(db, id, { now, newId })
  for (const stage of stages) {
    const daysAgo = matter.published[stage]
    if (daysAgo !== undefined) publish(filling, { id, stage, on: dayOf(daysAgo), today })
  }
}

function publish(
  { db, newId, communities, photos }: Filling,
  { id, stage, on, today }: { id: string; stage: Stage; on: string; today: string },
): void {
  const context = decisionContext(db, new Date(`${today}T09:00:00`))
  const [whole] = wholeDecisions(db, [getDecision(db, id)], context)
  const event = whole?.events.find((one) => one.stage === stage)
  if (!whole || !event) throw new Error(`The matter asks for no publication ${stage}`)
  const { communityId, communityName: community, number, values } = whole.head
  const { dueOn = null } = whole.publications.find((one) => one.stage === stage) ?? {}
  const minDisplayDays = context.parameters.noticeMinDays.value
  const disclosureId = writePublication(
    db,
    {
      ...{ communityId, community, itemId: event.itemKey as ItemId, itemKey: event.itemKey, dueOn, minDisplayDays },
      period: eventPeriod(event.occurredOn, event.note),
      title: `${values.title}（${stage}公开）`,
      body: {
        paragraphs: [
          `“${values.title}”（编号 ${number}）${wordsOf[stage]}`,
          values.content ?? '',
          values.amount === null ? '本事项不涉及资金。' : `决策金额 ${values.amount.toFixed(2)} 元。`,
        ],
        tables: [],
      },
      state: daysBetween(on, today) > minDisplayDays + 10 ? 'withdrawn' : 'published',
      on,
      decisionId: id,
      stage,
    },
    newId,
  )
  const place = communities.findIndex((one) => one.id === communityId)
  addPhoto(db, photos[place % photos.length]!, { id: newId(), disclosureId, takenOn: on })
}

const wordsOf: Readonly<Record<Stage, string>> = {
  事前: '拟提交会议商议，现公开征求意见。',
  事中: '已经会议决议通过，现予公示。',
  事后: '已经办结，现公开实施结果。',
}

function valuesOf({ values, plannedIn }: DemoMatter, dayOf: (daysAgo: number) => string): DecisionValues {
  return {
    fundSource: values.amount === null ? null : '社区服务和发展专项资金',
    proposer: '居民代表联名',
    origination: '党员群众建议',
    responsible: '社区居委会主任',
    plannedOn: plannedIn === undefined ? null : dayOf(plannedIn),
    supplier: null,
    supplierCode: null,
    remark: null,
    ...values,
  }
}

/** How many are asked, and how many came. */
const attendance: Readonly<Record<MeetingKind, readonly [expected: number, present: number]>> = {
  branch: [9, 8],
  committees: [9, 9],
  partyMembers: [62, 48],
  residents: [45, 38],
  bigCommittee: [15, 13],
}

function meetingOf(kind: MeetingKind, heldOn: string, { values }: DemoMatter): MeetingValues {
  const [expected, present] = attendance[kind]
  const isLast = kind === 'residents' || (values.procedure === 'committees' && kind === 'committees')
  const against = isLast && values.result === '否决' ? present - 10 : 1
  return {
    ...{ kind, heldOn, expected, present, against },
    place: '社区二楼会议室',
    form: kind === 'residents' ? '居民代表会议' : null,
    host: '社区党组织书记',
    recorder: '社区文书',
    agree: present - against - 1,
    abstain: 1,
    content: `商议“${values.title}”的方案、预算和监督办法。`,
    recused: null,
    streetAttendees: kind === 'residents' ? '街道驻社区干部' : null,
  }
}
