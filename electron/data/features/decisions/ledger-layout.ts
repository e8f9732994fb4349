import { meetingKinds } from '@shared/decisions/contract.ts'
import { progressOf } from '@shared/decisions/rules/facts.ts'
import { decidingMeeting } from '@shared/decisions/rules/resolution.ts'
import type { Stage } from '@shared/disclosure/model.ts'
import { writtenDay } from '../../documents/written-day.ts'
import type { ReportColumn, ReportHeading, ReportLayout, ReportValue } from '../../workbook/write/report-layout.ts'
import { rowsOf } from '../../workbook/write/report-rows.ts'
import type { LedgerFacts, ReportedMatter } from './report-facts.ts'

const amountColumn = 6

/** “三重一大”事项台账 of the street. */
export function ledgerLayout(facts: LedgerFacts): ReportLayout {
  const { streetName, today, year, matters, onlyCommunity } = facts
  const street = streetName.replace(/办事处$/, '')
  return {
    sheetName: '三重一大台账',
    title: `${street}${onlyCommunity ?? ''}${year}年“三重一大”事项台账`,
    info: [
      `填报单位（盖章）：${onlyCommunity ?? streetName}`,
      '填报人：',
      '审核人：',
      '联系电话：',
      `填报日期：${writtenDay(today)}`,
    ],
    unit: '单位：万元、人、票',
    headings,
    rows: rowsOf(matters, (matter, place) => [place + 1, ...cells(matter)]),
    total: {
      label: '合计',
      totals: [
        { column: 2, counts: 'filled', format: '0"项"' },
        { column: amountColumn, counts: 'sum', format: 'General' },
      ],
    },
    notes: [
      `注：1. 统计截至${writtenDay(today)}。会议、人数和票数为作出决策的会议，其他会议见各事项登记表。`,
      '　　2. 公开时间为实际发布的日期，空白的尚未公开；标“计划”的尚未完成。',
    ],
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 1.5, bottom: 1.6, left: 1.2, right: 1.2 },
      footer: '第 {page} 页 共 {pages} 页',
    },
    fonts: {
      title: { name: '方正小标宋简体', size: 22 },
      header: { name: '黑体', size: 10 },
      body: { name: '宋体', size: 10 },
    },
    frozenColumns: 3,
    author: '清廉社区台账',
  }
}

const text = (label: string, width: number, lines: number): ReportColumn => ({ label, width, align: 'left', lines })
const short = (label: string, width: number, lines = 2): ReportColumn => ({ label, width, align: 'center', lines })
const unbroken = (label: string, width = 11): ReportColumn => ({ label, width, align: 'center' })
const count = (label: string): ReportColumn => ({ label, width: 5, align: 'right' })

const headings: readonly ReportHeading[] = [
  { label: '序号', width: 5, align: 'center' },
  short('社区', 8),
  unbroken('事项编号', 14),
  short('事项类别', 8),
  text('事项名称', 16, 3),
  text('主要内容', 22, 4),
  { label: '涉及金额\n（万元）', width: 9, align: 'right', format: 'General' },
  short('资金来源', 9),
  short('提议人/\n动议事由', 11),
  short('会议名称', 11),
  unbroken('会议时间'),
  count('应到'),
  count('实到'),
  count('同意'),
  count('反对'),
  count('弃权'),
  short('决策结果', 6),
  { label: '公开时间', columns: [unbroken('事前'), unbroken('事中'), unbroken('事后')] },
  // 居务公开栏、 in one line: no line begins with a comma.
  { ...short('公开方式', 14, 3), minWidth: 13 },
  short('责任人', 7),
  text('执行情况', 20, 4),
  unbroken('完成时间', 14),
  text('监督意见', 12, 3),
  text('备注', 10, 3),
]

function cells({ whole, published }: ReportedMatter): ReportValue[] {
  const { head, values } = whole
  const meeting = decidingMeeting(whole)
  const days = (stage: Stage) => published[stage].days.join('、')
  const of = (pick: 'channels' | 'supervision') => [
    ...new Set([...published.事前[pick], ...published.事中[pick], ...published.事后[pick]]),
  ]
  return [
    head.communityName,
    head.number,
    values.category,
    values.title,
    values.content,
    values.amount === null ? null : Math.round(values.amount * 100) / 1e6,
    values.fundSource,
    [values.proposer, values.origination].filter((one) => one !== null).join('/'),
    meeting ? meetingKinds[meeting.kind] : null,
    meeting?.heldOn ?? null,
    meeting?.expected ?? null,
    meeting?.present ?? null,
    meeting?.agree ?? null,
    meeting?.against ?? null,
    meeting?.abstain ?? null,
    values.result,
    days('事前'),
    days('事中'),
    days('事后'),
    of('channels').join('、'),
    values.responsible,
    progressWords(whole),
    finishedWords(whole),
    of('supervision').join('\n'),
    values.remark,
  ]
}

function progressWords(whole: ReportedMatter['whole']): string {
  return whole.progress
    .map(({ kind, on, amount }) => `${on} ${kind}${amount === null ? '' : ` ${amount / 10_000} 万元`}`)
    .join('\n')
}

function finishedWords(whole: ReportedMatter['whole']): string | null {
  const finished = progressOf(whole, '验收').at(-1) ?? progressOf(whole, '评估').at(-1)
  if (finished) return finished.on
  return whole.values.plannedOn === null ? null : `计划${whole.values.plannedOn}`
}
