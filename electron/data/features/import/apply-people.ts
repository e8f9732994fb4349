import {
  type Appointment,
  type CommunityId,
  type PersonId,
  personFields,
  type PersonValues,
} from '@shared/people/model.ts'
import type { WriteDb } from '../../db/connection.ts'
import {
  insertAppointments,
  insertPeople,
  replaceAppointments,
  type StoredPerson,
  updatePerson,
} from '../people/people-store.ts'
import { appointmentsAfter } from './appointments-after.ts'
import { insertSources, type NewBatch, type PersonSource } from './import-store.ts'
import { communityOfPosts } from './plan-roster.ts'
import type { PersonWrite } from './resolve-decisions.ts'
import { organisationOfField } from './roster-record.ts'
import { sheetOf, sourceCells } from './source-cells.ts'

export interface PeopleToWrite {
  readonly writes: readonly PersonWrite[]
  readonly batch: Pick<NewBatch, 'id' | 'importedAt'>
  readonly hasSeveralFiles: boolean
  readonly today: string
  readonly communityNames: ReadonlyMap<string, string>
  /** Communities that the batch has made, by their key. */
  readonly communities: ReadonlyMap<string, { readonly id: CommunityId }>
  readonly newId: () => string
  readonly rowsAtOnce: number
  readonly afterRows: (count: number) => Promise<void>
}

/** Writes people block by block, with the source of every value. Answers who each row became. */
export async function applyPeople(db: WriteDb, people: PeopleToWrite): Promise<ReadonlyMap<string, PersonId>> {
  const { writes, batch, hasSeveralFiles, rowsAtOnce, afterRows } = people
  const personOfRow = new Map<string, PersonId>()
  /** Of those there were before: a second row of this batch may change them again. */
  const written = new Map<string, PersonState>()
  for (let from = 0; from < writes.length; from += rowsAtOnce) {
    const fresh: PersonState[] = []
    const sources: PersonSource[] = []
    const block = writes.slice(from, from + rowsAtOnce)
    for (const write of block) {
      const state = stateAfter(write, written, people)
      const { person } = state
      if (write.known === null) fresh.push(state)
      else {
        changePerson(db, state, batch.importedAt)
        written.set(person.id, state)
      }
      const sheet = sheetOf(write.row.person.record, hasSeveralFiles)
      sources.push({ personId: person.id, sheet, cells: sourceCells(write, hasSeveralFiles) })
      personOfRow.set(write.row.key, person.id)
    }
    insertPeople(
      db,
      fresh.map(({ person }) => person),
    )
    insertAppointments(
      db,
      fresh.flatMap(({ person, appointments }) => appointments.map((held) => ({ ...held, personId: person.id }))),
    )
    insertSources(db, batch.id, sources)
    await afterRows(block.length)
  }
  return personOfRow
}

interface PersonState {
  /** At the revision it has in the database before this write. */
  readonly person: StoredPerson
  readonly appointments: readonly Appointment[]
  readonly hasNewPosts: boolean
}

function stateAfter(
  { row, known, cells }: PersonWrite,
  written: ReadonlyMap<string, PersonState>,
  { batch, today, communityNames, communities, newId }: PeopleToWrite,
): PersonState {
  const chosen = new Set(cells.map(({ field }) => field))
  // A person that an earlier row of this batch has written stands one revision on.
  const earlier = known && written.get(known.person.id)
  const before = earlier
    ? { ...earlier.person, revision: earlier.person.revision + 1 }
    : (known?.person ?? blankPerson(newId() as PersonId, batch.importedAt))
  const held = earlier?.appointments ?? known?.appointments ?? []
  const community = communityOfPosts(row, known)
  const communityId = community && (community.id ?? communities.get(community.key)?.id ?? null)
  const values = Object.fromEntries(
    cells.filter(({ field }) => valueFields.has(field)).map(({ field, after }) => [field, after]),
  )
  const person = {
    ...before,
    ...(values as Partial<PersonValues>),
    ...(chosen.has('community') && communityId !== null ? { communityId: communityId as CommunityId } : {}),
  }
  const touchesPosts = chosen.has('termStart') || [...chosen].some((field) => field in organisationOfField)
  if (!touchesPosts || community === null || communityId === null)
    return { person, appointments: held, hasNewPosts: false }
  const appointments = appointmentsAfter({
    record: row.person.record,
    community: { ...community, id: communityId },
    appointments: held,
    communityName: (id) => communityNames.get(id) ?? '',
    today,
    chosen,
    newId,
  })
  return { person, appointments, hasNewPosts: true }
}

const valueFields: ReadonlySet<string> = new Set(personFields)
const blankValues = Object.fromEntries(personFields.map((field) => [field, null])) as unknown as PersonValues

function blankPerson(id: PersonId, createdAt: string): StoredPerson {
  return {
    ...blankValues,
    name: '',
    id,
    communityId: null,
    status: '在任',
    revision: 1,
    createdAt,
    updatedAt: createdAt,
  }
}

function changePerson(db: WriteDb, { person, appointments, hasNewPosts }: PersonState, now: string): void {
  updatePerson(db, person, now)
  if (hasNewPosts) replaceAppointments(db, person.id, appointments)
}
