import { appraisals, training } from '../dossier/sections/duty.ts'
import { ceremonies, gifts } from '../dossier/sections/conduct.ts'
import type { SectionDefinition } from '../dossier/sections/definition.ts'
import { audits, qualification } from '../dossier/sections/review.ts'
import { sanctions, talks } from '../dossier/sections/supervision.ts'
import { words } from '../ledgers/definition.ts'
import type { ReportColumnChoice, ReportDefinition } from './model.ts'

/** A report that lists the records of one section of all dossiers. */
export interface SectionReport extends ReportDefinition {
  readonly section: SectionDefinition
  /** 谈话台账: what stands in the title behind street and period. */
  readonly title: string
}

/** Named so that no field of a section is called the same. */
const personColumns: readonly ReportColumnChoice[] = [
  { id: 'ofCommunity', label: '社区', width: 12, isSensitive: false, isUsual: true },
  { id: 'ofName', label: '姓名', width: 9, isSensitive: false, isUsual: true },
  { id: 'ofPosts', label: '职务', width: 14, isSensitive: false, isUsual: true },
]

interface Told {
  readonly id: string
  readonly title: string
  readonly description: string
  /** The fields that are printed until somebody chooses otherwise, by their ids. */
  readonly usual: string
}

function sectionReport(section: SectionDefinition, { id, title, description, usual }: Told): SectionReport {
  const usualIds = new Set(words(usual))
  const columns = [
    ...personColumns,
    ...section.fields.map((field) => ({
      id: field.id,
      label: field.shortLabel ?? field.label,
      width: field.width,
      isSensitive: field.sensitivity !== undefined,
      isUsual: usualIds.has(field.id),
    })),
  ]
  return {
    id,
    label: title,
    title,
    group: 'dossiers',
    description,
    period: 'span',
    power: 'dossiers.read',
    isByCommunity: true,
    columns,
    hasSensitive: columns.some(({ isSensitive }) => isSensitive),
    section,
  }
}

/** The ledgers of domain.md §8.4 that are sections of the dossiers: entered once, printed as often as asked for. */
export const sectionReports: readonly SectionReport[] = [
  sectionReport(talks, {
    id: 'talks',
    title: '谈话台账',
    description: '谈话、函询一次一行，附整改要求、期限和回访。',
    usual: 'talkType interviewer date place reason requirement deadline outcome',
  }),
  sectionReport(training, {
    id: 'training',
    title: '教育培训台账',
    description: '培训一次一行，同一人合并在一起，附累计天数。',
    usual: 'name category organiser startedOn endedOn days',
  }),
  sectionReport(gifts, {
    id: 'gifts',
    title: '礼金礼品登记台账',
    description: '拒收、上交的礼金礼品一件一行，金额合计。',
    usual: 'date handling amount giftName quantity value handedTo',
  }),
  sectionReport(ceremonies, {
    id: 'ceremonies',
    title: '婚丧喜庆事宜报备表',
    description: '操办婚丧嫁娶一次一行。',
    usual: ceremonies.fields.map((field) => field.id).join(' '),
  }),
  sectionReport(appraisals, {
    id: 'appraisals',
    title: '民主评议汇总表',
    description: '评议一次一行，各等次票数和评议结果。',
    usual: 'date expected present valid excellent competent basic incompetent result',
  }),
  sectionReport(audits, {
    id: 'audits',
    title: '经济责任审计台账',
    description: '任期、离任审计一次一行，问题数和金额合计。',
    usual: audits.fields.map((field) => field.id).join(' '),
  }),
  sectionReport(sanctions, {
    id: 'sanctions',
    title: '处分处理台账',
    description: '党纪政务处分、组织处理一次一行。',
    usual: 'system kind organ documentNo decidedOn effectiveOn reason liftedOn',
  }),
  sectionReport(qualification, {
    id: 'qualification',
    title: '资格联审表',
    description: '人为行、参审单位为列，末行留各单位盖章。',
    usual: qualification.fields.map((field) => field.id).join(' '),
  }),
]
