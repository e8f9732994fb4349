import { dossierStateIds, dossierStates } from '@shared/dossier/states.ts'
import type { SummaryFacts } from './community-summary.ts'

export interface Figure {
  readonly group: string
  readonly label: string
  readonly count: string
  /** Everybody the figure counts, and how often where more than once. */
  readonly names: readonly string[]
}

type Person = SummaryFacts['people'][number]

export function summaryFigures(facts: SummaryFacts): Figure[] {
  return [...peopleFigures(facts), ...trainingFigures(facts), ...recordFigures(facts)]
}

function peopleFigures({ people }: SummaryFacts): Figure[] {
  const listed = (label: string, some: readonly Person[]) => ({
    group: '建档',
    label,
    count: `${some.length} 人`,
    names: some.map(({ name }) => name),
  })
  const states = dossierStateIds.map((state) =>
    listed(
      dossierStates[state],
      people.filter((person) => person.state === state),
    ),
  )
  const opened = people.filter(({ state }) => state !== null)
  const whole = opened.filter(({ done, needed }) => done !== null && needed !== null && done >= needed)
  const lacking = opened.filter((person) => !whole.includes(person))
  return [
    listed('应建档人员', people),
    listed(
      '未建档',
      people.filter(({ state }) => state === null),
    ),
    ...states.filter(({ names }) => names.length > 0),
    { ...listed('分表填写齐全', whole), group: '完整率' },
    {
      group: '完整率',
      label: '分表未填齐',
      count: `${lacking.length} 人`,
      names: lacking.map(({ name, done, needed }) => `${name}（${done ?? 0}/${needed ?? '—'}）`),
    },
  ]
}

/** The days of everybody as they are recorded; whether they suffice is said of those alone whom a rule warns of. */
function trainingFigures({ people, findings, records }: SummaryFacts): Figure[] {
  const short = new Set(findings.filter(({ rule }) => isShortOfDays(rule)).map(({ personId }) => personId))
  const opened = people.filter(({ state }) => state !== null)
  const trainings = Map.groupBy(
    records.filter(({ section }) => section === 'training'),
    ({ personId }) => personId,
  )
  const daysOf = (id: string) =>
    (trainings.get(id) ?? []).reduce((sum, { values }) => sum + (Number(values['days']) || 0), 0)
  const trained = opened.filter(({ id }) => trainings.has(id))
  const lacking = opened.filter(({ id }) => short.has(id))
  const figure = (label: string, some: readonly Person[], names: readonly string[]) => ({
    group: '教育培训',
    label,
    count: `${some.length} 人`,
    names,
  })
  return [
    figure(
      '有培训记录',
      trained,
      trained.map(({ id, name }) => `${name}（${Math.round(daysOf(id) * 100) / 100} 天）`),
    ),
    figure(
      '天数未达要求',
      lacking,
      lacking.map(({ name }) => name),
    ),
  ]
}

const isShortOfDays = (rule: string) => rule === 'R-TRN-01' || rule === 'R-TRN-02'

const counted = [
  { section: 'talks', field: 'talkType', group: '谈话函询', unit: '次' },
  { section: 'sanctions', field: 'kind', group: '处分处理', unit: '次' },
  { section: 'appraisals', field: 'result', group: '民主评议', unit: '次' },
  { section: 'assessments', field: 'grade', group: '年度考核', unit: '次' },
] as const

function recordFigures({ people, records }: SummaryFacts): Figure[] {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return counted.flatMap(({ section, field, group, unit }): Figure[] => {
    const own = records.filter((record) => record.section === section && names.has(record.personId))
    if (own.length === 0) return [{ group, label: '没有记录', count: `0 ${unit}`, names: [] }]
    const kinds = Map.groupBy(own, ({ values }) => String(values[field] ?? '') || '未填')
    return [...kinds].map(([label, some]) => ({
      group,
      label,
      count: `${some.length} ${unit}`,
      names: countedNames(some.map(({ personId }) => names.get(personId) ?? '')),
    }))
  })
}

/** 张伟（2）、李丽 */
function countedNames(names: readonly string[]): string[] {
  const counts = Map.groupBy(names, (name) => name)
  return [...counts].map(([name, times]) => (times.length > 1 ? `${name}（${times.length}）` : name))
}
