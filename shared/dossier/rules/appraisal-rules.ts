import { addDays, shownDay } from './calendar.ts'
import { dayOf, everyRecord, numberOf, type PersonFacts, type PlacedRecord, textOf } from './facts.ts'
import { atRecord, type FoundIssue, type Rule, type RuleContext } from './rule.ts'
import { isTeamMember } from './team.ts'
import { watchedDossiers } from './watched-dossiers.ts'

const appraisalsOf = (facts: PersonFacts) => everyRecord(facts, 'appraisals')
/** Of the person, not of the whole team. */
const ownAppraisals = (facts: PersonFacts) =>
  appraisalsOf(facts).filter(({ values }) => textOf(values, 'target') !== '班子')

export function yearOf({ values, year }: PlacedRecord): number {
  const day = textOf(values, 'date')
  return day === null ? year : Number(day.slice(0, 4))
}

function noneThisYear(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  const appraisals = ownAppraisals(facts)
  const missing = isTeamMember(facts, today)
    ? watchedDossiers(facts, today).filter(({ year }) => !appraisals.some((one) => yearOf(one) === year))
    : []
  const issues = missing.map(({ id, year }): FoundIssue => ({
    level: 'task',
    sentence: `${year} 年还没有民主评议记录，请在 12 月 31 日前组织评议并登记。`,
    dueOn: `${year}-12-31`,
    dossierId: id,
    year,
    section: 'appraisals',
    recordIds: [],
  }))
  return [...issues, ...failedInARow(appraisals, parameters.appraisalFailures.value)]
}

/** The last of each year; a year without one breaks the row. */
function failedInARow(appraisals: readonly PlacedRecord[], limit: number): FoundIssue[] {
  const byYear = new Map<number, PlacedRecord>()
  for (const one of appraisals) {
    const before = byYear.get(yearOf(one))
    if (!before || (textOf(one.values, 'date') ?? '') >= (textOf(before.values, 'date') ?? ''))
      byYear.set(yearOf(one), one)
  }
  const newest = Math.max(...byYear.keys())
  const row: PlacedRecord[] = []
  for (let year = newest; ; year -= 1) {
    const one = byYear.get(year)
    if (!one || textOf(one.values, 'result') !== '不称职') break
    row.push(one)
  }
  const [last] = row
  if (!last || row.length < limit) return []
  const years = row.map(yearOf).toReversed().join('、')
  const sentence = `民主评议连续 ${row.length} 次不称职（${years} 年），职务可能终止，请按本地规定办理。`
  return [{ ...atRecord(last, { level: 'alert', sentence, dueOn: null }), recordIds: row.map(({ id }) => id) }]
}

function belowQuorum(facts: PersonFacts, { parameters }: RuleContext): FoundIssue[] {
  const { parts, of } = parameters.appraisalQuorum.value
  return appraisalsOf(facts).flatMap((record) => {
    const [expected, present] = [numberOf(record.values, 'expected'), numberOf(record.values, 'present')]
    if (textOf(record.values, 'meetingType') !== '居民代表会议' || !expected || present === null) return []
    if (present > expected) {
      const sentence = `实到 ${present} 人多于应到 ${expected} 人，请核对人数。`
      return [atRecord(record, { level: 'error', sentence, dueOn: null })]
    }
    if (present * of >= expected * parts) return []
    const least = Math.ceil((expected * parts) / of)
    const sentence = `居民代表会议应到 ${expected} 人、实到 ${present} 人，不足${of}分之${parts}（至少 ${least} 人），请核对人数或重新评议。`
    return [atRecord(record, { level: 'alert', sentence, dueOn: null })]
  })
}

const grades = { excellent: '优秀', competent: '称职', basic: '基本称职', incompetent: '不称职' } as const

function wrongVotes(facts: PersonFacts): FoundIssue[] {
  return appraisalsOf(facts).flatMap((record) => {
    const sentence = votesRefusal(record)
    return sentence === null ? [] : [atRecord(record, { level: 'error', sentence, dueOn: null })]
  })
}

