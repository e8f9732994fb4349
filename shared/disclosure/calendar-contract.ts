import { z } from 'zod'
import { day } from '../dossier/model.ts'
import { command, query } from '../rpc/contract.ts'

/** A day on which work departs from the week. */
export interface CalendarDay {
  readonly day: string
  readonly isWorkday: boolean
  readonly name: string
  readonly isOwn: boolean
  /** What the State Council's notice says of the day, also where the street's own word wins; null: nothing. */
  readonly notice: { readonly isWorkday: boolean; readonly name: string } | null
}

/** Working days: published years, make-up days, and the street's own days. */
export const calendarContract = {
  year: query({ power: 'signed-in', input: z.object({ year: z.number().int() }) }).returns<{
    /** Whether the State Council's notice for the year is known; without it workday rules are asked. */
    readonly isPublished: boolean
    readonly days: readonly CalendarDay[]
  }>(),
  saveDay: command({
    power: 'settings.edit',
    input: z.object({ day, isWorkday: z.boolean().nullable(), name: z.string().trim().max(40) }),
    act: '修改工作日历',
    undoable: true,
  }).returns<void>(),
}
