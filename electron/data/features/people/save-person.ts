import { isDeepStrictEqual } from 'node:util'
import { AppError } from '@shared/rpc/errors.ts'
import type { AppointmentDraft, PersonChanges } from '@shared/people/contract.ts'
import type { Appointment, AppointmentId, PersonId, PersonValues } from '@shared/people/model.ts'
import { personFields } from '@shared/people/model.ts'
import { checkPerson } from '@shared/people/rules.ts'
import type { WriteDb } from '../../db/connection.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import {
  findPersonByIdNo,
  getPerson,
  insertPerson,
  listAppointments,
  replaceAppointments,
  type StoredPerson,
  updatePerson,
} from './people-store.ts'

interface Judged {
  readonly person: StoredPerson
  readonly appointments: readonly Appointment[]
}

interface Deps {
  readonly now: () => Date
  readonly newId: () => string
}

/** @throws `person-invalid`, `id-number-taken` */
export function createPerson(db: WriteDb, changes: PersonChanges, { now, newId }: Deps): PersonId {
  const id = newId() as PersonId
  const createdAt = now().toISOString()
  const blank = Object.fromEntries(personFields.map((field) => [field, null])) as unknown as PersonValues
  const person = merged(
    { ...blank, name: '', id, communityId: null, status: '在任', revision: 1, createdAt, updatedAt: createdAt },
    changes,
  )
  const appointments = withIds(changes.appointments ?? [], newId)
  mustBeValid(db, null, { person, appointments }, now())
  insertPerson(db, person)
  replaceAppointments(db, id, appointments)
  return id
}

/** @throws `person-invalid`, `id-number-taken`, `conflict`, `not-found` */
export function savePerson(
  db: WriteDb,
  id: PersonId,
  revision: number,
  changes: PersonChanges,
  { now, newId }: Deps,
): void {
  const before = { person: getPerson(db, id), appointments: listAppointments(db, id) }
  const person = { ...merged(before.person, changes), revision }
  const appointments = changes.appointments ? withIds(changes.appointments, newId) : before.appointments
  mustBeValid(db, before, { person, appointments }, now())
  updatePerson(db, person, now().toISOString())
  replaceAppointments(db, id, appointments)
}

function merged(person: StoredPerson, { appointments: _, ...changes }: PersonChanges): StoredPerson {
  const given = Object.fromEntries(
    Object.entries(changes).flatMap(([key, value]) => (value === undefined ? [] : [[key, tidy(value)]])),
  )
  return { ...person, ...given }
}

function tidy(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const trimmed = value.trim()
  return trimmed === '' ? null : trimmed
}

function withIds(drafts: readonly AppointmentDraft[], newId: () => string): Appointment[] {
  return drafts.map((draft) => ({ ...draft, id: draft.id ?? (newId() as AppointmentId) }))
}

/**
 * Refuses errors that this change makes or leaves in what it touches. One that was there before and stands elsewhere
 * (a number that came in damaged) must not keep the clerk from correcting a phone.
 */
function mustBeValid(db: WriteDb, before: Judged | null, after: Judged, now: Date): void {
  const today = localDay(now)
  const parameters = readRuleParameters(db, today)
  const judge = ({ person, appointments }: Judged) => checkPerson(person, appointments, { today, parameters })
  const old = new Set(before ? judge(before).map(({ field, rule }) => `${field} ${rule}`) : [])
  const isTouched = (field: string) => !before || !isDeepStrictEqual(valueAt(before, field), valueAt(after, field))
  const issues = judge(after)
  const errors = issues.filter(
    ({ severity, field, rule }) => severity === 'error' && (isTouched(field) || !old.has(`${field} ${rule}`)),
  )
  if (errors.length > 0)
    throw new AppError('person-invalid', `${errors.length} fields are wrong`, { issues, message: errors[0]?.message })
  const { person } = after
  const other = person.idNo ? findPersonByIdNo(db, person.idNo) : undefined
  if (other && other.id !== person.id)
    throw new AppError('id-number-taken', 'Another person has this id number', { id: other.id, name: other.name })
}

function valueAt({ person, appointments }: Judged, field: string): unknown {
  return field in person ? person[field as keyof StoredPerson] : appointments
}
