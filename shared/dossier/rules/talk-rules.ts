import { countWorkdays } from '../../values/work-calendar.ts'
import { shownDay } from './calendar.ts'
import { dayOf, everyRecord, type PersonFacts, type PlacedRecord, textOf } from './facts.ts'
import { atRecord, type FoundIssue, type Rule, type RuleContext } from './rule.ts'
import { isTeamMember } from './team.ts'
import { watchedDossiers } from './watched-dossiers.ts'

const talksOf = (facts: PersonFacts) => everyRecord(facts, 'talks')
const routine = '例行廉政谈话'

function noRoutineTalk(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  if (!parameters.talkYearly.value || !isTeamMember(facts, today)) return []
  const held = talksOf(facts).filter(
    ({ values }) => textOf(values, 'talkType') === routine && textOf(values, 'stage') !== '计划',
  )
  return watchedDossiers(facts, today).flatMap(({ id, year }): FoundIssue[] => {
    const isHeld = held.some(
      ({ values, year: ofDossier }) => Number(textOf(values, 'date')?.slice(0, 4) ?? ofDossier) === year,
    )
    if (isHeld) return []
    const sentence = `${year} 年还没有${routine}记录，请在 12 月 31 日前谈话并登记。`
    const place = { dossierId: id, year, section: 'talks', recordIds: [] }
    return [{ level: 'task', sentence, dueOn: `${year}-12-31`, ...place }]
  })
}

const named = ({ values }: PlacedRecord) => {
  const date = textOf(values, 'date')
  return `${date === null ? '' : shownDay(date)}${textOf(values, 'talkType') ?? '谈话'}`
}

function notVisitedAgain(facts: PersonFacts): FoundIssue[] {
  return talksOf(facts).flatMap((record) => {
    const deadline = dayOf(record.values, 'deadline')
    const returnedOn = dayOf(record.values, 'returnedOn')
    if (textOf(record.values, 'outcome') === '不合格') {
      const sentence = `${named(record)}的整改回访不合格，请再次整改并重新回访。`
      return [atRecord(record, { level: 'alert', sentence, dueOn: null })]
    }
    if (deadline === null || returnedOn !== null || textOf(record.values, 'stage') === '归档') return []
    const sentence = `${named(record)}的整改期限是${shownDay(deadline)}，还没有回访记录，请回访并登记结论。`
    return [atRecord(record, { level: 'task', sentence, dueOn: deadline })]
  })
}

interface ReplyDue {
  readonly day: string
  /** Why the day may still move, for whoever reads the finding. */
  readonly doubt: string
}

/** The day an inquiry must be answered by: as entered, else so many working days after the letter was received. */
function replyDueOn({ values }: Pick<PlacedRecord, 'values'>, { parameters, calendar }: RuleContext): ReplyDue | null {
  const entered = dayOf(values, 'replyDue')
  if (entered !== null) return { day: entered, doubt: '' }
  const received = dayOf(values, 'receivedOn') ?? dayOf(values, 'sentOn')
  if (received === null) return null
  const { day, unpublishedYear } = countWorkdays(received, parameters.inquiryReplyWorkdays.value, calendar)
  const doubt = unpublishedYear === null ? '' : `（${unpublishedYear} 年放假安排尚未收录，暂按周末推算）`
  return { day, doubt }
}

function notReplied(facts: PersonFacts, context: RuleContext): FoundIssue[] {
  return talksOf(facts).flatMap((record) => {
    const { values } = record
    if (!textOf(values, 'talkType')?.endsWith('函询') || dayOf(values, 'sentOn') === null) return []
    if (dayOf(values, 'repliedOn') === null) {
      const due = replyDueOn(record, context)
      if (due === null) return []
      const sent = shownDay(dayOf(values, 'sentOn') ?? '')
      const sentence = `${sent}发出的函询应在${shownDay(due.day)}前书面回复${due.doubt}，还没有登记回复。`
      return [atRecord(record, { level: 'task', sentence, dueOn: due.day })]
    }
    if (textOf(values, 'adoption') !== null) return []
    const sentence = '函询已回复，还没有登记采信结论，请填写采信或再核。'
    return [atRecord(record, { level: 'task', sentence, dueOn: null })]
  })
}

export const talkRules: readonly Rule[] = [
  {
    id: 'R-TLK-01',
    label: '年度例行廉政谈话',
    words: '班子成员每年至少做一次例行廉政谈话。',
    source: '地方做法',
    validFrom: '2021-01-01',
    parameters: ['talkYearly'],
    check: noRoutineTalk,
  },
  {
    id: 'R-TLK-02',
    label: '谈话整改未回访',
    words: '谈话定了整改期限的，到期要回访并登记结论；回访不合格的再次整改。',
    source: '地方做法',
    validFrom: '2021-01-01',
    parameters: [],
    check: notVisitedAgain,
  },
  {
    id: 'R-TLK-03',
    label: '函询未回复',
    words:
      '收到函询后在规定工作日内书面回复。工作日按国家放假调休安排和街道自定的放假日、上班日计算；填写了回复期限的，以填写的为准。',
    source: '一般要求',
    validFrom: '2021-01-01',
    parameters: ['inquiryReplyWorkdays'],
    check: notReplied,
  },
]
