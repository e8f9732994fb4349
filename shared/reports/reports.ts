import { fieldOf } from '../ledgers/definition.ts'
import { roster } from '../ledgers/roster.ts'
import type { ReportColumnChoice, ReportDefinition } from './model.ts'
import { rosterFieldIds } from './roster-fields.ts'
import { sectionReports } from './section-reports.ts'

const rosterColumns: readonly ReportColumnChoice[] = rosterFieldIds.map((id) => {
  const { label, shortLabel, width, sensitivity } = fieldOf(roster, id)
  return { id, label: shortLabel ?? label, width, isSensitive: sensitivity !== undefined, isUsual: true }
})

const laidDown = { isByCommunity: true, columns: [], hasSensitive: false } as const

/** The report set, in the order of the list: a further one is a further entry and its maker. */
export const reports: readonly ReportDefinition[] = [
  {
    id: 'roster',
    label: '两委成员花名册',
    group: 'people',
    description: '各社区党组织、居委会、居监委在任成员，一人一行，附合计。',
    period: 'today',
    power: 'people.read',
    isByCommunity: true,
    columns: rosterColumns,
    hasSensitive: true,
  },
  {
    ...laidDown,
    id: 'dossiers',
    label: '廉洁档案建档台账',
    group: 'dossiers',
    description: '一人一行：档案编号、分表完成数、签名、审核、确认和存放位置。',
    period: 'year',
    power: 'dossiers.read',
  },
  ...sectionReports,
  {
    ...laidDown,
    id: 'decisions',
    label: '“三重一大”事项台账',
    group: 'decisions',
    description: '一事一行：会议、票数、决策结果、公开和执行情况。',
    period: 'year',
    power: 'decisions.read',
    isBehindWall: true,
  },
  {
    ...laidDown,
    id: 'registrations',
    label: '四议两公开登记表',
    group: 'decisions',
    description: '按“四议两公开”办理的每个事项一套六张表。',
    period: 'year',
    power: 'decisions.read',
    isBehindWall: true,
  },
  {
    ...laidDown,
    id: 'catalogue',
    label: '公开目录',
    group: 'disclosures',
    description: '现行目录：事项、内容、依据、时限、主体和渠道。',
    period: 'today',
    power: 'disclosure.read',
    isByCommunity: false,
    isBehindWall: true,
  },
  {
    ...laidDown,
    id: 'disclosures',
    label: '居务公开台账',
    group: 'disclosures',
    description: '一期一行：应公开和实际公开时间、公示起止、审核、意见及答复。',
    period: 'span',
    power: 'disclosure.read',
    isBehindWall: true,
  },
  {
    ...laidDown,
    id: 'people-summary',
    label: '班子结构汇总表',
    group: 'summaries',
    description: '各社区人数、性别、年龄、党员、学历、一肩挑和交叉任职，附合计与占比。',
    period: 'today',
    power: 'people.read',
  },
  {
    ...laidDown,
    id: 'dossier-summary',
    label: '廉洁档案汇总表',
    group: 'summaries',
    description: '各社区建档率、确认率，谈话、培训、评议、礼品、处分、审计数。',
    period: 'year',
    power: 'dossiers.read',
  },
  {
    ...laidDown,
    id: 'decision-summary',
    label: '“三重一大”汇总表',
    group: 'summaries',
    description: '各社区各类事项数、涉及金额、已决策数和公开率。',
    period: 'year',
    power: 'decisions.read',
    isBehindWall: true,
  },
  {
    ...laidDown,
    id: 'disclosure-summary',
    label: '居务公开汇总表',
    group: 'summaries',
    description: '各社区应公开、已公开、按时公开和逾期数，附公开率、及时率。',
    period: 'span',
    power: 'disclosure.read',
    isBehindWall: true,
  },
]

export const reportIds: readonly string[] = reports.map(({ id }) => id)

/** Throws when there is no such report: its id was checked at the door. */
export function reportOf(id: string): ReportDefinition {
  const found = reports.find((report) => report.id === id)
  if (!found) throw new Error(`No report ${id}`)
  return found
}
