import { AppError } from '@shared/rpc/errors.ts'
import type {
  Appointment,
  CommunityId,
  PeopleFilter,
  PeopleSort,
  PersonId,
  PersonRow,
  PersonValues,
  Status,
} from '@shared/people/model.ts'
import { mask } from '@shared/values/mask.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { holdsDossier } from '../../db/holds-dossier.ts'
import { insertRows, type NewRow } from '../../db/insert-rows.ts'
import { pinyinOf } from '../../db/pinyin.ts'
import { peopleOrder, peopleWhere, type Scope } from './people-query.ts'

/** A person as it is stored: nothing masked, nothing derived. */
export interface StoredPerson extends PersonValues {
  readonly id: PersonId
  readonly communityId: CommunityId | null
  readonly status: Status
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
}

export type NewPerson = Omit<StoredPerson, 'revision' | 'updatedAt'>

const valueColumns = `name, gender, ethnicity, birth, native_place AS nativePlace, id_no AS idNo,
  political_status AS politicalStatus, party_joined AS partyJoined, work_started AS workStarted, education, school,
  phone, social_work_certificate AS socialWorkCertificate, full_time AS fullTime, address, remark`
const personColumns = `person_id AS id, community_id AS communityId, status, revision, created_at AS createdAt,
  updated_at AS updatedAt, ${valueColumns}`

type RawPerson = Omit<StoredPerson, 'fullTime'> & { readonly fullTime: number | null }

export function findPerson(db: ReadDb, id: string): StoredPerson | undefined {
  const row = db.prepare(`SELECT ${personColumns} FROM person WHERE person_id = ?`).get(id) as RawPerson | undefined
  return row && fromRaw(row)
}

export function getPerson(db: ReadDb, id: string): StoredPerson {
  const person = findPerson(db, id)
  if (!person) throw new AppError('not-found', `No person ${id}`)
  return person
}

/** Every person, in no particular order: what an import compares with. */
export function allPeople(db: ReadDb): StoredPerson[] {
  return (db.prepare(`SELECT ${personColumns} FROM person`).all() as RawPerson[]).map(fromRaw)
}

function fromRaw(row: RawPerson): StoredPerson {
  return { ...row, fullTime: row.fullTime === null ? null : row.fullTime === 1 }
}

export function insertPerson(db: WriteDb, person: NewPerson): void {
  insertPeople(db, [person])
}

export function insertPeople(db: WriteDb, people: readonly NewPerson[]): void {
  insertRows(db, 'person', people.map(rowOf))
}

function rowOf(person: NewPerson): NewRow {
  const raw = toRaw(person)
  return {
    person_id: raw.id,
    community_id: raw.communityId,
    name: raw.name,
    name_sort: raw.nameSort,
    name_initials: raw.nameInitials,
    gender: raw.gender,
    ethnicity: raw.ethnicity,
    birth: raw.birth,
    native_place: raw.nativePlace,
    id_no: raw.idNo,
    political_status: raw.politicalStatus,
    party_joined: raw.partyJoined,
    work_started: raw.workStarted,
    education: raw.education,
    school: raw.school,
    phone: raw.phone,
    social_work_certificate: raw.socialWorkCertificate,
    full_time: raw.fullTime,
    address: raw.address,
    status: raw.status,
    remark: raw.remark,
    created_at: raw.createdAt,
    updated_at: raw.createdAt,
  }
}

/** Writes all values of a person at the revision they were read at. @throws `conflict` */
export function updatePerson(db: WriteDb, person: StoredPerson, now: string): void {
  const { changes } = db
    .prepare(
      `UPDATE person SET community_id = @communityId, name = @name, name_sort = @nameSort, name_initials = @nameInitials,
         gender = @gender, ethnicity = @ethnicity, birth = @birth, native_place = @nativePlace, id_no = @idNo,
         political_status = @politicalStatus, party_joined = @partyJoined, work_started = @workStarted,
         education = @education, school = @school, phone = @phone, social_work_certificate = @socialWorkCertificate,
         full_time = @fullTime, address = @address, status = @status, remark = @remark, revision = revision + 1,
         updated_at = @now
       WHERE person_id = @id AND revision = @revision`,
    )
    .run({ ...toRaw(person), now })
  if (changes === 0) throw new AppError('conflict', `Person ${person.id} is not at revision ${person.revision}`)
}

