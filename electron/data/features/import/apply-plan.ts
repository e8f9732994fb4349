import type { ImportCounts } from '@shared/import/batch.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { insertCommunityNamed } from '../people/community-store.ts'
import { applyPeople } from './apply-people.ts'
import { insertBatch, lastPlannedAct, type NewBatch } from './import-store.ts'
import { applyRecords } from './ledgers/apply-records.ts'
import type { ResolvedRecords } from './ledgers/resolve-records.ts'
import type { RosterPlan } from './plan-roster.ts'
import type { ResolvedPlan, WrittenCounts } from './resolve-decisions.ts'
import { organisationOfField } from './roster-record.ts'

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

/** Progress is told, and others get their turn, after so many rows. */
const rowsBetweenPauses = 200

/** Writes a plan whole; any throw takes all of it back. @throws `plan-outdated`, `cancelled` */
export async function applyPlan(db: WriteDb, application: Application): Promise<ImportCounts> {
  const { plan, resolved, records, basedOn, batch, hasSeveralFiles, context, pause, onRows } = application
  const { newId } = context
  if (lastPlannedAct(db) !== basedOn) throw new AppError('plan-outdated', `Something has changed since act ${basedOn}`)
  const communities = newCommunityIds(application)
  const counts = countsOf(application, communities)
  const total = resolved.writes.length + records.writes.length
  insertBatch(db, { ...batch, counts })
  for (const { id, name } of communities.values()) insertCommunityNamed(db, id, name)

  let done = 0
  let told = 0
  async function afterRows(count: number): Promise<void> {
    done += count
    if (done - told < rowsBetweenPauses) return
    told = done
    onRows(done, total)
    await pause()
  }
  const personOfRow = await applyPeople(db, {
    writes: resolved.writes,
    batch,
    hasSeveralFiles,
    today: plan.today,
    communityNames: plan.communityNames,
    communities,
    newId,
    rowsAtOnce: rowsBetweenPauses,
    afterRows,
  })
  await applyRecords({
    writes: records.writes,
    batchId: batch.id,
    hasSeveralFiles,
    context: { ...context, db },
    today: plan.today,
    communities,
    personOfRow: (rowKey) => personOfRow.get(rowKey) ?? null,
    afterEach: () => afterRows(1),
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
