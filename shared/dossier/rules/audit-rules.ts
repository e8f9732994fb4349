import { type HeldPost, isCommitteeHead, isCurrent, isPartyHead } from '../../people/posts.ts'
import { addDays, endOf, shownDay } from './calendar.ts'
import { dayOf, everyRecord, type PersonFacts, textOf } from './facts.ts'
import { atRecord, type FoundIssue, type Rule, type RuleContext } from './rule.ts'
import { isHead } from './team.ts'

const sources = '甬民发〔2021〕82号《关于深化清廉社区建设的实施方案》；《村民委员会组织法》，社区参照'

/** The post of 正职 left last, unless the person goes on in it; 书记 and 主任 left together are one leaving. */
export function leftAsHead({ appointments }: PersonFacts, today: string): (HeldPost & { leftOn: string }) | null {
  const heads = appointments.filter(isHead)
  const left = heads.flatMap((held) =>
    held.endedOn !== null && endOf(held.endedOn) < today ? [{ ...held, leftOn: endOf(held.endedOn) }] : [],
  )
  const gone = left.filter(
    (held) =>
      !heads.some(
        (other) =>
          isCurrent(other, today) &&
          other.communityId === held.communityId &&
          isPartyHead(other) === isPartyHead(held) &&
          isCommitteeHead(other) === isCommitteeHead(held),
      ),
  )
  return gone.toSorted((one, other) => other.leftOn.localeCompare(one.leftOn))[0] ?? null
}

const placeOf = ({ dossiers: [newest] }: PersonFacts) => ({
  dossierId: newest?.id ?? null,
  year: newest?.year ?? null,
  section: newest ? 'audits' : null,
})

function leftWithoutAudit(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  const left = leftAsHead(facts, today)
  if (!left || left.leftOn < addDays(today, -parameters.auditLookbackDays.value)) return []
  const done = everyRecord(facts, 'audits').some(({ values }) => {
    const reportedOn = dayOf(values, 'reportedOn')
    const isAfterStart = reportedOn !== null && (left.startedOn === null || reportedOn >= left.startedOn)
    return textOf(values, 'auditType') === '离任' && isAfterStart
  })
  if (done) return []
  const term = facts.community?.termEnd ? endOf(facts.community.termEnd) : null
  const byDays = addDays(left.leftOn, parameters.auditDays.value)
  // Before the next election at the latest.
  const dueOn = term !== null && term > left.leftOn && term < byDays ? term : byDays
  const sentence = `${shownDay(left.leftOn)}离任${left.post}，还没有离任经济责任审计报告，请在${shownDay(dueOn)}前完成。`
  return [{ level: 'task', sentence, dueOn, ...placeOf(facts), recordIds: [] }]
}

function termEndsWithoutAudit(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  const { community } = facts
  const held = facts.appointments.find((one) => isHead(one) && isCurrent(one, today))
  if (!held || !community?.termEnd || held.communityId !== community.id) return []
  const termEnd = endOf(community.termEnd)
  if (today < addDays(termEnd, -parameters.termSoonDays.value)) return []
  const since = community.termStart ?? held.startedOn ?? ''
  const audited = everyRecord(facts, 'audits').some(({ values }) => (dayOf(values, 'reportedOn') ?? '') > since)
  if (audited) return []
  const sentence = `${community.name}本届任期${shownDay(termEnd)}届满，${held.post}还没有任期经济责任审计报告，请安排审计。`
  return [{ level: 'task', sentence, dueOn: termEnd, ...placeOf(facts), recordIds: [] }]
}

function auditNotPublished(facts: PersonFacts): FoundIssue[] {
  const term = facts.community?.termEnd ? endOf(facts.community.termEnd) : null
  return everyRecord(facts, 'audits').flatMap((record) => {
    const reportedOn = dayOf(record.values, 'reportedOn')
    if (reportedOn === null || dayOf(record.values, 'publishedOn')) return []
    const dueOn = term !== null && term >= reportedOn ? term : null
    const before = dueOn === null ? '' : `在换届选举（任期${shownDay(dueOn)}届满）前`
    const type = textOf(record.values, 'auditType') ?? ''
    const sentence = `${shownDay(reportedOn)}的${type}审计结果还没有登记公布日期，请${before}公布并登记。`
    return [atRecord(record, { level: 'task', sentence, dueOn })]
  })
}

export const auditRules: readonly Rule[] = [
  {
    id: 'R-AUD-01',
    label: '离任经济责任审计',
    words: '书记、主任离任应做经济责任审计，最迟在下一次换届选举前。书记主任一肩挑的离任算一次。',
    source: sources,
    validFrom: '2021-01-01',
    parameters: ['auditDays', 'auditLookbackDays'],
    check: leftWithoutAudit,
  },
  {
    id: 'R-AUD-02',
    label: '任期届满前审计',
    words: '任期快届满时，在任的书记、主任应有本届任期内的审计报告。',
    source: '地方做法',
    validFrom: '2021-01-01',
    parameters: ['termSoonDays'],
    check: termEndsWithoutAudit,
  },
  {
    id: 'R-AUD-03',
    label: '审计结果公布',
    words: '任期和离任审计结果应当公布，离任审计结果在下一次换届选举前公布。',
    source: '《村民委员会组织法》，社区参照',
    validFrom: '2018-12-29',
    parameters: [],
    check: auditNotPublished,
  },
]
