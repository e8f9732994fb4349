import { addDays, endOf, shownDay } from './calendar.ts'
import { dayOf, everyRecord, numberOf, type PersonFacts, textOf } from './facts.ts'
import { atRecord, type FoundIssue, type Rule, type RuleContext } from './rule.ts'
import { isTeamMember } from './team.ts'
import { watchedDossiers } from './watched-dossiers.ts'

function promisesNotJudged(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  const { community } = facts
  if (!community?.termEnd) return []
  const termEnd = endOf(community.termEnd)
  if (today < addDays(termEnd, -parameters.termSoonDays.value)) return []
  return everyRecord(facts, 'promises').flatMap((record) => {
    const isKept = textOf(record.values, 'isKept') ?? '待评价'
    const signedOn = dayOf(record.values, 'signedOn')
    const isOfEarlierTerm = signedOn !== null && community.termStart !== null && signedOn < community.termStart
    if (isKept !== '待评价' || isOfEarlierTerm) return []
    const type = textOf(record.values, 'promiseType') ?? '承诺'
    const sentence = `本届任期${shownDay(termEnd)}届满，${type}还没有评价是否兑现，请评价并登记。`
    return [atRecord(record, { level: 'task', sentence, dueOn: termEnd })]
  })
}

const weddings = ['本人婚事', '子女婚事']
const funerals = ['直系亲属丧事']

function ceremonyReports(facts: PersonFacts, { parameters }: RuleContext): FoundIssue[] {
  return everyRecord(facts, 'ceremonies').flatMap((record) => {
    const { values } = record
    const [matter, date] = [textOf(values, 'matter') ?? '', dayOf(values, 'date')]
    if (date === null) return []
    if (weddings.includes(matter)) {
      const days = parameters.weddingReportDays.value
      const dueOn = addDays(date, -days)
      return late(dayOf(values, 'reportedOn'), dueOn, `${matter}（${shownDay(date)}）应提前 ${days} 天报告`).map(
        (issue) => atRecord(record, issue),
      )
    }
    if (!funerals.includes(matter)) return []
    const days = parameters.funeralReportDays.value
    const dueOn = addDays(date, days)
    const reported = dayOf(values, 'reportedAfterOn') ?? dayOf(values, 'reportedOn')
    return late(reported, dueOn, `${matter}（${shownDay(date)}）应在事后 ${days} 天内报告`).map((issue) =>
      atRecord(record, issue),
    )
  })
}

function late(
  reportedOn: string | null,
  dueOn: string,
  rule: string,
): Pick<FoundIssue, 'level' | 'sentence' | 'dueOn'>[] {
  if (reportedOn === null)
    return [{ level: 'task', sentence: `${rule}，还没有报告日期，期限是${shownDay(dueOn)}。`, dueOn }]
  if (reportedOn <= dueOn) return []
  const sentence = `${rule}，实际${shownDay(reportedOn)}报告，晚于${shownDay(dueOn)}，请核对并说明。`
  return [{ level: 'warning', sentence, dueOn: null }]
}

function ceremonySize(facts: PersonFacts, { parameters }: RuleContext): FoundIssue[] {
  const [maxTables, maxGuests] = [parameters.ceremonyTables.value, parameters.ceremonyGuests.value]
  return everyRecord(facts, 'ceremonies').flatMap((record) => {
    const [tables, guests] = [numberOf(record.values, 'tables'), numberOf(record.values, 'guests')]
    const over = [
      ...(tables !== null && tables > maxTables ? [`${tables} 桌（不超过 ${maxTables} 桌）`] : []),
      ...(guests !== null && guests > maxGuests ? [`${guests} 人（不超过 ${maxGuests} 人）`] : []),
    ]
    if (over.length === 0) return []
    const sentence = `操办${textOf(record.values, 'matter') ?? '事项'}${over.join('、')}，超过规定，请核对并处理。`
    return [atRecord(record, { level: 'warning', sentence, dueOn: null })]
  })
}

