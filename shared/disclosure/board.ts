import { z } from 'zod'
import { communityId } from '../people/model.ts'
import { categories } from './model.ts'

/** Which duties of the board are meant. */
export const dutyFilter = z.object({
  communityId: communityId.nullable().default(null),
  category: z.enum(categories).nullable().default(null),
  light: z
    .enum(['published', 'inWork', 'dueSoon', 'late', 'later', 'noEvidence', 'publishedLate', 'asked'])
    .nullable()
    .default(null),
  /** The item by its key, which it keeps from version to version of the catalogue. */
  itemKey: z.string().max(120).nullable().default(null),
  text: z.string().max(60).default(''),
})
export type DutyFilter = z.input<typeof dutyFilter>

export const dutyColumns = [
  'light',
  'communityName',
  'category',
  'title',
  'periodWords',
  'dueOn',
  'publishedOn',
] as const
export const dutySort = z.object({ column: z.enum(dutyColumns), descending: z.boolean() })
export type DutySort = z.infer<typeof dutySort>

export interface MatrixCell {
  readonly published: number
  readonly late: number
  readonly soon: number
  readonly noEvidence: number
  readonly total: number
}

export interface Rate {
  readonly label: string
  /** 公开率: published ÷ due. */
  readonly due: number
  readonly published: number
  /** 及时率: in time ÷ published. */
  readonly inTime: number
  readonly lastYear: { readonly due: number; readonly published: number; readonly inTime: number } | null
  /** For the list behind the number. */
  readonly filter: DutyFilter
  readonly from: string
  readonly to: string
}
export interface DisclosureFigures {
  readonly whole: Rate
  readonly byCommunity: readonly Rate[]
  readonly byCategory: readonly Rate[]
  readonly byQuarter: readonly Rate[]
}
