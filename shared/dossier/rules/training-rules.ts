import { endOf } from './calendar.ts'
import { everyRecord, numberOf, type PersonFacts, type PlacedRecord, textOf } from './facts.ts'
import type { FoundIssue, Rule, RuleContext } from './rule.ts'
import { isHead, isHeldIn, isPartyMember, isTeamMember } from './team.ts'
import { watchedDossiers } from './watched-dossiers.ts'

const cleanCommunity = '甬民发〔2021〕82号《关于深化清廉社区建设的实施方案》'

/** Whether a person is asked for the days of a 正职, of others, or for none. */
export function trainingTier(facts: PersonFacts, year: number, today: string): 'head' | 'other' | null {
  if (facts.appointments.some((held) => isHead(held) && isHeldIn(held, year, today))) return 'head'
  return facts.person.fullTime === true ? 'other' : null
}

/** Days asked for in a year; who began in the course of it owes a share by months, up to the next half day. */
export function requiredDays(whole: number, firstMonth: number): number {
  return Math.ceil(((whole * (13 - firstMonth)) / 12) * 2 - 1e-9) / 2
}

/** The month of the year in which somebody took up a first post; 1 for whoever was there before. */
export function firstMonthIn({ appointments }: PersonFacts, year: number): number {
  const begun = appointments.map(({ startedOn }) => startedOn)
  if (begun.length === 0 || begun.some((day) => day === null || day.slice(0, 4) < String(year))) return 1
  const first = begun.filter((day): day is string => day !== null).toSorted()[0]
  return first?.slice(0, 4) === String(year) ? Number(first.slice(5, 7)) : 1
}

/** Days of one training; where only hours were entered, converted. */
export function daysOf({ values }: PlacedRecord, hoursPerDay: number): number {
  const days = numberOf(values, 'days')
  if (days !== null) return days
  const hours = numberOf(values, 'hours')
  return hours === null || hoursPerDay === 0 ? 0 : hours / hoursPerDay
}

/** A training counts in the year it ended in; without a day in the year of its dossier. */
function trainingsOf(facts: PersonFacts, year: number): PlacedRecord[] {
  return everyRecord(facts, 'training').filter(({ values, year: ofDossier }) => {
    const day = textOf(values, 'endedOn') ?? textOf(values, 'startedOn')
    return day === null ? ofDossier === year : day.slice(0, 4) === String(year)
  })
}

function daysShort(tier: 'head' | 'other') {
  return (facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] =>
    watchedDossiers(facts, today).flatMap(({ id, year }) => {
      if (trainingTier(facts, year, today) !== tier || !isTeamOrWorker(facts, today)) return []
      const whole = (tier === 'head' ? parameters.trainDaysHead : parameters.trainDaysOther).value
      const firstMonth = parameters.trainProRata.value ? firstMonthIn(facts, year) : 1
      const required = requiredDays(whole, firstMonth)
      const trainings = trainingsOf(facts, year)
      const sum = trainings.reduce((total, one) => total + daysOf(one, parameters.trainHoursPerDay.value), 0)
      const done = Math.round(sum * 100) / 100
      if (done >= required) return []
      const whom = tier === 'head' ? '社区正职' : '专职社区工作者'
      const share = required === whole ? `${required} 天` : `${required} 天（${firstMonth} 月到任，按月折算）`
      const missing = Math.round((required - done) * 100) / 100
      return [
        {
          level: 'warning',
          sentence: `${year} 年培训 ${done} 天，${whom}应有 ${share}，还差 ${missing} 天，请在 12 月 31 日前补足。`,
          dueOn: `${year}-12-31`,
          dossierId: id,
          year,
          section: 'training',
          recordIds: trainings.map((one) => one.id),
        },
      ]
    })
}

/** Nobody who has left is asked to be trained. */
function isTeamOrWorker(facts: PersonFacts, today: string): boolean {
  return facts.person.status === '在任' && facts.appointments.some(({ endedOn }) => !endedOn || endOf(endedOn) >= today)
}

function withoutPartyTraining(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  if (!parameters.partyTrainingYearly.value || !isPartyMember(facts.person.politicalStatus)) return []
  if (!isTeamMember(facts, today)) return []
  return watchedDossiers(facts, today).flatMap(({ id, year }) => {
    const trainings = trainingsOf(facts, year)
    if (trainings.some(({ values }) => textOf(values, 'category')?.includes('党员'))) return []
    return [
      {
        level: 'task',
        sentence: `${year} 年还没有党员轮训记录，请在 12 月 31 日前安排并登记。`,
        dueOn: `${year}-12-31`,
        dossierId: id,
        year,
        section: 'training',
        recordIds: trainings.map((one) => one.id),
      },
    ]
  })
}

export const trainingRules: readonly Rule[] = [
  {
    id: 'R-TRN-01',
    label: '正职培训天数',
    words: '社区党组织书记、居委会主任每人每年培训不少于规定天数；一肩挑只算一人。年中任职的，可按月折算。',
    source: cleanCommunity,
    validFrom: '2021-01-01',
    parameters: ['trainDaysHead', 'trainHoursPerDay', 'trainProRata'],
    check: daysShort('head'),
  },
  {
    id: 'R-TRN-02',
    label: '专职社区工作者培训天数',
    words: '正职以外的专职社区工作者每人每年培训不少于规定天数。年中任职的，可按月折算。',
    source: cleanCommunity,
    validFrom: '2021-01-01',
    parameters: ['trainDaysOther', 'trainHoursPerDay', 'trainProRata'],
    check: daysShort('other'),
  },
  {
    id: 'R-TRN-04',
    label: '党员轮训',
    words: '社区党员每年参加一次轮训。',
    source: '宁波市委关于创新社会治理、全面加强基层基础建设的《决定》',
    validFrom: '2015-01-01',
    parameters: ['partyTrainingYearly'],
    check: withoutPartyTraining,
  },
]
