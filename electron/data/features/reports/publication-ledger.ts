import { dutyPeriodWords } from '@shared/disclosure/duties.ts'
import { periodWords } from '@shared/reports/period.ts'
import { daysBetween } from '@shared/values/day-arithmetic.ts'
import type { ReportHeading, ReportValue } from '../../workbook/write/report-layout.ts'
import { lineSources, rowsOf } from '../../workbook/write/report-rows.ts'
import type { BoardDuty } from '../disclosures/board.ts'
import { officialLayout } from './official-layout.ts'
import { type LedgerPublication, listLedgerPublications } from './publication-store.ts'
import { readDuties, refOfDuty } from './read-duties.ts'
import type { ReportMaker } from './report-question.ts'

/** 居务公开台账 (domain.md §8.4): one line for each item and period that was due. */
export const publicationLedger: ReportMaker = (question) => {
  const { db, communities, period, today } = question
  const duties = readDuties(question)
  const names = new Map(communities.map(({ id, name }) => [id as string, name]))
  const publications = listLedgerPublications(
    db,
    duties.flatMap(({ done }) => done?.id ?? []),
  )
  const layout = officialLayout(question, {
    sheetName: '居务公开台账',
    title: '居务公开台账',
    period: periodWords(period),
    headings,
    rows: rowsOf(duties, (duty, at) => [
      at + 1,
      names.get(duty.communityId) ?? null,
      ...cells(duty, publications.get(duty.done?.id ?? '') ?? null, today),
    ]),
    total: {
      label: '合计',
      totals: [
        { column: 3, counts: 'filled', format: '0"项"' },
        { column: 6, counts: 'filled', format: '"已公开"0' },
        { column: 11, counts: { equalTo: '逾期未公开' }, format: '"逾期"0' },
      ],
    },
    notes: ['列出期内到期和已经公开的事项；“公示起止”中只有一个日期的尚在公示。'],
    sources: lineSources(duties, refOfDuty),
  })
  return { layouts: [layout], people: 0, communities: new Set(duties.map(({ communityId }) => communityId)).size }
}

const headings: readonly ReportHeading[] = [
  { label: '序号', width: 6, align: 'center' },
  { label: '社区', width: 12, align: 'center', lines: 2 },
  { label: '类别', width: 6, align: 'center' },
  { label: '公开事项', width: 24, align: 'left', lines: 2 },
  { label: '期次', width: 14, align: 'center', lines: 2 },
  { label: '应公开时间', width: 14, align: 'center' },
  { label: '实际公开时间', width: 14, align: 'center' },
  // 居务公开栏、 in one line: no line begins with a comma.
  { label: '公开形式', width: 16, minWidth: 13, align: 'left', lines: 3 },
  {
    label: '公示起止',
    columns: [
      { label: '起', width: 14, align: 'center' },
      { label: '止', width: 14, align: 'center' },
    ],
  },
  { label: '审核人', width: 8, align: 'center', lines: 2 },
  { label: '是否逾期', width: 10, align: 'center', lines: 2 },
  { label: '意见及答复', width: 20, align: 'left', lines: 4 },
  { label: '存档日期', width: 14, align: 'center' },
]

function cells(
  { item, period, dueOn, done }: BoardDuty,
  known: LedgerPublication | null,
  today: string,
): ReportValue[] {
  const publishedOn = done?.publishedOn ?? null
  return [
    item.category,
    item.title,
    dutyPeriodWords(period),
    dayOf(dueOn),
    dayOf(publishedOn),
    publishedOn ? (known?.channels.join('、') ?? null) : null,
    dayOf(publishedOn),
    dayOf(known?.withdrawnOn ?? null),
    known?.reviewer ?? null,
    lateWords(dueOn, publishedOn, today),
    known?.objections
      .map(({ content, reply }) => `意见：${content}${reply ? `　答复：${reply}` : '　未答复'}`)
      .join('\n') || null,
    dayOf(known?.archivedOn ?? null),
  ]
}

const dayOf = (day: string | null): ReportValue => (day === null ? null : { day })

function lateWords(dueOn: string | null, publishedOn: string | null, today: string): string | null {
  if (dueOn === null) return null
  if (publishedOn === null) return dueOn < today ? '逾期未公开' : '未到期'
  return publishedOn <= dueOn ? '否' : `逾期${daysBetween(dueOn, publishedOn)}天`
}
