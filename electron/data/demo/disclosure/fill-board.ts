import { computeDuties, dutyPeriodWords, standingPeriod } from '@shared/disclosure/duties.ts'
import { addDays } from '@shared/values/day-arithmetic.ts'
import type { WriteDb } from '../../db/connection.ts'
import { insertObjection, updateAnswer } from '../../features/disclosures/objection-store.ts'
import type { NamedCommunity } from '../../features/disclosures/duty-source-store.ts'
import { readSources } from '../../features/disclosures/read-sources.ts'
import { readRuleParameters } from '../../features/settings/rule-parameter-store.ts'
import { seededRandom } from '../seeded-random.ts'
import { SyntheticNumbers } from '../synthetic-person.ts'
import { demoBody, unmaskedBody } from './demo-body.ts'
import { fateOf } from './demo-fates.ts'
import { addPhoto, type DemoPhoto } from './demo-photos.ts'
import { writePublication } from './write-publication.ts'

interface Filling {
  readonly db: WriteDb
  readonly newId: () => string
  readonly communities: readonly NamedCommunity[]
  readonly photos: readonly DemoPhoto[]
}

const slow = new Set(['双龙社区', '建设路社区'])

/** What was published of all that has been due since a day, and what is on its way. */
export function fillBoard({ db, newId, communities, photos }: Filling, from: string, today: string): void {
  const parameters = readRuleParameters(db, today)
  const names = new Map(communities.map(({ id, name }) => [id as string, name]))
  const span = { from, to: addDays(today, 40) }
  const numbers = new SyntheticNumbers()
  const duties = computeDuties(span.from, span.to, readSources(db, new Set(names.keys()), span, parameters))
    // In an order of their own: ids are new in each demo.
    .map((duty) => ({ duty, order: `${names.get(duty.communityId)} ${duty.item.key} ${duty.period}` }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
  let objections = 0
  for (const [place, { duty }] of duties.entries()) {
    const { communityId, item, period, dueOn } = duty
    const random = seededRandom(20_261_100 + place)
    const community = names.get(communityId) ?? ''
    const minDisplayDays = item.rules?.minDisplayDays ?? parameters.noticeMinDays.value
    if (dueOn === null) continue
    const fate = fateOf(random, { dueOn, period, minDisplayDays, today, isSlow: slow.has(community) })
    if (!fate) continue
    const periodWords = period === standingPeriod ? '' : dutyPeriodWords(period).replaceAll(' ', '')
    const about = { category: item.category, title: item.title, periodWords }
    const isUnmasked = fate.state === 'checking' && item.category !== '党务'
    const id = writePublication(
      db,
      {
        ...{ communityId, community, itemId: item.id, itemKey: item.key, period, dueOn, minDisplayDays },
        title: `${community}${periodWords}${item.title}`,
        body: isUnmasked ? unmaskedBody(random, numbers, about) : demoBody(random, about),
        state: fate.state,
        on: fate.publishedOn ?? addDays(today, -random.between(1, 3)),
      },
      newId,
    )
    const { publishedOn, hasPhoto } = fate
    if (publishedOn === null) continue
    if (hasPhoto) addPhoto(db, random.pick(photos), { id: newId(), disclosureId: id, takenOn: publishedOn })
    if (item.category !== '财务' || fate.state !== 'published' || objections >= 2) continue
    objections += 1
    object(db, { id: newId(), disclosureId: id, publishedOn, isAnswered: objections === 1, today })
  }
}

interface Objecting {
  readonly id: string
  readonly disclosureId: string
  readonly publishedOn: string
  readonly isAnswered: boolean
  readonly today: string
}

/** One that was answered, and one that still is to be. */
function object(db: WriteDb, { id, disclosureId, publishedOn, isAnswered, today }: Objecting): void {
  const raisedOn = earlier(addDays(publishedOn, 2), today)
  const content = '“设施维护”的支出比上季度多，想知道用在哪里。'
  insertObjection(db, { id, disclosureId, raisedOn, raisedBy: '居民', content, dueOn: addDays(raisedOn, 10) })
  if (!isAnswered) return
  const reply = '本季度更换了三处楼道照明，票据可以到便民服务站查看。'
  updateAnswer(db, { id, repliedOn: earlier(addDays(raisedOn, 3), today), reply, leadsToCorrection: false })
}

const earlier = (one: string, other: string) => (one < other ? one : other)
