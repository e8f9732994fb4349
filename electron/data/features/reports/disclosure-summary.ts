import { categories } from '@shared/disclosure/model.ts'
import { periodWords } from '@shared/reports/period.ts'
import type { BoardDuty } from '../disclosures/board.ts'
import { readDuties, refOfDuty } from './read-duties.ts'
import type { ReportMaker } from './report-question.ts'
import { counted, type SummaryColumn, summaryReport } from './summary-table.ts'

/** 居务公开汇总表: what was due until today, what was published, and what of it in time. */
export const disclosureSummary: ReportMaker = (question) => {
  const { period, today } = question
  // As in the figures of the board: what nobody can compute is not owed yet.
  const duties = readDuties(question).filter(({ dueOn }) => dueOn !== null && dueOn <= today)
  const ofCommunity = Map.groupBy(duties, ({ communityId }) => communityId as string)
  const count = (id: string, label: string, group: string, isCounted: (duty: BoardDuty) => boolean): SummaryColumn => ({
    id,
    label,
    group,
    width: 9,
    figure: { counts: (community) => counted((ofCommunity.get(community.id) ?? []).filter(isCounted).map(refOfDuty)) },
  })
  const share = (id: string, label: string, part: string, whole: string): SummaryColumn => ({
    id,
    label,
    group: '比率',
    width: 9,
    figure: { part, whole },
  })
  const columns: readonly SummaryColumn[] = [
    count('due', '合计', '应公开', () => true),
    ...categories.map((category) => count(category, category, '应公开', ({ item }) => item.category === category)),
    count('published', '合计', '已公开', ({ done }) => Boolean(done?.publishedOn)),
    count('inTime', '按时', '已公开', isInTime),
    count('late', '逾期', '已公开', (duty) => Boolean(duty.done?.publishedOn) && !isInTime(duty)),
    count('missing', '逾期\n未公开', '未公开', ({ done }) => !done?.publishedOn),
    share('publishedShare', '公开率', 'published', 'due'),
    share('inTimeShare', '及时率', 'inTime', 'published'),
  ]
  return summaryReport(question, {
    sheetName: '居务公开汇总',
    title: '居务公开情况汇总表',
    period: periodWords(period),
    unit: '单位：项',
    notes: ['应公开为期内截至统计日已到期的事项。公开率＝已公开÷应公开；及时率＝按时公开÷已公开。'],
    columns,
    people: 0,
  })
}

function isInTime({ dueOn, done }: BoardDuty): boolean {
  return Boolean(done?.publishedOn && dueOn && done.publishedOn <= dueOn)
}