/** Why the votes of an appraisal cannot be right, in Chinese; null when they can. Blanks are not judged. */
export function votesRefusal({ values }: Pick<PlacedRecord, 'values'>): string | null {
  const of = (field: string) => numberOf(values, field)
  const [present, issued, returned, valid] = [of('present'), of('issued'), of('returned'), of('valid')]
  if (issued !== null && present !== null && issued > present)
    return `发票 ${issued} 张多于实到 ${present} 人，请核对。`
  if (returned !== null && issued !== null && returned > issued)
    return `收回 ${returned} 张多于发票 ${issued} 张，请核对。`
  if (valid !== null && returned !== null && valid > returned)
    return `有效票 ${valid} 张多于收回 ${returned} 张，请核对。`
  const votes = Object.entries(grades).map(([field, label]) => ({ label, count: of(field) }))
  if (valid === null || votes.every(({ count }) => count === null)) return null
  const sum = votes.reduce((total, { count }) => total + (count ?? 0), 0)
  if (sum !== valid) return `各等次票数合计 ${sum} 票，有效票 ${valid} 票，请核对。`
  const most = Math.max(...votes.map(({ count }) => count ?? 0))
  const leading = votes.filter(({ count }) => count === most).map(({ label }) => label)
  const result = textOf(values, 'result')
  // A team is judged on another scale; equal votes leave the choice to the meeting.
  if (!votes.some(({ label }) => label === result) || leading.includes(result as never)) return null
  return `“${leading.join('、')}”得票最多（${most} 票），结果却填“${result}”，请核对。`
}

function notPublished(facts: PersonFacts, { parameters }: RuleContext): FoundIssue[] {
  const days = parameters.appraisalPublishDays.value
  return appraisalsOf(facts).flatMap((record) => {
    const date = dayOf(record.values, 'date')
    if (date === null) return []
    const dueOn = addDays(date, days)
    const publishedOn = dayOf(record.values, 'publishedOn')
    if (publishedOn === null) {
      const sentence = `${shownDay(date)}的评议结果应在 ${days} 日内公布，请在${shownDay(dueOn)}前公布并登记。`
      return [atRecord(record, { level: 'task', sentence, dueOn })]
    }
    if (publishedOn <= dueOn) return []
    const sentence = `评议结果${shownDay(publishedOn)}公布，晚于期限${shownDay(dueOn)}，请说明原因。`
    return [atRecord(record, { level: 'warning', sentence, dueOn: null })]
  })
}

export const appraisalRules: readonly Rule[] = [
  {
    id: 'R-APP-01',
    label: '年度民主评议',
    words: '班子成员每年至少评议一次；连续两次不称职的，提示职务终止。',
    source: '《村民委员会组织法》，社区参照时请核对本地规定',
    validFrom: '2018-12-29',
    parameters: ['appraisalFailures'],
    check: noneThisYear,
  },
  {
    id: 'R-APP-02',
    label: '评议会议到会人数',
    words: '居民代表会议评议的，到会人数要达到应到人数的规定比例。',
    source: '地方做法',
    validFrom: '2021-01-01',
    parameters: ['appraisalQuorum'],
    check: belowQuorum,
  },
  {
    id: 'R-APP-03',
    label: '评议票数',
    words: '发票不多于实到人数，收回不多于发票，有效票不多于收回，各等次合计等于有效票，结果是得票最多的等次。',
    source: '地方做法',
    validFrom: '2021-01-01',
    parameters: [],
    check: wrongVotes,
  },
  {
    id: 'R-APP-04',
    label: '评议结果公布',
    words: '评议结果在评议后规定天数内反馈和公布。',
    source: '地方做法',
    validFrom: '2021-01-01',
    parameters: ['appraisalPublishDays'],
    check: notPublished,
  },
]
