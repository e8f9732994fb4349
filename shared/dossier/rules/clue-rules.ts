import { daysBetween, shownDay } from './calendar.ts'
import { dayOf, everyRecord, type PersonFacts, textOf } from './facts.ts'
import { atRecord, type FoundIssue, type Rule, type RuleContext } from './rule.ts'

const cluesOf = (facts: PersonFacts) => everyRecord(facts, 'clues')

/** Yellow: more than half of the time is over; red: all of it. */
export function clueWarning(receivedOn: string, deadline: string, today: string): 'red' | 'yellow' | null {
  if (today > deadline) return 'red'
  return daysBetween(receivedOn, today) * 2 > daysBetween(receivedOn, deadline) ? 'yellow' : null
}

function lateClues(facts: PersonFacts, { today }: RuleContext): FoundIssue[] {
  return cluesOf(facts).flatMap((record) => {
    const { values } = record
    const [receivedOn, deadline] = [dayOf(values, 'receivedOn'), dayOf(values, 'deadline')]
    if (receivedOn === null || deadline === null || dayOf(values, 'closedOn') !== null) return []
    const warning = clueWarning(receivedOn, deadline, today)
    if (warning === null) return []
    const number = textOf(values, 'number') ?? '未编号'
    const sentence =
      warning === 'red'
        ? `红色预警：线索 ${number} 办理期限是${shownDay(deadline)}，已超期 ${daysBetween(deadline, today)} 天。`
        : `黄色预警：线索 ${number} 办理期限是${shownDay(deadline)}，时间已过半，还剩 ${daysBetween(today, deadline)} 天。`
    return [atRecord(record, { level: warning === 'red' ? 'alert' : 'warning', sentence, dueOn: deadline })]
  })
}

function notCleared(facts: PersonFacts): FoundIssue[] {
  return cluesOf(facts).flatMap((record) => {
    if (textOf(record.values, 'conclusion') !== '不属实' || record.values['isClarified'] === true) return []
    const number = textOf(record.values, 'number') ?? '未编号'
    const sentence = `线索 ${number} 的核查结论是不属实，请及时澄清反馈并登记。`
    return [atRecord(record, { level: 'task', sentence, dueOn: null })]
  })
}

export const clueRules: readonly Rule[] = [
  {
    id: 'R-CLU-01',
    label: '线索办理期限',
    words: '办理时间超过一半为黄色预警，超过期限为红色预警。',
    source: '地方做法',
    validFrom: '2021-01-01',
    parameters: [],
    isRestricted: true,
    check: lateClues,
  },
  {
    id: 'R-CLU-02',
    label: '不实举报澄清',
    words: '核查结论不属实的，应当及时澄清。',
    source: '《公职人员政务处分法》第五十三条',
    validFrom: '2020-07-01',
    parameters: [],
    isRestricted: true,
    check: notCleared,
  },
]
