import type { ImportCounts } from '@shared/import/batch.ts'
import {
  type Appointment,
  type CommunityId,
  type PersonId,
  personFields,
  type PersonValues,
} from '@shared/people/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { WriteDb } from '../../db/connection.ts'
import { insertCommunityNamed } from '../people/community-store.ts'
import {
  insertAppointment,
  insertPerson,
  replaceAppointments,
  type StoredPerson,
  updatePerson,
} from '../people/people-store.ts'
import { appointmentsAfter } from './appointments-after.ts'
import { communityOfPosts, type RosterPlan } from './plan-roster.ts'
import { insertBatch, lastPlannedAct, type NewBatch, sourceInserter } from './import-store.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { applyRecords } from './ledgers/apply-records.ts'
import type { ResolvedRecords } from './ledgers/resolve-records.ts'
import type { PersonWrite, ResolvedPlan, WrittenCounts } from './resolve-decisions.ts'
import { organisationOfField } from './roster-record.ts'
import { sheetOf, sourceCells } from './source-cells.ts'

export interface Application {
  readonly plan: RosterPlan
  readonly resolved: ResolvedPlan
  readonly records: ResolvedRecords
  readonly context: Omit<CommandContext, 'db'>
  /** The newest act on what the plan was made against. */
  readonly basedOn: number
  readonly batch: Omit<NewBatch, 'counts'>
  readonly hasSeveralFiles: boolean
  readonly pause: () => Promise<void>
  readonly onRows: (done: number, total: number) => void
}

const rowsBetweenPauses = 200

/** Writes a plan whole; any throw takes all of it back. @throws `plan-outdated`, `cancelled` */
export async function applyPlan(db: WriteDb, application: Application): Promise<ImportCounts> {
  const { resolved, records, basedOn, batch, hasSeveralFiles, context, pause, onRows } = application
  const { newId } = context
  if (lastPlannedAct(db) !== basedOn) throw new AppError('plan-outdated', `Something has changed since act ${basedOn}`)
  const communities = newCommunityIds(application)
  const counts = countsOf(application, communities)
  const total = resolved.writes.length + records.writes.length
  insertBatch(db, { ...batch, counts })
  for (const { id, name } of communities.values()) insertCommunityNamed(db, id, name)

  const insertSource = sourceInserter(db)
  const states = new Map<string, PersonState>()
  const personOfRow = new Map<string, PersonId>()
  let done = 0
  async function afterEach(): Promise<void> {
    done += 1
    if (done % rowsBetweenPauses !== 0) return
    onRows(done, total)
    await pause()
  }
  for (const write of resolved.writes) {
    const state = stateAfter(write, states, { application, communities, newId })
    states.set(state.person.id, state)
    const sheet = sheetOf(write.row.person.record, hasSeveralFiles)
    savePerson(db, write, state, batch.importedAt)
    insertSource({ personId: state.person.id, batchId: batch.id, sheet, cells: sourceCells(write, hasSeveralFiles) })
    personOfRow.set(write.row.key, state.person.id)
    await afterEach()
  }
  await applyRecords({
    writes: records.writes,
    batchId: batch.id,
    hasSeveralFiles,
    context: { ...context, db },
    today: application.plan.today,
    communities,
    personOfRow: (rowKey) => personOfRow.get(rowKey) ?? null,
    afterEach,
  })
  onRows(done, total)
  await pause()
  return counts
}

/** Communities and dossiers that records need are made with the first of them. */
function countsOf({ resolved, records }: Application, communities: NewCommunities): ImportCounts {
  const keys = new Set(communities.keys())
  const dossiers = new Set<string>()
  for (const { outcome } of records.writes) {
    if (outcome.newCommunity) keys.add(outcome.newCommunity.key)
    if (outcome.newDossier !== null) dossiers.add(outcome.newDossier)
  }
  const sum = (name: keyof WrittenCounts) => resolved.counts[name] + records.counts[name]
  return {
    created: sum('created'),
    updated: sum('updated'),
    unchanged: sum('unchanged'),
    skipped: sum('skipped'),
    communities: keys.size,
    dossiers: dossiers.size,
  }
}

interface PersonState {
  /** At the revision it has in the database before this write. */
  readonly person: StoredPerson
  readonly appointments: readonly Appointment[]
  readonly hasNewPosts: boolean
}

type NewCommunities = ReadonlyMap<string, { readonly id: CommunityId; readonly name: string }>

/** Communities that a written cell needs and that do not exist yet. */
function newCommunityIds({ resolved, context: { newId } }: Application): NewCommunities {
  const found = new Map<string, { id: CommunityId; name: string }>()
  for (const { row, cells } of resolved.writes) {
    const { community } = row
    if (!community || community.id !== null || found.has(community.key)) continue
    if (cells.some(({ field }) => field === 'community' || field in organisationOfField))
      found.set(community.key, { id: newId() as CommunityId, name: community.name })
  }
  return found
}

interface Writing {
  readonly application: Application
  readonly communities: NewCommunities
  readonly newId: () => string
}

function stateAfter(
  { row, known, cells }: PersonWrite,
  states: ReadonlyMap<string, PersonState>,
  { application, communities, newId }: Writing,
): PersonState {
  const chosen = new Set(cells.map(({ field }) => field))
  // A person that an earlier row of this batch has written stands one revision on.
  const earlier = known && states.get(known.person.id)
  const before = earlier
    ? { ...earlier.person, revision: earlier.person.revision + 1 }
    : (known?.person ?? blankPerson(newId() as PersonId, application.batch.importedAt))
  const held = earlier?.appointments ?? known?.appointments ?? []
  const community = communityOfPosts(row, known)
  const communityId = community && (community.id ?? communities.get(community.key)?.id ?? null)
  const values = Object.fromEntries(
    cells.filter(({ field }) => isPersonField(field)).map(({ field, after }) => [field, after]),
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
    communityName: (id) => application.plan.communityNames.get(id) ?? '',
    today: application.plan.today,
    chosen,
    newId,
  })
  return { person, appointments, hasNewPosts: true }
}

function isPersonField(field: string): boolean {
  return (personFields as readonly string[]).includes(field)
}

function blankPerson(id: PersonId, createdAt: string): StoredPerson {
  const blank = Object.fromEntries(personFields.map((field) => [field, null])) as unknown as PersonValues
  return { ...blank, name: '', id, communityId: null, status: '在任', revision: 1, createdAt, updatedAt: createdAt }
}

function savePerson(
  db: WriteDb,
  { known }: PersonWrite,
  { person, appointments, hasNewPosts }: PersonState,
  now: string,
): void {
  if (known === null) {
    insertPerson(db, person)
    for (const appointment of appointments) insertAppointment(db, person.id, appointment)
    return
  }
  updatePerson(db, person, now)
  if (hasNewPosts) replaceAppointments(db, person.id, appointments)
}