function toRaw<P extends PersonValues>(person: P) {
  const { sort, initials } = pinyinOf(person.name)
  return {
    ...person,
    fullTime: person.fullTime === null ? null : Number(person.fullTime),
    nameSort: sort,
    nameInitials: initials,
  }
}

/** A person with everything that belongs to it alone. @throws `dossier-refused` while there is a dossier */
export function deletePerson(db: WriteDb, id: string): void {
  if (holdsDossier(db, id))
    throw new AppError('dossier-refused', `Person ${id} has a dossier`, {
      message: '此人已有廉洁档案或廉洁情况说明，不能删除。离任请改“在职状态”；建错的档案请先删除。',
    })
  db.prepare('DELETE FROM provenance WHERE person_id = ?').run(id)
  db.prepare('DELETE FROM appointment WHERE person_id = ?').run(id)
  const { changes } = db.prepare('DELETE FROM person WHERE person_id = ?').run(id)
  if (changes === 0) throw new AppError('not-found', `No person ${id}`)
}

export function findPersonByIdNo(db: ReadDb, idNo: string): { id: PersonId; name: string } | undefined {
  return db.prepare('SELECT person_id AS id, name FROM person WHERE id_no = ?').get(idNo) as
    | { id: PersonId; name: string }
    | undefined
}

const current = (organisation: string) => `(
  SELECT group_concat(post, '、') FROM (
    SELECT post FROM appointment
    WHERE appointment.person_id = person.person_id AND organisation = '${organisation}' AND ended_on IS NULL
    ORDER BY started_on, rowid))`

export type ListedPerson = Omit<PersonRow, 'warnings'>

/** One window of the list. Phone and id number come out masked: a list shows many people at once. */
export function listPeople(
  db: ReadDb,
  filter: PeopleFilter,
  scope: Scope,
  sort: PeopleSort,
  offset: number,
  limit: number,
): { total: number; rows: ListedPerson[] } {
  const { where, parameters } = peopleWhere(filter, scope)
  const rows = db
    .prepare(
      `SELECT person.person_id AS id, person.name, community.name AS communityName,
         ${current('party')} AS partyPost, ${current('committee')} AS committeePost,
         ${current('supervision')} AS supervisionPost, ${current('other')} AS otherPost,
         gender, ethnicity, birth, political_status AS politicalStatus, party_joined AS partyJoined,
         work_started AS workStarted, education, social_work_certificate AS socialWorkCertificate,
         full_time AS fullTime, native_place AS nativePlace, id_no AS idNo, phone, status,
         (SELECT max(started_on) FROM appointment
          WHERE appointment.person_id = person.person_id AND ended_on IS NULL) AS termStart
       FROM person LEFT JOIN community USING (community_id)
       WHERE ${where} ORDER BY ${peopleOrder(sort)} LIMIT @limit OFFSET @offset`,
    )
    .all({ ...parameters, limit, offset }) as (Omit<ListedPerson, 'fullTime'> & { fullTime: number | null })[]
  return {
    total: countPeople(db, filter, scope),
    rows: rows.map((row) => ({
      ...row,
      fullTime: row.fullTime === null ? null : row.fullTime === 1,
      idNo: row.idNo && mask(row.idNo, 'idNo'),
      phone: row.phone && mask(row.phone, 'phone'),
    })),
  }
}

export function countPeople(db: ReadDb, filter: PeopleFilter, scope: Scope): number {
  const { where, parameters } = peopleWhere(filter, scope)
  return db.prepare(`SELECT count(*) FROM person WHERE ${where}`).pluck().get(parameters) as number
}

