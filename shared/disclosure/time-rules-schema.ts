import { z } from 'zod'
import type { TimeRules } from './time-rule.ts'

const trigger = z.enum(['formed', 'changed', 'decided', 'received', 'appraised', 'finished', 'event'])
const unit = z.enum(['month', 'quarter', 'halfYear', 'year'])
const days = z.number().int().min(0).max(366)

const timeRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('LONG_TERM'), updateWithinDays: days.nullable() }),
  z.object({ kind: z.literal('EVENT_WORKDAYS'), workdays: z.number().int().min(1).max(366), trigger }),
  z.object({ kind: z.literal('EVENT_DAYS'), days: z.number().int().min(1).max(366), trigger }),
  z.object({
    kind: z.literal('PERIOD_DAY'),
    unit,
    month: z.number().int().min(1).max(24),
    day: z.number().int().min(1).max(31),
  }),
  z.object({ kind: z.literal('PERIOD'), unit }),
  z.object({ kind: z.literal('PERIOD_IF'), unit, condition: z.string().max(100) }),
  z.object({ kind: z.literal('IMMEDIATE'), days: days.nullable() }),
  z.object({ kind: z.literal('STAGE') }),
  z.object({ kind: z.literal('BEFORE'), days: days.nullable(), trigger }),
  z.object({ kind: z.literal('BY_AUTHORITY'), authority: z.string().min(1).max(60) }),
])

/** What a clerk answers with: at least one rule, since an item without any is never due. */
export const timeRules: z.ZodType<TimeRules> = z.object({
  rules: z.array(timeRule).min(1).max(6),
  minDisplayDays: z.number().int().min(0).max(3650).nullable(),
})
