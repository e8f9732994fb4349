import { politicalStatuses } from '../../ledgers/code-lists.ts'
import { words } from '../../ledgers/definition.ts'
import { familyRelations, maritalStatuses, relationsWithSelf } from './code-lists.ts'
import type { SectionDefinition } from './definition.ts'
import { fieldsOf } from './make-field.ts'

const accountabilityField = fieldsOf('domain.md §2.5 #2 [C1]')
const marriageField = fieldsOf('domain.md §2.5 #4 [C1]')
const familyField = fieldsOf('domain.md §2.5 #5 [C1]')

export const accountability: SectionDefinition = {
  id: 'accountability',
  number: '2',
  label: '本人、配偶、子女及其配偶被追究责任的情况',
  group: 'family',
  level: 'default',
  kind: 'records',
  fields: [
    accountabilityField('personName', '被追究人', 'personName', 10, {
      required: true,
      synonyms: words('姓名 被追究责任人 被追责人 当事人'),
    }),
    accountabilityField('relation', '与本人关系', 'code', 10, {
      codes: relationsWithSelf,
      synonyms: words('关系 称谓 与报告人关系'),
    }),
    accountabilityField('time', '被追究时间', 'date', 12, { synonyms: words('追究时间 时间 日期 追责时间') }),
    accountabilityField('reason', '被追究原因', 'longText', 28, {
      required: true,
      synonyms: words('原因 追究原因 事由 追责原因'),
    }),
    accountabilityField('organ', '调查处罚机关', 'text', 18, {
      synonyms: words('处罚机关 调查机关 处理机关 调查处理机关'),
    }),
    accountabilityField('stage', '处理阶段', 'text', 12, { synonyms: words('阶段 目前阶段') }),
    accountabilityField('result', '处理结果', 'text', 20, { synonyms: words('结果 处罚结果') }),
  ],
  dateField: 'time',
  titleField: 'personName',
  mayBeNone: true,
  isStable: false,
  retention: '30年',
  hint: '本人、配偶、子女及其配偶被纪检监察、司法、行政机关追究责任的，一人一事填一条。',
  source: '市级“廉政档案”表样（2025年）第2项',
}

export const marriage: SectionDefinition = {
  id: 'marriage',
  number: '4',
  label: '婚姻状况及紧急联系人',
  group: 'family',
  level: 'default',
  kind: 'single',
  fields: [
    marriageField('status', '婚姻现状', 'code', 10, {
      codes: maritalStatuses,
      required: true,
      synonyms: words('婚姻状况 婚姻情况 婚姻 婚否'),
    }),
    marriageField('contactName', '紧急联系人', 'personName', 10, { synonyms: words('紧急联系人姓名 联系人') }),
    marriageField('contactPhone', '紧急联系人联系方式', 'phone', 14, {
      sensitivity: 'phone',
      synonyms: words('紧急联系人电话 紧急联系电话 联系人电话 紧急联系方式'),
    }),
  ],
  titleField: 'status',
  mayBeNone: false,
  isStable: true,
  retention: '30年',
  hint: '现在的婚姻状况，和紧急时可以联系的亲友。',
  source: '市级“廉政档案”表样（2025年）第4项',
}

export const family: SectionDefinition = {
  id: 'family',
  number: '5',
  label: '家庭成员基本信息（父母、配偶、子女及其配偶）',
  group: 'family',
  level: 'default',
  kind: 'records',
  fields: [
    familyField('relation', '关系', 'code', 10, {
      codes: familyRelations,
      required: true,
      synonyms: words('与本人关系 称谓 家庭关系 与报告人关系'),
    }),
    familyField('name', '姓名', 'personName', 10, {
      required: true,
      synonyms: words('家庭成员姓名 家属姓名 成员姓名 亲属姓名'),
    }),
    familyField('birth', '出生年月', 'yearMonth', 10, {
      synonyms: words('出生日期 出生时间 出生年月日 年月 出生'),
    }),
    familyField('politicalStatus', '政治面貌', 'code', 12, {
      codes: politicalStatuses,
      synonyms: words('政治身份 面貌 党派'),
    }),
    familyField('employer', '工作单位及职务', 'text', 26, {
      synonyms: words('工作单位 单位及职务 单位职务 工作(学习)单位及职务 工作单位和职务 工作学习单位'),
    }),
    familyField('idNo', '身份证号码', 'idNo', 20, {
      shortLabel: '身份证号',
      sensitivity: 'idNo',
      synonyms: words('身份证号 公民身份号码 身份证 身份证件号码 证件号码'),
    }),
  ],
  titleField: 'name',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '父母、配偶、子女及其配偶，一人一条；已去世的不填。',
  source: '市级“廉政档案”表样（2025年）第5项',
}
