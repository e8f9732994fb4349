import type { AppointmentDraft, PersonChanges } from '@shared/people/contract.ts'
import {
  type AppointmentId,
  type CommunityId,
  type Organisation,
  type Person,
  personFields,
  type PersonField,
  type SensitiveField,
  sensitiveFields,
  type Status,
} from '@shared/people/model.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { readYearMonth, shownYearMonth } from './year-month-text.ts'

export type TextField = Exclude<PersonField, 'fullTime' | SensitiveField>

export interface AppointmentRow {
  readonly key: string
  readonly id: AppointmentId | null
  readonly communityId: CommunityId | null
  readonly organisation: Organisation
  readonly post: string
  readonly startedOn: string
  readonly endedOn: string
}

/** What stands in the form, as it is typed. A sensitive field that is undefined was not touched. */
export type PersonFormValues = { readonly [Field in TextField]: string } & {
  readonly [Field in SensitiveField]?: string | null | undefined
} & {
  readonly fullTime: boolean | null
  readonly communityId: CommunityId | null
  readonly status: Status
  readonly appointments: readonly AppointmentRow[]
}

/** Input that is not saved yet, with the person it began from. */
export interface PersonDraft {
  readonly base: Person | null
  readonly values: PersonFormValues
}

export const textFields = personFields.filter(
  (field): field is TextField => field !== 'fullTime' && !isSensitive(field),
)

export function isSensitive(field: string): field is SensitiveField {
  return (sensitiveFields as readonly string[]).includes(field)
}

export function isMonthField(field: string): boolean {
  return roster.fields.find((one) => one.id === field)?.type === 'yearMonth'
}

/** `person` null is a new one, who begins in the community that is looked at. */
export function formValuesOf(person: Person | null, communityId: CommunityId | null = null): PersonFormValues {
  const texts = Object.fromEntries(
    textFields.map((field) => [
      field,
      isMonthField(field) ? shownYearMonth(person?.[field] ?? null) : (person?.[field] ?? ''),
    ]),
  ) as Record<TextField, string>
  return {
    ...texts,
    fullTime: person?.fullTime ?? null,
    communityId: person ? person.communityId : communityId,
    status: person?.status ?? '在任',
    appointments: (person?.appointments ?? []).map((held) => ({
      ...held,
      key: held.id,
      startedOn: shownYearMonth(held.startedOn),
      endedOn: shownYearMonth(held.endedOn),
    })),
  }
}

export function newAppointment(communityId: CommunityId | null): AppointmentRow {
  const key = crypto.randomUUID()
  return { key, id: null, communityId, organisation: 'committee', post: '', startedOn: '', endedOn: '' }
}

/** Only what differs from where the form began: what somebody else changed meanwhile is not sent back. */
export function changesOf(before: PersonFormValues, now: PersonFormValues): PersonChanges {
  const changes: Record<string, unknown> = {}
  for (const field of textFields) {
    if (now[field].trim() !== before[field].trim()) changes[field] = storedText(field, now[field])
  }
  for (const field of sensitiveFields) {
    if (now[field] !== undefined) changes[field] = now[field]?.trim() || null
  }
  for (const field of ['fullTime', 'communityId', 'status'] as const) {
    if (now[field] !== before[field]) changes[field] = now[field]
  }
  if (!isSameRows(before.appointments, now.appointments)) changes['appointments'] = now.appointments.flatMap(toDraft)
  return changes
}

export function hasChanges(before: PersonFormValues, now: PersonFormValues): boolean {
  return Object.keys(changesOf(before, now)).length > 0
}

/** The clerk's own changes laid over what the person has become since. */
export function rebased(before: PersonFormValues, now: PersonFormValues, fresh: PersonFormValues): PersonFormValues {
  const own = Object.keys(changesOf(before, now)) as (keyof PersonFormValues)[]
  return { ...fresh, ...Object.fromEntries(own.map((field) => [field, now[field]])) }
}

function storedText(field: TextField, text: string): string | null {
  if (field === 'name') return text.trim()
  return isMonthField(field) ? readYearMonth(text).value : text.trim() || null
}

function toDraft(row: AppointmentRow): AppointmentDraft[] {
  if (row.communityId === null) return []
  const { id, communityId, organisation, post } = row
  const dates = { startedOn: readYearMonth(row.startedOn).value, endedOn: readYearMonth(row.endedOn).value }
  return [{ ...(id === null ? {} : { id }), communityId, organisation, post: post.trim(), ...dates }]
}

function isSameRows(one: readonly AppointmentRow[], other: readonly AppointmentRow[]): boolean {
  const text = (rows: readonly AppointmentRow[]) => JSON.stringify(rows.map(({ key: _, ...row }) => Object.values(row)))
  return one.length === other.length && text(one.map(ordered)) === text(other.map(ordered))
}

function ordered({ key, id, communityId, organisation, post, startedOn, endedOn }: AppointmentRow): AppointmentRow {
  return { key, id, communityId, organisation, post, startedOn, endedOn }
}
