import type { SectionDefinition } from '../dossier/sections/definition.ts'
import { builtInSections } from '../dossier/sections/index.ts'
import { communityField } from '../ledgers/columns.ts'
import { type FieldDefinition, words } from '../ledgers/definition.ts'

export type SectionSourceId = `section/${string}`

/** A section of the dossiers whose records are the lines of a list. */
export interface SectionSource {
  readonly id: SectionSourceId
  readonly label: string
  readonly section: SectionDefinition
  readonly fields: readonly FieldDefinition[]
  /** Words of a title that ask for it. */
  readonly titles: readonly string[]
}

/** Under their ledgers' names already, or no records at all. */
const elsewhere = new Set(['training', 'talks', 'gifts'])

const titles: Readonly<Record<string, string>> = {
  accountability: '被追究责任 追责情况',
  marriage: '婚姻状况 紧急联系人',
  family: '家庭成员 家庭主要成员 亲属情况 家属情况',
  passports: '出国(境)证件 因私护照 护照持有 证照持有 持有护照',
  travels: '因私出国 因私出境 出国(境)情况',
  foreignMarriages: '通婚',
  emigrations: '移居',
  abroad: '国外工作 境外工作',
  income: '工资 津贴补贴 奖金津贴',
  services: '劳务所得',
  property: '房产 车位',
  stocks: '股票',
  funds: '基金 理财产品',
  insurance: '投资型保险',
  businesses: '经商办企业 投资企业 任职企业',
  foreignDeposits: '境外存款 国外存款',
  foreignInvestments: '境外投资 国外投资',
  ceremonies: '婚丧喜庆 婚丧嫁娶 操办婚',
  otherMatters: '需要报告的其他事项 其他报告事项',
  conduct: '六条禁令 禁令遵守',
  promises: '廉洁承诺 廉政承诺',
  dutyReports: '述职述廉 述责述廉',
  appraisals: '民主评议 民主测评',
  assessments: '年度考核 绩效考评 考核结果',
  clues: '信访举报 问题线索',
  sanctions: '处分 党纪政务 问责处理',
  audits: '经济责任审计 离任审计 任期审计',
  qualification: '资格联审 资格审查',
  risks: '廉洁风险 廉政风险 风险点',
  conflicts: '利益冲突 关联交易',
}

/** Whose record it is; a section may speak of others, so these names are not its own. */
const whose: readonly FieldDefinition[] = [
  {
    id: 'memberName',
    label: '姓名',
    synonyms: words('本人姓名 干部姓名 报告人 报告人姓名 申报人 申报人姓名 报备人 成员姓名 述职人 被评议人 被考核人'),
    type: 'personName',
    width: 10,
    source: 'domain.md §8',
  },
  { ...communityField, id: 'memberCommunity' },
  {
    id: 'memberPost',
    label: '职务',
    synonyms: words('现任职务 担任职务 单位及职务 岗位 本人职务'),
    type: 'post',
    width: 14,
    source: 'domain.md §8',
  },
  {
    id: 'dossierYear',
    label: '年度',
    synonyms: words('年份 报告年度'),
    type: 'integer',
    width: 8,
    source: 'domain.md §8',
  },
]

export const sectionSources: readonly SectionSource[] = builtInSections
  .filter(({ kind, id }) => kind !== 'person' && !elsewhere.has(id))
  .map((section) => ({
    id: `section/${section.id}` as const,
    label: `档案：${section.label}`,
    section,
    fields: [...whose, ...section.fields],
    titles: words(titles[section.id] ?? section.label),
  }))

export function sectionSource(id: string): SectionSource | undefined {
  return sectionSources.find((one) => one.id === id)
}
