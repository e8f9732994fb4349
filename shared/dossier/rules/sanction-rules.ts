import { addDays, addMonths, shownDay } from './calendar.ts'
import { dayOf, everyRecord, type PersonFacts, type PlacedRecord, textOf } from './facts.ts'
import { atRecord, type FoundIssue, type Rule, type RuleContext } from './rule.ts'
import { isProbation, probationMonths, sanctionEffects } from './sanction-effect.ts'
import { isManagerOn, isPartyMember } from './team.ts'

const law = '《公职人员政务处分法》'

function decidedOn({ values }: PlacedRecord): string | null {
  return dayOf(values, 'decidedOn') ?? dayOf(values, 'effectiveOn')
}

const sanctionsOf = (facts: PersonFacts) => everyRecord(facts, 'sanctions')

function endsSoon(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  const records = sanctionsOf(facts)
  const ending = sanctionEffects(records, parameters).flatMap((effect): FoundIssue[] => {
    const [record] = effect.records
    if (!record || effect.endsOn === null || effect.endsOn < today) return []
    if (effect.endsOn > addDays(today, parameters.sanctionSoonDays.value)) return []
    const together = effect.records.length > 1 ? `（${effect.records.length} 次合并）` : ''
    const sentence = `${effect.system}${effect.kind}${together}影响期 ${effect.months} 个月，${shownDay(effect.from)}起，${shownDay(effect.endsOn)}届满。`
    return [
      {
        ...atRecord(record, { level: 'task', sentence, dueOn: effect.endsOn }),
        recordIds: effect.records.map(({ id }) => id),
      },
    ]
  })
  return [...ending, ...records.flatMap((record) => probationOver(record, today))]
}

/** The effect of 留党察看 counts from the day the rights are given back: until that day is entered nobody knows it. */
function probationOver(record: PlacedRecord, today: string): FoundIssue[] {
  const kind = textOf(record.values, 'kind') ?? ''
  const from = dayOf(record.values, 'effectiveOn') ?? decidedOn(record)
  const months = probationMonths(kind)
  if (!isProbation(kind) || from === null || months === null || dayOf(record.values, 'restoredOn')) return []
  const overOn = addMonths(from, months)
  if (overOn > today) return []
  const sentence = `${kind}已于${shownDay(overOn)}期满，请登记恢复党员权利的日期，影响期从那天起算。`
  return [atRecord(record, { level: 'task', sentence, dueOn: overOn })]
}

/** Why this kind cannot be given to this person, in Chinese; null when it can. */
export function sanctionRefusal(facts: PersonFacts, record: PlacedRecord, allowed: readonly string[]): string | null {
  const kind = textOf(record.values, 'kind') ?? ''
  if (textOf(record.values, 'system') !== '政务' || kind === '' || allowed.includes(kind)) return null
  const day = decidedOn(record)
  if (day === null || !isManagerOn(facts, day)) return null
  return `政务处分填的是“${kind}”，该类人员只适用${allowed.join('、')}（${law}第二十二条），请核对处分决定。`
}

function wrongKind(facts: PersonFacts, { parameters }: RuleContext): FoundIssue[] {
  return sanctionsOf(facts).flatMap((record) => {
    const sentence = sanctionRefusal(facts, record, parameters.managerSanctions.value)
    return sentence === null ? [] : [atRecord(record, { level: 'error', sentence, dueOn: null })]
  })
}

function notInParty(facts: PersonFacts): FoundIssue[] {
  const { politicalStatus, partyJoined } = facts.person
  const records = sanctionsOf(facts)
  const isExpelled = records.some(({ values }) => textOf(values, 'kind') === '开除党籍')
  return records.flatMap((record) => {
    const day = decidedOn(record)
    if (textOf(record.values, 'system') !== '党纪') return []
    const isOutside = politicalStatus !== null && !isPartyMember(politicalStatus) && !isExpelled
    const isBefore = day !== null && partyJoined !== null && partyJoined > day.slice(0, partyJoined.length)
    if (!isOutside && !isBefore) return []
    const why = isBefore ? `入党时间是 ${shownDay(partyJoined)}` : `政治面貌是“${politicalStatus}”`
    const sentence = `党纪处分只适用中共党员、预备党员，${why}，作出决定时不是党员，请核对。`
    return [atRecord(record, { level: 'warning', sentence, dueOn: null })]
  })
}

