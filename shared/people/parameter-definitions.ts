import { z } from 'zod'
import { decisionParameters } from '../decisions/parameters.ts'
import { disclosureParameters } from '../disclosure/parameters.ts'

/** Up to this many households (inclusive; null: without end) a community has this many seats in its two committees. */
export interface SeatTier {
  readonly maxHouseholds: number | null
  readonly seats: number
}

export interface Range {
  readonly min: number
  readonly max: number
}

/** Two thirds is no decimal number. */
export interface Fraction {
  readonly parts: number
  readonly of: number
}

export interface ParameterDefinition<Value> {
  readonly label: string
  /** What values it takes, for whoever changes it. */
  readonly words: string
  readonly schema: z.ZodType<Value>
  readonly value: Value
  /** In the words a clerk reads; a law's article only where its text was read. */
  readonly source: string
  readonly validFrom: string
}

const cleanCommunity = '甬民发〔2021〕82号《关于深化清廉社区建设的实施方案》'
const sanctionLaw = '《公职人员政务处分法》'
const local = '地方做法'
const usual = '一般要求'
const own = '本系统建议值，可按本地规定修改'

function define<Value>(definition: ParameterDefinition<Value>): ParameterDefinition<Value> {
  return definition
}

const from = '2021-01-01'
const days = (label: string, value: number, source: string) =>
  define<number>({
    label,
    words: '0 至 730 的整数',
    schema: z.number().int().min(0).max(730),
    value,
    source,
    validFrom: from,
  })
const years = (label: string, value: number) =>
  define<number>({
    label,
    words: '0 至 60 的整数',
    schema: z.number().int().min(0).max(60),
    value,
    source: usual,
    validFrom: from,
  })
const amount = (label: string, value: number, source: string) =>
  define<number>({
    label,
    words: '0 至 10000 的数',
    schema: z.number().min(0).max(10_000),
    value,
    source,
    validFrom: from,
  })
const choice = (label: string, value: boolean, source: string) =>
  define<boolean>({ label, words: '是或否', schema: z.boolean(), value, source, validFrom: from })
const monthDay = (label: string, value: string, source: string) =>
  define<string>({
    label,
    words: '当年的月日，例如 11-30',
    schema: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
    value,
    source,
    validFrom: from,
  })
const months = (label: string, value: Readonly<Record<string, number>>, source: string, validFrom: string) =>
  define<Readonly<Record<string, number>>>({
    label,
    words: '每种处分一个月数，0 至 120 的整数',
    schema: z.record(z.string().max(20), z.number().int().min(0).max(120)),
    value,
    source,
    validFrom,
  })
const wordList = (label: string, value: readonly string[], source: string) =>
  define<readonly string[]>({
    label,
    words: '若干个词',
    schema: z.array(z.string().min(1).max(20)).max(60),
    value,
    source,
    validFrom: from,
  })

const range = z.object({ min: z.number().int().min(0), max: z.number().int().max(99) })