const units = {
  discipline: '纪检监察',
  organisation: '组织',
  publicSecurity: '公安',
  court: '法院',
  procuratorate: '检察',
  civilAffairs: '民政',
  petitions: '信访',
  market: '市场监管',
  land: '自然资源',
  tax: '税务',
} as const

function qualificationOpen(facts: PersonFacts): FoundIssue[] {
  return everyRecord(facts, 'qualification').flatMap((record) => {
    const { values } = record
    const said = (opinion: string) =>
      Object.entries(units).flatMap(([field, label]) => (textOf(values, field) === opinion ? [label] : []))
    const [failed, doubtful, conclusion] = [said('不合格'), said('需核实'), textOf(values, 'conclusion')]
    const at = (level: FoundIssue['level'], sentence: string) => [atRecord(record, { level, sentence, dueOn: null })]
    if (conclusion === '不合格') return at('alert', '资格联审总结论是不合格，请核对任职和提名。')
    if (failed.length > 0) {
      const but = conclusion === '合格' ? '，总结论却是合格' : ''
      return at('alert', `资格联审中${failed.join('、')}的意见是不合格${but}，请核对。`)
    }
    if (doubtful.length > 0) return at('task', `资格联审中${doubtful.join('、')}的意见是需核实，请核实后登记结论。`)
    return conclusion === '复核' ? at('task', '资格联审还在复核，请登记复核结论。') : []
  })
}

const yearlyDuties = { dutyReports: '述职述廉', assessments: '绩效考评' } as const

function yearlyDutyMissing(facts: PersonFacts, { today }: RuleContext): FoundIssue[] {
  if (!isTeamMember(facts, today)) return []
  return watchedDossiers(facts, today).flatMap((dossier) =>
    Object.entries(yearlyDuties).flatMap(([section, label]): FoundIssue[] => {
      const isOn = dossier.sections.some(({ id, isOn: on }) => id === section && on)
      if (!isOn || dossier.records.some((record) => record.section === section)) return []
      const { id, year } = dossier
      const sentence = `${year} 年还没有${label}记录，请在 12 月 31 日前登记。`
      return [{ level: 'task', sentence, dueOn: `${year}-12-31`, dossierId: id, year, section, recordIds: [] }]
    }),
  )
}

const common = { validFrom: '2021-01-01' } as const

export const conductRules: readonly Rule[] = [
  {
    ...common,
    id: 'R-PRM-01',
    label: '承诺兑现评价',
    words: '任期届满前，对本届签订的承诺逐项评价是否兑现。',
    source: '宁波市委关于创新社会治理、全面加强基层基础建设的《决定》',
    parameters: ['termSoonDays'],
    check: promisesNotJudged,
  },
  {
    ...common,
    id: 'R-CER-01',
    label: '婚丧事宜报告',
    words: '婚事提前报告，丧事在事后规定天数内报告。',
    source: '地方做法',
    parameters: ['weddingReportDays', 'funeralReportDays'],
    check: ceremonyReports,
  },
  {
    ...common,
    id: 'R-CER-02',
    label: '操办规模',
    words: '操办酒席不超过规定桌数和人数，各地标准不同。',
    source: '地方做法',
    parameters: ['ceremonyTables', 'ceremonyGuests'],
    check: ceremonySize,
  },
  {
    ...common,
    id: 'R-QUA-01',
    label: '资格联审未通过',
    words: '参审单位意见有不合格、需核实的，或总结论未定的，要核实并登记。',
    source: '灵党办〔2020〕65号（县级备案制和资格联审制）',
    parameters: [],
    check: qualificationOpen,
  },
  {
    ...common,
    id: 'R-DOS-02',
    label: '年度述职述廉和绩效考评',
    words: '述职述廉、绩效考评是日常管理监督制度，每年要有记录。',
    source: '甬民发〔2021〕82号《关于深化清廉社区建设的实施方案》',
    parameters: [],
    check: yearlyDutyMissing,
  },
]