function toBeFiled(facts: PersonFacts, { parameters }: RuleContext): FoundIssue[] {
  return sanctionsOf(facts).flatMap((record) => {
    const system = textOf(record.values, 'system')
    if (system !== '党纪' && system !== '政务') return []
    const kind = `${system}${textOf(record.values, 'kind') ?? '处分'}`
    const day = decidedOn(record)
    const dueOn = day && addDays(day, parameters.sanctionFileDays.value)
    const issues: FoundIssue[] = []
    if (record.values['isFiled'] !== true) {
      const sentence = `${kind}的处分决定还没有归入本人档案，请归档后登记。`
      issues.push(atRecord(record, { level: 'task', sentence, dueOn }))
    }
    const cut = record.values['allowanceCut']
    if (system === '政务' && (cut === undefined || cut === null || cut === '')) {
      const sentence = `${kind}没有登记补贴、奖金扣减情况，请向区县或街道核实后填写，不扣减的写“无”。`
      issues.push(atRecord(record, { level: 'task', sentence, dueOn }))
    }
    return issues
  })
}

function toBeLifted(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  const records = sanctionsOf(facts)
  return sanctionEffects(records, parameters).flatMap((effect): FoundIssue[] => {
    const last = effect.records.at(-1)
    const { system, kind, endsOn, from } = effect
    if (system !== '政务' || !last || endsOn === null || endsOn > today) return []
    if (effect.records.some(({ values }) => dayOf(values, 'liftedOn'))) return []
    const again = records.find((one) => {
      const day = decidedOn(one)
      const isAnother = !effect.records.some(({ id }) => id === one.id)
      return isAnother && day !== null && day > from && day <= endsOn && isDisciplinary(one)
    })
    const sentence = again
      ? `政务${kind}已于${shownDay(endsOn)}期满，但期内又受${textOf(again.values, 'kind') ?? '处分'}，不自动解除，请核对后登记。`
      : `政务${kind}已于${shownDay(endsOn)}期满，期内没有再受处分，自动解除，请登记解除日期。`
    const recordIds = [...effect.records, ...(again ? [again] : [])].map(({ id }) => id)
    return [{ ...atRecord(last, { level: again ? 'warning' : 'task', sentence, dueOn: endsOn }), recordIds }]
  })
}

function isDisciplinary({ values }: PlacedRecord): boolean {
  return ['党纪', '政务'].includes(textOf(values, 'system') ?? '')
}

export const sanctionRules: readonly Rule[] = [
  {
    id: 'R-SAN-01',
    label: '处分影响期',
    words:
      '从处分生效之日起按月计算影响期，月底不足的取当月最后一天；留党察看从恢复权利之日起算；多个相同政务处分合并，有最长月数。',
    source: `${law}第八条、第十五条；党纪处分影响期为公开资料，请按现行党内法规核对`,
    validFrom: '2020-07-01',
    parameters: ['sanctionMonthsParty', 'sanctionMonthsAdministrative', 'sanctionMergeCap', 'sanctionSoonDays'],
    check: endsSoon,
  },
  {
    id: 'R-SAN-02',
    label: '政务处分的种类',
    words: '居委会、居监委等基层群众性自治组织中从事管理的人员，政务处分只适用警告、记过、记大过。',
    source: `${law}第二十二条`,
    validFrom: '2020-07-01',
    parameters: ['managerSanctions'],
    check: wrongKind,
  },
  {
    id: 'R-SAN-03',
    label: '党纪处分的对象',
    words: '党纪处分的对象在作出决定时应是中共党员或预备党员。',
    source: '一般要求',
    validFrom: '2018-10-01',
    parameters: [],
    check: notInParty,
  },
  {
    id: 'R-SAN-04',
    label: '处分决定归档和补贴扣减',
    words: '处分决定应归入本人档案；政务处分还要登记补贴、奖金的扣减情况。',
    source: `${law}第二十二条、第五十四条`,
    validFrom: '2020-07-01',
    parameters: ['sanctionFileDays'],
    check: toBeFiled,
  },
  {
    id: 'R-SAN-05',
    label: '政务处分期满解除',
    words: '政务处分期满，期内没有再违法的，自动解除，登记解除日期即可。',
    source: `${law}第二十六条`,
    validFrom: '2020-07-01',
    parameters: ['sanctionMonthsAdministrative', 'sanctionMergeCap'],
    check: toBeLifted,
  },
]