/** Every number of domain.md §5 and §13 that concerns people: its label, its values, and where it comes from. */
export const parameterDefinitions = {
  partyAge: years('入党年龄（周岁）', 18),
  workAge: years('参加工作年龄（周岁）', 16),
  seatTiers: define<readonly SeatTier[]>({
    label: '两委职数（按户数分档）',
    words: '每档写户数上限和职数，最后一档不设上限',
    schema: z
      .array(z.object({ maxHouseholds: z.number().int().nullable(), seats: z.number().int().min(1).max(99) }))
      .min(1)
      .refine((tiers) => tiers.at(-1)?.maxHouseholds === null),
    // 3000 and 5000 themselves belong to two tiers in the document; they are taken as the middle one.
    value: [
      { maxHouseholds: 2999, seats: 5 },
      { maxHouseholds: 5000, seats: 7 },
      { maxHouseholds: null, seats: 9 },
    ],
    source: local,
    validFrom: '2020-01-01',
  }),
  supervisionSize: define<Range>({
    label: '居务监督委员会人数',
    words: '最少和最多人数',
    schema: range.refine(({ min, max }) => min <= max),
    value: { min: 3, max: 5 },
    source: local,
    validFrom: from,
  }),
  /** Whether a member of both 居监委 and 居委会 may be saved with a warning, or not at all. */
  supervisionConflict: define<'warning' | 'error'>({
    label: '居监委成员兼任居委会成员',
    words: '提醒（warning）或不许保存（error）',
    schema: z.enum(['warning', 'error']),
    value: 'warning',
    source: local,
    validFrom: from,
  }),
  kinRelations: wordList('近亲属的范围', ['配偶', '父亲', '母亲', '子', '女', '兄弟姐妹'], usual),

  dueSoonDays: days('几天以内到期算即将到期', 7, own),

  trainDaysHead: amount('正职每年培训天数', 7, cleanCommunity),
  trainDaysOther: amount('其他专职社区工作者每年培训天数', 5, cleanCommunity),
  trainHoursPerDay: amount('几学时折合 1 天', 8, '一般折算，文件未规定'),
  trainProRata: choice('年中任职的按月折算培训天数', true, '文件未规定，由街道选择'),
  partyTrainingYearly: choice('党员每年轮训', true, '宁波市委关于创新社会治理、全面加强基层基础建设的《决定》'),

  sanctionMonthsParty: months(
    '党纪处分影响期（月）',
    { 警告: 12, 严重警告: 18, 撤销党内职务: 24, 留党察看: 24, 开除党籍: 60 },
    '公开资料，请按现行党内法规核对',
    '2018-10-01',
  ),
  sanctionMonthsAdministrative: months(
    '政务处分期（月）',
    { 警告: 6, 记过: 12, 记大过: 18, 降级: 24, 撤职: 24 },
    `${sanctionLaw}第八条`,
    '2020-07-01',
  ),
  sanctionMergeCap: define<number>({
    label: '多个相同政务处分合并的最长月数',
    words: '1 至 120 的整数',
    schema: z.number().int().min(1).max(120),
    value: 48,
    source: `${sanctionLaw}第十五条`,
    validFrom: '2020-07-01',
  }),
  managerSanctions: wordList('社区管理人员适用的政务处分', ['警告', '记过', '记大过'], `${sanctionLaw}第二十二条`),
  sanctionSoonDays: days('处分期满前几天提醒', 30, own),
  sanctionFileDays: days('处分决定归档期限（天）', 30, own),

  appraisalQuorum: define<Fraction>({
    label: '居民代表会议到会比例',
    words: '分子和分母',
    schema: z
      .object({ parts: z.number().int().min(1), of: z.number().int().min(1) })
      .refine(({ parts, of }) => parts <= of),
    value: { parts: 2, of: 3 },
    source: local,
    validFrom: from,
  }),
  appraisalPublishDays: days('评议结果公布期限（天）', 10, local),
  appraisalFailures: define<number>({
    label: '连续几次不称职应当提示',
    words: '1 至 10 的整数',
    schema: z.number().int().min(1).max(10),
    value: 2,
    source: '《村民委员会组织法》，社区参照时请核对本地规定',
    validFrom: from,
  }),

  auditDays: days('离任后完成审计的期限（天）', 90, own),
  auditLookbackDays: define<number>({
    label: '查看几天以内的离任',
    words: '0 至 10000 的整数',
    schema: z.number().int().min(0).max(10_000),
    value: 1095,
    source: own,
    validFrom: from,
  }),
  termSoonDays: days('任期届满前几天提醒', 180, own),

  talkYearly: choice('每年至少一次例行廉政谈话', true, local),
  inquiryReplyWorkdays: days('函询回复期限（工作日）', 15, usual),

  dossierSubmitBy: monthDay('年度档案提交期限', '11-30', own),
  sectionFreshDays: days(
    '分表几天没有改动或确认即提醒（0 为不提醒）',
    365,
    `每年更新一次（${local}），天数为本系统建议`,
  ),
  dossierConfirmBy: monthDay('年度档案确认期限', '12-31', `每年更新一次（${local}），日期为本系统建议`),

  weddingReportDays: days('婚事提前几天报告', 10, local),
  funeralReportDays: days('丧事后几天内报告', 10, local),
  ceremonyTables: amount('操办酒席最多桌数', 20, local),
  ceremonyGuests: amount('操办酒席最多人数', 200, local),

  ...disclosureParameters,
  ...decisionParameters,
} as const

type Definitions = typeof parameterDefinitions
export type ParameterValues = {
  readonly [Key in keyof Definitions]: Definitions[Key] extends ParameterDefinition<infer Value> ? Value : never
}
