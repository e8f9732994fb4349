import { z } from 'zod'
import type { ParameterDefinition } from '../people/parameter-definitions.ts'

/** What stands of an id number where one has to be published (domain.md §9: one rule for the whole street). */
export const idMasks = ['none', 'first6', 'last4'] as const
export type IdMask = (typeof idMasks)[number]

const own = '本系统建议值，可按本地规定修改'
const local = '地方做法'
const validFrom = '2021-01-01'

const days = (label: string, value: number, source: string): ParameterDefinition<number> => ({
  label,
  words: '0 至 365 的整数',
  schema: z.number().int().min(0).max(365),
  value,
  source,
  validFrom,
})

/** The numbers of 公开: what 随时 means, how long an answer may take, how long something hangs. */
export const disclosureParameters = {
  immediateDays: days('“随时、及时”公开的天数', 5, own),
  beforeDays: days('“事前公开”提前的天数', 7, own),
  periodGraceDays: days('按期公开而没有写明日子的，期满后几天内公开', 10, own),
  replyDays: days('公开异议的答复期限（天）', 10, `${local}；也有规定 3 天的`),
  noticeMinDays: days('没有写明的，至少公示几天', 7, local),
  publicationIdMask: {
    label: '公开时身份证号的遮盖方式',
    words: '全部遮盖（none）、只留前 6 位（first6）或只留后 4 位（last4）',
    schema: z.enum(idMasks),
    value: 'none',
    source: own,
    validFrom,
  } as ParameterDefinition<IdMask>,
} as const
