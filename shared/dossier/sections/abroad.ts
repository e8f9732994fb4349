import { words } from '../../ledgers/definition.ts'
import { emigrationCategories, travelDocuments } from './code-lists.ts'
import type { SectionDefinition } from './definition.ts'
import { fieldsOf } from './make-field.ts'

const passportField = fieldsOf('domain.md §2.5 #6.1 [C1]')
const travelField = fieldsOf('domain.md §2.5 #6.2 [C1]')
const marriageField = fieldsOf('domain.md §2.5 #7 [C1]')
const emigrationField = fieldsOf('domain.md §2.5 #8 [C1]')
const abroadField = fieldsOf('domain.md §2.5 #9 [C1]')

export const passports: SectionDefinition = {
  id: 'passports',
  number: '6.1',
  label: '持有护照、往来港澳台证件的情况',
  group: 'family',
  level: 'optional',
  kind: 'records',
  fields: [
    passportField('document', '证件名称', 'code', 16, {
      codes: travelDocuments,
      required: true,
      group: '证件名称及编号',
      synonyms: words('证件 证件种类 证件类型 护照种类'),
    }),
    passportField('number', '证件编号', 'text', 14, {
      sensitivity: 'idNo',
      group: '证件名称及编号',
      synonyms: words('证件号码 编号 护照号 护照号码 证件号'),
    }),
    passportField('validUntil', '有效期', 'date', 12, { synonyms: words('有效期至 有效期限 到期日期 有效期止') }),
    passportField('keeper', '保管机构', 'text', 16, { synonyms: words('保管单位 保管部门 保管人 保管') }),
  ],
  dateField: 'validUntil',
  titleField: 'document',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '本人持有的因私护照和往来港澳、台湾的通行证，一证一条。',
  source: '市级“廉政档案”表样（2025年）第6项',
}

export const travels: SectionDefinition = {
  id: 'travels',
  number: '6.2',
  label: '因私出国（境）及往来港澳台的情况',
  group: 'family',
  level: 'optional',
  kind: 'records',
  fields: [
    travelField('leftOn', '出境日期', 'date', 12, {
      required: true,
      group: '往返时间',
      synonyms: words('出国日期 出发日期 往返时间 起止时间 出境时间 离境日期 出国(境)时间'),
    }),
    travelField('returnedOn', '回国日期', 'date', 12, {
      group: '往返时间',
      synonyms: words('返回日期 入境日期 回国时间 返回时间 入境时间'),
    }),
    travelField('destination', '所到国家、地区', 'text', 16, {
      required: true,
      synonyms: words('所到国家(地区) 前往国家(地区) 目的地 国家(地区) 前往地'),
    }),
    travelField('reason', '事由', 'text', 16, { synonyms: words('出国(境)事由 出国事由 原因') }),
    travelField('approver', '审批机构', 'text', 16, { synonyms: words('审批单位 批准机关 审批机关 批准单位') }),
    travelField('document', '所用证件号', 'text', 14, {
      sensitivity: 'idNo',
      synonyms: words('证件号 证件号码 所用证件 护照号'),
    }),
  ],
  dateField: 'leftOn',
  titleField: 'destination',
  mayBeNone: true,
  isStable: false,
  retention: '30年',
  hint: '本年因私出国（境）和往来港澳台，一次一条。',
  source: '市级“廉政档案”表样（2025年）第6项',
}

export const foreignMarriages: SectionDefinition = {
  id: 'foreignMarriages',
  number: '7',
  label: '子女与外国人、无国籍人及港澳台居民通婚的情况',
  group: 'family',
  level: 'leaders',
  kind: 'records',
  fields: [
    marriageField('childName', '子女姓名', 'personName', 10, { required: true, synonyms: words('子女 姓名') }),
    marriageField('spouseName', '配偶姓名', 'personName', 14, { synonyms: words('子女配偶姓名 配偶') }),
    marriageField('country', '国家、地区', 'text', 14, { synonyms: words('国家(地区) 国籍 配偶国籍') }),
    marriageField('employer', '工作（学习）单位', 'text', 20, { synonyms: words('工作单位 单位') }),
    marriageField('post', '职务', 'text', 12, { synonyms: words('配偶职务') }),
    marriageField('marriedOn', '结婚时间', 'date', 12, { synonyms: words('结婚日期 登记时间') }),
  ],
  dateField: 'marriedOn',
  titleField: 'childName',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '子女的配偶是外国人、无国籍人或港澳台居民的，一对一条。',
  source: '市级“廉政档案”表样（2025年）第7项',
}

export const emigrations: SectionDefinition = {
  id: 'emigrations',
  number: '8',
  label: '配偶、子女及其配偶移居国（境）外的情况',
  group: 'family',
  level: 'leaders',
  kind: 'records',
  fields: [
    emigrationField('name', '姓名', 'personName', 10, { required: true, synonyms: words('移居人 移居人姓名') }),
    emigrationField('country', '移居国家、地区', 'text', 14, { synonyms: words('移居国家(地区) 国家(地区) 移居国') }),
    emigrationField('city', '现居住城市', 'text', 14, { synonyms: words('居住城市 城市') }),
    emigrationField('document', '移居证件号码', 'text', 16, {
      sensitivity: 'idNo',
      synonyms: words('移居证件号 证件号码 证件号'),
    }),
    emigrationField('category', '移居类别', 'code', 14, {
      codes: emigrationCategories,
      synonyms: words('类别 移居方式'),
    }),
    emigrationField('movedOn', '移居时间', 'date', 12, { synonyms: words('移居日期 时间') }),
  ],
  dateField: 'movedOn',
  titleField: 'name',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '配偶、子女及其配偶取得外国国籍或国（境）外永久、长期居留许可的，一人一条。',
  source: '市级“廉政档案”表样（2025年）第8项',
}

export const abroad: SectionDefinition = {
  id: 'abroad',
  number: '9',
  label: '未移居但连续在国（境）外工作、生活一年以上的情况',
  group: 'family',
  level: 'leaders',
  kind: 'records',
  fields: [
    abroadField('name', '姓名', 'personName', 10, { required: true, synonyms: words('人员姓名') }),
    abroadField('country', '所在国家（地区）', 'text', 14, { synonyms: words('国家(地区) 所在国家、地区 所在国') }),
    abroadField('city', '现工作、居住城市', 'text', 16, { synonyms: words('工作城市 居住城市 城市 现居住城市') }),
    abroadField('startedOn', '起始时间', 'date', 12, { synonyms: words('开始时间 起始日期 时间') }),
  ],
  dateField: 'startedOn',
  titleField: 'name',
  mayBeNone: true,
  isStable: true,
  retention: '30年',
  hint: '配偶、子女及其配偶没有移居、但在国（境）外连续一年以上的，一人一条。',
  source: '市级“廉政档案”表样（2025年）第9项',
}
