import { words } from '../../ledgers/definition.ts'
import { conflictNatures, conflictOrigins, relationsWithSelf, riskLevels, verifications } from './code-lists.ts'
import type { SectionDefinition } from './definition.ts'
import { fieldsOf } from './make-field.ts'

const riskField = fieldsOf('domain.md §2.5 #32 [S3]')
const conflictField = fieldsOf('domain.md §2.5 #33 [C2]')

export const risks: SectionDefinition = {
  id: 'risks',
  number: '32',
  label: '廉洁风险点',
  group: 'risk',
  level: 'optional',
  kind: 'records',
  fields: [
    riskField('post', '岗位', 'text', 12, { synonyms: words('岗位名称 职务') }),
    riskField('power', '权力事项', 'text', 20, { required: true, synonyms: words('权力 职权 权力名称 岗位职责') }),
    riskField('description', '风险描述', 'longText', 30, { synonyms: words('风险点 廉洁风险点 风险内容 风险表现') }),
    riskField('level', '风险等级', 'code', 8, { codes: riskLevels, synonyms: words('等级 风险级别 级别') }),
    riskField('measures', '防控措施', 'longText', 30, { synonyms: words('措施 防范措施 防控办法') }),
    riskField('owner', '责任人', 'personName', 10, { synonyms: words('负责人 防控责任人') }),
    riskField('reviewedOn', '复核日期', 'date', 12, { synonyms: words('复核时间 评估日期') }),
  ],
  dateField: 'reviewedOn',
  titleField: 'power',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '按岗位查找容易出问题的环节和防控措施，一个风险点一条。',
  source: '南宁市“四廉”工作法（廉洁风险自查自纠）',
}

export const conflicts: SectionDefinition = {
  id: 'conflicts',
  number: '33',
  label: '利益冲突、关联交易',
  group: 'risk',
  level: 'optional',
  kind: 'records',
  fields: [
    conflictField('related', '关联人', 'personName', 10, { required: true, synonyms: words('关联人姓名 姓名') }),
    conflictField('relation', '与本人关系', 'code', 10, { codes: relationsWithSelf, synonyms: words('关系 称谓') }),
    conflictField('company', '企业名称', 'text', 24, { synonyms: words('企业 关联企业 公司名称 单位名称') }),
    conflictField('creditCode', '统一社会信用代码', 'text', 20, {
      shortLabel: '信用代码',
      synonyms: words('信用代码 社会信用代码 注册号'),
    }),
    conflictField('nature', '关联性质', 'code', 10, { codes: conflictNatures, synonyms: words('性质 关联类型') }),
    conflictField('isSupplier', '是否本社区供应商', 'boolean', 8, { synonyms: words('是否供应商 本社区供应商') }),
    conflictField('verification', '核实状态', 'code', 8, { codes: verifications, synonyms: words('核实情况 状态') }),
    conflictField('origin', '来源', 'code', 8, { codes: conflictOrigins, synonyms: words('信息来源 线索来源') }),
  ],
  titleField: 'related',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '本人或亲属的企业与本社区有业务往来的，一人一企业填一条。',
  source: '廉政风险防控系统表样；回避规定（建议做法）',
}