/** The appointments of the filtered people, each person's together. */
export function listAppointmentsOf(db: ReadDb, filter: PeopleFilter, scope: Scope): OwnedAppointment[] {
  const { where, parameters } = peopleWhere(filter, scope)
  return db
    .prepare(
      `SELECT person_id AS personId, ${appointmentColumns} FROM appointment
       WHERE person_id IN (SELECT person_id FROM person WHERE ${where}) ORDER BY person_id`,
    )
    .all(parameters) as OwnedAppointment[]
}

/** How many people of a list sorted by name stand before the first whose initials begin so; -1 when none does. */
export function jumpTo(db: ReadDb, filter: PeopleFilter, scope: Scope, initials: string): number {
  const { where, parameters } = peopleWhere(filter, scope)
  const first = db
    .prepare(
      `SELECT name_sort AS nameSort, person_id AS id FROM person
       WHERE ${where} AND name_initials LIKE @initials || '%' ORDER BY name_sort, person_id LIMIT 1`,
    )
    .get({ ...parameters, initials: initials.toLowerCase() }) as { nameSort: string; id: string } | undefined
  if (!first) return -1
  return db
    .prepare(`SELECT count(*) FROM person WHERE ${where} AND (name_sort, person_id) < (@nameSort, @id)`)
    .pluck()
    .get({ ...parameters, ...first }) as number
}

export function listPosts(db: ReadDb): string[] {
  return db
    .prepare('SELECT post FROM appointment WHERE ended_on IS NULL GROUP BY post ORDER BY count(*) DESC, post')
    .pluck()
    .all() as string[]
}

const appointmentColumns = `appointment_id AS id, community_id AS communityId, organisation, post,
  started_on AS startedOn, ended_on AS endedOn`

export function listAppointments(db: ReadDb, personId: string): Appointment[] {
  return db
    .prepare(
      `SELECT ${appointmentColumns} FROM appointment WHERE person_id = ?
       ORDER BY ended_on IS NOT NULL, started_on DESC, organisation = 'other', organisation DESC, rowid`,
    )
    .all(personId) as Appointment[]
}

export interface OwnedAppointment extends Appointment {
  readonly personId: PersonId
}

/** Every appointment with its person: what an import and a rule over a community look at. */
export function allAppointments(db: ReadDb): OwnedAppointment[] {
  return db.prepare(`SELECT person_id AS personId, ${appointmentColumns} FROM appointment`).all() as OwnedAppointment[]
}

export function insertAppointment(db: WriteDb, personId: PersonId, appointment: Appointment): void {
  insertAppointments(db, [{ ...appointment, personId }])
}

export function insertAppointments(db: WriteDb, appointments: readonly OwnedAppointment[]): void {
  const rows = appointments.map(({ id, personId, communityId, organisation, post, startedOn, endedOn }) => ({
    appointment_id: id,
    person_id: personId,
    community_id: communityId,
    organisation,
    post,
    started_on: startedOn,
    ended_on: endedOn,
  }))
  insertRows(db, 'appointment', rows)
}

/** Makes the appointments of a person as given: what is missing goes, what is new comes, the rest is changed. */
export function replaceAppointments(db: WriteDb, personId: PersonId, appointments: readonly Appointment[]): void {
  const kept = new Set(appointments.map(({ id }) => id))
  const present = new Set(listAppointments(db, personId).map(({ id }) => id))
  for (const id of present) if (!kept.has(id)) db.prepare('DELETE FROM appointment WHERE appointment_id = ?').run(id)
  for (const appointment of appointments) {
    if (!present.has(appointment.id)) insertAppointment(db, personId, appointment)
    else
      db.prepare(
        `UPDATE appointment SET community_id = @communityId, organisation = @organisation, post = @post,
           started_on = @startedOn, ended_on = @endedOn
         WHERE appointment_id = @id AND person_id = @personId`,
      ).run({ ...appointment, personId })
  }
}
