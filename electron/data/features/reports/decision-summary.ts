import { decisionCategories } from '@shared/decisions/contract.ts'
import { ledgerFacts, type ReportedMatter } from '../decisions/report-facts.ts'
import type { ReportMaker } from './report-question.ts'
import { counted, type SummaryColumn, summaryReport } from './summary-table.ts'

const refOf = ({ whole }: ReportedMatter) => `decision:${whole.head.id}`

/** “三重一大”汇总表: matters by community and kind, their money, and whether they were published. */
export const decisionSummary: ReportMaker = (question) => {
  const { db, period, chosen, now } = question
  const { matters } = ledgerFacts(db, { year: period.year, communityIds: chosen }, now)
  const ofCommunity = Map.groupBy(matters, ({ whole }) => whole.head.communityId as string)
  const count = (
    id: string,
    label: string,
    group: string,
    isCounted: (matter: ReportedMatter) => boolean,
  ): SummaryColumn => ({
    id,
    label,
    group,
    width: 10,
    figure: { counts: (community) => counted((ofCommunity.get(community.id) ?? []).filter(isCounted).map(refOf)) },
  })
  const columns: readonly SummaryColumn[] = [
    count('matters', '事项数', '事项', () => true),
    ...decisionCategories.map((category) =>
      count(
        category,
        `${category.slice(0, 4)}\n${category.slice(4)}`,
        '事项',
        ({ whole }) => whole.values.category === category,
      ),
    ),
    {
      id: 'amount',
      label: '涉及金额\n（万元）',
      group: '金额',
      width: 12,
      format: '#,##0.00',
      figure: {
        counts(community) {
          const own = (ofCommunity.get(community.id) ?? []).filter(({ whole }) => whole.values.amount !== null)
          const sum = own.reduce((so, { whole }) => so + Math.round((whole.values.amount ?? 0) * 100), 0)
          return { value: sum / 1e6, refs: own.map(refOf) }
        },
      },
    },
    count('passed', '已通过', '决策', ({ whole }) => whole.values.result === '通过'),
    count('refused', '否决、\n暂缓', '决策', ({ whole }) => ['否决', '暂缓'].includes(whole.values.result ?? '')),
    count('published', '已公开', '公开', isPublished),
    {
      id: 'publishedShare',
      label: '公开率',
      group: '公开',
      width: 10,
      figure: { part: 'published', whole: 'matters' },
    },
  ]
  return summaryReport(question, {
    sheetName: '三重一大汇总',
    title: '“三重一大”事项汇总表',
    period: `${period.year}年`,
    unit: '单位：项、万元',
    notes: ['“已公开”为事前、事中、事后至少公开过一次的事项。'],
    columns,
    people: 0,
  })
}

function isPublished({ published }: ReportedMatter): boolean {
  return Object.values(published).some(({ days }) => days.length > 0)
}
