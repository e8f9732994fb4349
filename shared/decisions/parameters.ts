import { z } from 'zod'
import type { Fraction, ParameterDefinition } from '../people/parameter-definitions.ts'
import { readTiers } from './rules/tiers.ts'

const own = '本系统建议值，可按本地规定修改'
const local = '地方做法'
const validFrom = '2021-01-01'

const whole = (label: string, words: string, max: number, value: number): ParameterDefinition<number> => ({
  label,
  words,
  schema: z.number().int().min(0).max(max),
  value,
  source: own,
  validFrom,
})

/** One half means more than half of them; any other share includes its number, as 三分之二以上 does. */
const attendance = (meeting: string, parts: number, of: number, source: string): ParameterDefinition<Fraction> => ({
  label: `${meeting}到会比例`,
  words: '分子和分母；1/2 指超过半数，其他比例含本数',
  schema: z
    .object({ parts: z.number().int().min(1), of: z.number().int().min(1) })
    .refine((share) => share.parts <= share.of),
  value: { parts, of },
  source,
  validFrom,
})

/** The numbers of 三重一大: attendance, tiers, deviation, split purchases. */
export const decisionParameters = {
  attendanceBranch: attendance('党支部（党委）会议', 1, 2, '党内选举和表决的一般要求，请按现行规定核对'),
  attendanceCommittees: attendance('两委会', 1, 2, local),
  attendancePartyMembers: attendance('党员大会', 1, 2, '党内选举和表决的一般要求，请按现行规定核对'),
  attendanceResidents: attendance('居民会议', 1, 2, '《城市居民委员会组织法》（2018年修正）第九条，新法实施后请核对'),
  attendanceDelegates: attendance('居民代表会议', 2, 3, '《村民委员会组织法》，社区参照时请核对本地规定'),
  attendanceBigCommittee: attendance('大工委（大党委）会议', 1, 2, local),
  deviationPercent: whole('执行金额与决策金额相差百分之几应当提示', '0 至 1000 的整数', 1000, 10),
  splitPurchaseDays: whole('几天以内向同一供应商的支出合并计算', '0 至 730 的整数', 730, 30),
  decisionTiers: {
    label: '资金金额分档',
    words:
      '每行一档：金额上限（元，最后一档写“以上”）、决定机构（财务负责人、两委会或居民代表会议）、公开要求，用空格隔开',
    schema: z
      .array(z.string().min(1).max(100))
      .min(1)
      .max(20)
      .refine((lines) => readTiers(lines) !== null),
    value: ['1000 财务负责人 每季度公布', '10000 两委会 每季度公布', '以上 居民代表会议 随时公布'],
    source: `${local}；数额标准由街道按当地规定填写`,
    validFrom,
  } as ParameterDefinition<readonly string[]>,
} as const
