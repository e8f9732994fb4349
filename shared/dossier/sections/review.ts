import { words } from '../../ledgers/definition.ts'
import { auditTypes, qualificationConclusions, qualificationMatters, unitOpinions } from './duty-code-lists.ts'
import type { SectionDefinition } from './definition.ts'
import { fieldsOf } from './make-field.ts'

const auditField = fieldsOf('domain.md §2.11 [S0]')
const qualificationField = fieldsOf('domain.md §2.12 [S1 item 15]')

export const audits: SectionDefinition = {
  id: 'audits',
  number: '30',
  label: '经济责任审计（任期、离任）',
  group: 'supervision',
  level: 'default',
  kind: 'records',
  fields: [
    auditField('auditType', '审计类型', 'code', 8, {
      codes: auditTypes,
      required: true,
      synonyms: words('类型 审计种类 审计类别'),
    }),
    auditField('periodFrom', '审计期间起', 'date', 12, {
      group: '审计期间',
      synonyms: words('期间起 起始日期 审计期间 审计起始'),
    }),
    auditField('periodTo', '审计期间止', 'date', 12, {
      group: '审计期间',
      synonyms: words('期间止 截止日期 审计截止'),
    }),
    auditField('commissioner', '委托单位', 'text', 18, { synonyms: words('委托机关 委托方') }),
    auditField('auditor', '实施单位', 'text', 18, { synonyms: words('审计单位 审计机构 审计机关 中介机构') }),
    auditField('reportedOn', '报告日期', 'date', 12, { synonyms: words('审计报告日期 报告时间 审计时间') }),
    auditField('problems', '问题数', 'integer', 8, { synonyms: words('发现问题数 问题个数 问题数量') }),
    auditField('amount', '涉及金额（万元）', 'decimal', 12, { synonyms: words('涉及金额 问题金额 金额') }),
    auditField('correction', '整改情况', 'longText', 24, { synonyms: words('整改 整改落实情况') }),
    auditField('publishedOn', '结果公布日期', 'date', 12, { synonyms: words('公布日期 结果公布时间 公示日期') }),
  ],
  dateField: 'reportedOn',
  titleField: 'auditType',
  mayBeNone: true,
  isStable: false,
  retention: '永久',
  hint: '任期和离任经济责任审计，一次一条；审计报告作为附件。',
  source: '甬民发〔2021〕82号（离任经济责任审计）；村民委员会组织法第35条（参照）',
}

const units: readonly (readonly [id: string, label: string, synonyms: string])[] = [
  ['discipline', '纪检监察', '纪委监委 纪检 纪委 纪检监察机关'],
  ['organisation', '组织', '组织部 组织部门'],
  ['publicSecurity', '公安', '公安局 公安机关 派出所'],
  ['court', '法院', '人民法院'],
  ['procuratorate', '检察', '检察院 人民检察院'],
  ['civilAffairs', '民政', '民政局 民政部门'],
  ['petitions', '信访', '信访局 信访部门'],
  ['market', '市场监管', '市场监管局 市场监督管理局'],
  ['land', '自然资源', '自然资源局 自然资源和规划局 国土'],
  ['tax', '税务', '税务局 税务部门'],
]

export const qualification: SectionDefinition = {
  id: 'qualification',
  number: '31',
  label: '资格联审',
  group: 'supervision',
  level: 'default',
  kind: 'records',
  fields: [
    qualificationField('batch', '届次、批次', 'text', 14, {
      required: true,
      synonyms: words('届次 批次 届次/批次 联审批次'),
    }),
    qualificationField('matter', '联审事项', 'code', 10, {
      codes: qualificationMatters,
      synonyms: words('事项 联审类型'),
    }),
    qualificationField('sentOn', '送审日期', 'date', 12, { synonyms: words('送审时间 联审日期 联审时间') }),
    ...units.map(([id, label, synonyms]) =>
      qualificationField(id, label, 'code', 8, {
        codes: unitOpinions,
        group: '参审单位意见',
        synonyms: words(synonyms),
      }),
    ),
    qualificationField('conclusion', '总结论', 'code', 8, {
      codes: qualificationConclusions,
      synonyms: words('结论 联审结论 联审结果'),
    }),
    qualificationField('note', '问题说明', 'longText', 24, { synonyms: words('说明 情况说明 备注') }),
  ],
  dateField: 'sentOn',
  titleField: 'batch',
  mayBeNone: true,
  isStable: false,
  retention: '永久',
  hint: '换届提名、补选时各单位的审查意见，一批一条。',
  source: '灵党办〔2020〕65号（县级备案制和资格联审制）',
}
