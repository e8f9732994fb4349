import { communityField } from '../ledgers/columns.ts'
import { decision } from '../ledgers/decision.ts'
import { type FieldDefinition, type FieldType, words } from '../ledgers/definition.ts'
import { disclosure } from '../ledgers/disclosure.ts'
import { gift } from '../ledgers/gift.ts'
import { roster } from '../ledgers/roster.ts'
import { talk } from '../ledgers/talk.ts'
import { training } from '../ledgers/training.ts'
import { type SectionSourceId, sectionSources } from './section-sources.ts'

/** The ledgers, the communities, and every section of the dossiers. */
export type FormSourceId =
  | 'roster'
  | 'training'
  | 'talk'
  | 'gift'
  | 'decision'
  | 'disclosure'
  | 'community'
  | SectionSourceId

/** What a line of a list may be, and what it can say. */
export interface FormSource {
  readonly id: FormSourceId
  /** 一行一人, 一行一次谈话. */
  readonly label: string
  readonly fields: readonly FieldDefinition[]
}

function field(id: string, label: string, type: FieldType, synonyms = ''): FieldDefinition {
  return { id, label, type, synonyms: synonyms === '' ? [] : words(synonyms), width: 10, source: 'domain.md §8' }
}

/** Facts and numbers of a community, or of the whole street. */
const communityFacts: readonly FieldDefinition[] = [
  field('households', '户数', 'integer', '常住户数 总户数 居民户数'),
  field('population', '常住人口', 'integer', '人口数 常住人口数 人口总数 居民人数'),
  field('gridCount', '网格数', 'integer', '网格数量 网格个数'),
  field('seatsApproved', '核定职数', 'integer', '职数 核定职数数'),
  field(
    'members',
    '两委成员人数',
    'integer',
    '两委成员数 两委成员总数 两委人数 成员总数 成员人数 干部总数 两委干部人数',
  ),
  field('women', '女性人数', 'integer', '女性 女 女性成员 女性成员人数 其中女性 女性成员数'),
  field('partyMembers', '党员人数', 'integer', '中共党员 党员 党员数 中共党员人数 党员成员数 中共党员数'),
  field('upTo35', '35岁及以下人数', 'integer', '35岁以下 35周岁及以下 35岁及以下 35周岁以下 35岁以下人数'),
  field('college', '大专及以上人数', 'integer', '大专及以上 大专以上 大专及以上学历 大专以上学历 大专及以上学历人数'),
  field('dualHeads', '一肩挑人数', 'integer', '一肩挑 书记主任一肩挑'),
  field('crossAppointed', '交叉任职人数', 'integer', '交叉任职 两委交叉任职'),
  field('fullTimers', '专职人数', 'integer', '专职人员数 专职成员数'),
  field('averageAge', '平均年龄', 'decimal', '平均年龄(岁) 成员平均年龄'),
  field('partyHead', '党组织书记', 'text', '书记姓名 党组织书记姓名 社区书记 社区党组织书记'),
  field('committeeHead', '居委会主任', 'text', '主任姓名 居委会主任姓名 社区主任'),
]

const age = field('age', '年龄', 'integer', '周岁 实际年龄 现年龄')
const partyYears = field('partyYears', '党龄', 'integer', '党龄(年)')
const person = [communityField, field('post', '职务', 'post', '现任职务 担任职务 单位及职务 岗位')]

const withMissing = (fields: readonly FieldDefinition[], more: readonly FieldDefinition[]) => [
  ...fields,
  ...more.filter(({ id }) => fields.every((one) => one.id !== id)),
]

/** Of a ledger only what the program knows: the rest is asked for, not left empty without a word. */
const only = (fields: readonly FieldDefinition[], ids: string) => fields.filter(({ id }) => words(ids).includes(id))

export const formSources: readonly FormSource[] = [
  {
    id: 'roster',
    label: '在任成员，一人一行',
    fields: [...roster.fields.filter(({ id }) => id !== 'remark'), age, partyYears],
  },
  {
    id: 'training',
    label: '培训记录，一次一行',
    fields: withMissing(only(training.fields, 'name course organizer startDate endDate days form result'), person),
  },
  {
    id: 'talk',
    label: '谈话记录，一次一行',
    fields: withMissing(
      only(talk.fields, 'name post talkType interviewer date place reason requirement deadline outcome'),
      person,
    ),
  },
  {
    id: 'gift',
    label: '礼品礼金登记，一件一行',
    fields: withMissing(only(gift.fields, 'name date amount giftName quantity value handedTo'), person),
  },
  {
    id: 'decision',
    label: '三重一大事项，一项一行',
    fields: withMissing(
      only(
        decision.fields,
        'number category title content amount fundSource proposer meeting meetingDate expected present agree oppose abstain result disclosedOn disclosureForm responsible',
      ),
      [communityField],
    ),
  },
  {
    id: 'disclosure',
    label: '已公开事项，一项一行',
    fields: withMissing(only(disclosure.fields, 'category item dueDate publishedDate channel'), [communityField]),
  },
  { id: 'community', label: '社区，一个一行', fields: [communityField, ...communityFacts] },
  ...sectionSources,
]

export function isFormSource(id: unknown): id is FormSourceId {
  return formSources.some((one) => one.id === id)
}

/** What a single cell can say. */
export const streetFields: readonly FieldDefinition[] = [
  field(
    'reportingUnit',
    '填报单位',
    'text',
    '报送单位 填表单位 编制单位 上报单位 制表单位 申报单位 报告单位 街道 街道名称 乡镇街道',
  ),
  field('preparer', '填报人', 'text', '填表人 制表人 经办人 制表 填表 报送人 统计人'),
  field('reviewer', '审核人', 'text', '审核 复核人 复核'),
  field('contactPhone', '联系电话', 'text', '电话 填报人电话 联系方式'),
  field(
    'reportedOn',
    '填报日期',
    'date',
    '填表日期 制表日期 报送日期 上报日期 填报时间 填表时间 报送时间 制表时间 日期',
  ),
  field('year', '年度', 'integer', '年份'),
  field('lines', '本表条数', 'integer', '总条数 合计条数'),
  ...communityFacts,
]

export function formSource(id: FormSourceId): FormSource {
  const source = formSources.find((one) => one.id === id)
  if (!source) throw new Error(`No source ${id}`)
  return source
}
