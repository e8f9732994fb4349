import type { MergeStrategies } from '@shared/import/merge-strategies.ts'
import type { PlanRow } from '@shared/import/plan.ts'
import { runAtOnce, type Steps } from '../../db/run-in-steps.ts'
import { comparePerson, homeOf, type PersonComparison } from './compare-person.ts'
import {
  communityResolver,
  type CurrentData,
  knownPeople,
  type KnownPeople,
  type KnownPerson,
  type ResolvedCommunity,
} from './current-data.ts'
import { type FilePerson, filePerson, whereIs } from './file-person.ts'
import { groupRecords } from './group-records.ts'
import { type Match, matchingPeople } from './match-people.ts'
import { byStrategy } from './merge-strategy.ts'
import type { PlannedCell } from './planned-cell.ts'
import type { RosterRecord } from './roster-record.ts'

/** One person of the files against the database, as the data process keeps it. */
export interface PlannedRow {
  readonly key: string
  readonly kind: PlanRow['kind']
  readonly reason: string
  readonly person: FilePerson
  readonly community: ResolvedCommunity | null
  readonly found: KnownPerson | null
  readonly candidates: readonly KnownPerson[]
  /** Against the person found, else against nobody. */
  readonly cells: readonly PlannedCell[]
}

export interface RosterPlan {
  readonly rows: readonly PlannedRow[]
  readonly newCommunities: readonly string[]
  readonly counts: Readonly<Record<PlanRow['kind'], number>>
  readonly proposedRows: number
  readonly unwrittenValues: number
  /** The people there were. */
  readonly known: KnownPeople
  readonly communityNames: ReadonlyMap<string, string>
  readonly today: string
  readonly strategies: MergeStrategies
}

/** Decides what each row of the files would do, and changes nothing. */
export function planRoster(records: readonly RosterRecord[], current: CurrentData): RosterPlan {
  return runAtOnce(planningRoster(records, current))
}

/** The same in steps, for files of thousands of people. */
export function* planningRoster(records: readonly RosterRecord[], current: CurrentData): Steps<RosterPlan> {
  const known = knownPeople(current)
  const communityNames = new Map<string, string>(current.communities.map(({ id, name }) => [id, name]))
  const resolve = communityResolver(current.communities)
  const { today, strategies = {} } = current
  const context = { resolve, communityNames, today, strategies }
  const people = groupRecords(records.filter(({ rejection }) => rejection === null))
  const total = people.length
  yield { done: 0, total }
  const matches = yield* matchingPeople(people, known)
  const planned: PlannedRow[] = []
  for (const [at, person] of people.entries()) {
    yield { done: at, total }
    planned.push(plannedRow(person, matches[at]!, context))
  }
  for (const record of records) if (record.rejection !== null) planned.push(rejectedRow(record))
  yield { done: total, total }
  const order = new Map(records.map(({ key }, at) => [key, at]))
  const rows = planned.toSorted((one, other) => order.get(one.key)! - order.get(other.key)!)
  return {
    rows,
    newCommunities: newCommunitiesOf(rows),
    counts: countKinds(rows),
    proposedRows: rows.filter(isProposed).length,
    unwrittenValues: rows.reduce((sum, { person }) => sum + person.record.undecided.size, 0),
    known,
    communityNames,
    today,
    strategies,
  }
}

interface Context {
  readonly resolve: (written: string) => ResolvedCommunity
  readonly communityNames: ReadonlyMap<string, string>
  readonly today: string
  readonly strategies: MergeStrategies
}

function plannedRow(person: FilePerson, match: Match, context: Context): PlannedRow {
  const { resolve, communityNames, today, strategies } = context
  const { record, others } = person
  const community = record.community === null ? null : resolve(record.community)
  const compared = comparePerson({
    record,
    known: match.found,
    community,
    communityName: nameIn(communityNames),
    today,
  })
  const cells = match.found ? byStrategy('roster', compared, strategies) : compared
  const merged = others.length > 0 ? `；与${others.map(whereIs).join('、')}合并` : ''
  return {
    key: record.key,
    kind: kindOf(match, cells),
    reason: match.reason + merged,
    person,
    community,
    found: match.found,
    candidates: match.candidates,
    cells,
  }
}

function kindOf(match: Match, cells: readonly PlannedCell[]): PlanRow['kind'] {
  if (match.kind !== 'found') return match.kind
  return cells.some(({ locked }) => !locked) ? 'changed' : 'same'
}

function rejectedRow(record: RosterRecord): PlannedRow {
  const person = filePerson(record, [], null)
  return {
    key: record.key,
    kind: 'rejected',
    reason: record.rejection ?? '',
    person,
    community: null,
    found: null,
    candidates: [],
    cells: [],
  }
}

/** What the row would write about another person than the one found: a candidate, or (null) a new one. */
export function cellsAgainst(
  plan: RosterPlan,
  { person: { record }, community }: PlannedRow,
  known: KnownPerson | null,
): PlannedCell[] {
  const { communityNames, today, strategies } = plan
  const cells = comparePerson({ record, known, community, communityName: nameIn(communityNames), today })
  return known ? byStrategy('roster', cells, strategies) : cells
}

/** Where the posts of a row are held. */
export function communityOfPosts(row: PlannedRow, known: KnownPerson | null): ResolvedCommunity | null {
  return row.community ?? homeOf(known)
}

function nameIn(names: ReadonlyMap<string, string>): PersonComparison['communityName'] {
  return (id) => names.get(id) ?? '其他社区'
}

function newCommunitiesOf(rows: readonly PlannedRow[]): string[] {
  const names = new Map<string, string>()
  for (const { community, kind } of rows)
    if (community && community.id === null && kind !== 'same' && !names.has(community.key))
      names.set(community.key, community.name)
  return [...names.values()]
}

function countKinds(rows: readonly PlannedRow[]): RosterPlan['counts'] {
  const counts = { new: 0, changed: 0, same: 0, conflict: 0, rejected: 0 }
  for (const { kind } of rows) counts[kind] += 1
  return counts
}

function isProposed({ kind, cells }: PlannedRow): boolean {
  return kind === 'new' || (kind === 'changed' && cells.some(({ proposed }) => proposed))
}
