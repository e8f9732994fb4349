import type { DossierId } from '@shared/dossier/model.ts'
import type {
  CommitteeMember,
  FactCommunity,
  FactDossier,
  FactPerson,
  FactRecord,
  PersonFacts,
} from '@shared/dossier/rules/facts.ts'
import type { ActiveSection, RecordValues } from '@shared/dossier/sections/definition.ts'
import { type HeldPost, isCurrent } from '@shared/people/posts.ts'
import type { ReadDb } from '../../db/connection.ts'

type Owned<T> = T & { readonly personId: string }

/** All that the rules look at, of so many people at once. Who is gone is missing from the answer. */
export function readFacts(db: ReadDb, ids: readonly string[], today: string): Map<string, PersonFacts> {
  const asked = JSON.stringify(ids)
  const appointments = Map.groupBy(readAppointments(db, asked), ({ personId }) => personId)
  const dossiers = Map.groupBy(readDossiers(db, asked), ({ personId }) => personId)
  return new Map(
    readPeople(db, asked).map(({ community, ...person }) => {
      const own = appointments.get(person.id) ?? []
      const supervised = superviseds(db, own, today)
      return [person.id, { person, community, appointments: own, dossiers: dossiers.get(person.id) ?? [], supervised }]
    }),
  )
}

function readPeople(db: ReadDb, asked: string): (FactPerson & { community: FactCommunity | null })[] {
  const rows = db
    .prepare(
      `SELECT person_id AS id, person.name, id_no AS idNo, political_status AS politicalStatus,
         party_joined AS partyJoined, full_time AS fullTime, status, person.community_id AS communityId,
         community.name AS communityName, term_start AS termStart, term_end AS termEnd
       FROM person LEFT JOIN community ON community.community_id = person.community_id
       WHERE person_id IN (SELECT value FROM json_each(?))`,
    )
    .all(asked) as (Omit<FactPerson, 'fullTime'> & {
    fullTime: number | null
    communityId: FactCommunity['id'] | null
    communityName: string
    termStart: string | null
    termEnd: string | null
  })[]
  return rows.map(({ communityId, communityName, termStart, termEnd, fullTime, ...person }) => ({
    ...person,
    fullTime: fullTime === null ? null : fullTime === 1,
    community: communityId === null ? null : { id: communityId, name: communityName, termStart, termEnd },
  }))
}

function readAppointments(db: ReadDb, asked: string): Owned<HeldPost>[] {
  return db
    .prepare(
      `SELECT person_id AS personId, community_id AS communityId, organisation, post, started_on AS startedOn,
         ended_on AS endedOn
       FROM appointment WHERE person_id IN (SELECT value FROM json_each(?))`,
    )
    .all(asked) as Owned<HeldPost>[]
}

function readDossiers(db: ReadDb, asked: string): Owned<FactDossier>[] {
  const heads = db
    .prepare(
      `SELECT dossier_id AS id, person_id AS personId, year, state, archived_on AS archivedOn, section_set AS version
       FROM dossier WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY year DESC`,
    )
    .all(asked) as Owned<Pick<FactDossier, 'id' | 'year' | 'state' | 'archivedOn'> & { version: number }>[]
  const dossierIds = JSON.stringify(heads.map(({ id }) => id))
  const entries = Map.groupBy(readEntries(db, dossierIds), ({ dossierId }) => dossierId)
  const records = Map.groupBy(readRecords(db, dossierIds), ({ dossierId }) => dossierId)
  const sets = new Map<number, readonly ActiveSection[]>()
  const setOf = (version: number) => {
    const sections = sets.get(version) ?? readSections(db, version)
    sets.set(version, sections)
    return sections
  }
  return heads.map(({ version, ...head }) => ({
    ...head,
    sections: setOf(version),
    entries: entries.get(head.id) ?? [],
    records: records.get(head.id) ?? [],
  }))
}

type OfDossier<T> = T & { readonly dossierId: DossierId }

function readEntries(db: ReadDb, dossierIds: string): OfDossier<FactDossier['entries'][number]>[] {
  const rows = db
    .prepare(
      `SELECT dossier_id AS dossierId, section, is_none AS isNone, to_confirm AS isToConfirm FROM section_entry
       WHERE dossier_id IN (SELECT value FROM json_each(?))`,
    )
    .all(dossierIds) as OfDossier<{ section: string; isNone: number; isToConfirm: number }>[]
  return rows.map((row) => ({ ...row, isNone: row.isNone === 1, isToConfirm: row.isToConfirm === 1 }))
}

type RawRecord = OfDossier<Omit<FactRecord, 'values'> & { readonly fieldValues: string }>

function readRecords(db: ReadDb, dossierIds: string): OfDossier<FactRecord>[] {
  const rows = db
    .prepare(
      `SELECT record_id AS id, dossier_id AS dossierId, section, field_values AS fieldValues, copied_from AS copiedFrom
       FROM dossier_record WHERE dossier_id IN (SELECT value FROM json_each(?)) ORDER BY section, ordinal`,
    )
    .all(dossierIds) as RawRecord[]
  return rows.map(fromRaw)
}

function fromRaw<T extends { readonly fieldValues: string }>({ fieldValues, ...rest }: T) {
  return { ...rest, values: JSON.parse(fieldValues) as RecordValues }
}

function readSections(db: ReadDb, version: number): ActiveSection[] {
  const definition = db.prepare('SELECT definition FROM section_set WHERE version = ?').pluck().get(version)
  return JSON.parse(definition as string) as ActiveSection[]
}

/** Members of the committees somebody supervises today, with the families of their newest dossiers. */
function superviseds(db: ReadDb, appointments: readonly HeldPost[], today: string): CommitteeMember[] {
  const watched = appointments.filter((held) => held.organisation === 'supervision' && isCurrent(held, today))
  if (watched.length === 0) return []
  const members = db
    .prepare(
      `SELECT DISTINCT person_id AS id, name, id_no AS idNo FROM appointment JOIN person USING (person_id)
       WHERE appointment.community_id IN (SELECT value FROM json_each(?)) AND organisation = 'committee'
         AND (ended_on IS NULL OR ended_on >= substr(?, 1, length(ended_on)))`,
    )
    .all(JSON.stringify(watched.map(({ communityId }) => communityId)), today) as Omit<CommitteeMember, 'family'>[]
  const families = db.prepare(
    `SELECT record_id AS id, section, field_values AS fieldValues, copied_from AS copiedFrom FROM dossier_record
     WHERE section = 'family' AND dossier_id = (
       SELECT dossier_id FROM dossier WHERE person_id = ? ORDER BY year DESC LIMIT 1)`,
  )
  return members.map((member) => ({ ...member, family: (families.all(member.id) as RawRecord[]).map(fromRaw) }))
}
