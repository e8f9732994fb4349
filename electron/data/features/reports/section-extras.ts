import type { AddedColumn, SectionExtras } from './section-report.ts'
import type { ReportQuestion } from './report-question.ts'
import { listShortOfTraining } from './section-record-store.ts'

/** What some sections need beside their fields, by the id of the report. */
export const sectionExtras: Readonly<Record<string, SectionExtras>> = {
  training: { mergesPeople: true, added: trainingColumns },
  appraisals: { added: () => [excellentShare] },
  qualification: { sealLabel: '参审单位\n（盖章）' },
}

/** 累计天数 and, of a whole year, 是否达标. */
function trainingColumns({ db, period }: ReportQuestion): AddedColumn[] {
  const short = period.part === 'year' ? listShortOfTraining(db, period.year) : null
  const sum: AddedColumn = {
    column: { label: '累计\n天数', width: 7, align: 'right', format: 'General' },
    after: 'days',
    isOfPerson: true,
    valueOf: (person) =>
      person.reduce((so, { values }) => so + (typeof values['days'] === 'number' ? values['days'] : 0), 0),
  }
  const reached: AddedColumn = {
    column: { label: '是否\n达标', width: 6, align: 'center' },
    after: 'days',
    isOfPerson: true,
    valueOf: ([first]) => (first && short?.has(first.personId) ? '否' : '是'),
  }
  return short ? [sum, reached] : [sum]
}

const excellentShare: AddedColumn = {
  column: { label: '优秀率', width: 8, align: 'right' },
  after: 'excellent',
  valueOf: (_, at) => (at('valid') > 0 ? { part: at('excellent'), whole: at('valid') } : null),
}
