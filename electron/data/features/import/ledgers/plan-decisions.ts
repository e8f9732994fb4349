import type { MeetingValues } from '@shared/decisions/contract.ts'
import type { Progress } from '@shared/decisions/rules/facts.ts'
import { compactText } from '@shared/values/text.ts'
import { listMeetings, listProgress, saveMeeting, saveProgress } from '../../decisions/decision-parts-store.ts'
import { nextDecisionNumber } from '../../decisions/decision-number-store.ts'
import {
  getDecision,
  insertDecision,
  listStoredDecisions,
  type StoredDecision,
  updateDecision,
} from '../../decisions/decision-store.ts'
import { syncMajorEvents } from '../../decisions/sync-major-events.ts'
import type { ResolvedCommunity } from '../current-data.ts'
import { compareValues, saysTheSame } from './compare-values.ts'
import {
  columnsOfExecution,
  type Execution,
  executionOf,
  executionColumns,
  progressAfter,
} from './decision-progress.ts'
import {
  categoryOf,
  columnRefusal,
  columnsOfDecision,
  decisionAfter,
  meetingAfter,
  meetingColumns,
} from './decision-values.ts'
import { resultOf } from './decision-words.ts'
import { type LedgerRecord, textOf } from './ledger-record.ts'
import { type PlanContext, powerMissing } from './plan-context.ts'
import {
  conflict,
  decided,
  type Outcome,
  type PlannedRecord,
  type RecordCandidate,
  rejected,
  type Writing,
  type WrittenRecord,
} from './planned-record.ts'

interface KnownDecision {
  readonly stored: StoredDecision
  readonly meeting: (MeetingValues & { readonly id: string }) | null
  readonly progress: readonly Progress[]
}

/** Says who and where; the rest is what the matter holds. */
const outside: ReadonlySet<string> = new Set(['community'])

/** Rows of the ledger of 三重一大: each is a matter with the meeting that decided on it. */
export function decisionPlanner(context: PlanContext): (record: LedgerRecord) => PlannedRecord {
  const missing = powerMissing(context.account, 'decisions.edit')
  const known = knownDecisions(context)
  return (record) => {
    const written = textOf(record, 'community')
    const name = textOf(record, 'title') ?? ''
    const community = written === null ? null : context.resolve(written)
    const planned = { record, name, community }
    const why = record.rejection ?? missing ?? missingOf(record)
    if (why !== null || community === null) return rejected(planned, why ?? '没有社区，不能导入。请补上社区。')
    const year = yearOf(record)
    const identity = `decision|${community.key}|${year}|${compactText(name)}`
    const create = outcomeOf(record, community, null, context)
    const namesakes = (known.get(community.id ?? '') ?? []).filter(({ stored }) =>
      saysTheSame(stored.values.title, name),
    )
    const same = namesakes.filter((one) => isSameMatter(record, one, year))
    if (same.length === 1)
      return decided(planned, outcomeOf(record, community, same[0]!, context), '社区、名称、年度相同', identity)
    if (same.length > 1)
      return conflict(planned, `本年度已有 ${same.length} 件同名事项，请确定是哪一件`, {
        outcome: create,
        candidates: same.map((one) => candidateOf(record, community, one, context)),
        identity,
      })
    return decided(planned, create, '没有登记过这件事项', identity)
  }
}

function missingOf(record: LedgerRecord): string | null {
  const open = (column: string) => record.undecided.get(column)?.message ?? null
  if (textOf(record, 'title') === null) return open('title') ?? '这一行没有事项名称，不能导入。请补上。'
  if (columnRefusal(record, 'title') !== null) return `事项名称${columnRefusal(record, 'title')}`
  if (textOf(record, 'community') === null) return open('community') ?? '看不出是哪个社区的事项，不能导入。请补上社区。'
  if (categoryOf(record) === null) return open('category') ?? '没有“三重一大”的类别，不能导入。请补上类别。'
  return yearOf(record) > 0 ? null : (open('meetingDate') ?? '没有会议时间，看不出是哪一年的事项。请补上会议时间。')
}

function yearOf(record: LedgerRecord): number {
  const day = textOf(record, 'meetingDate')
  return day !== null && /^\d{4}-/.test(day) ? Number(day.slice(0, 4)) : 0
}

/** Two meetings of one title in a year are two matters, where both days are known. */
function isSameMatter(record: LedgerRecord, { stored, meeting }: KnownDecision, year: number): boolean {
  if (stored.year !== year) return false
  const heldOn = textOf(record, 'meetingDate')
  return meeting === null || heldOn === null || meeting.heldOn === heldOn
}

function knownDecisions({ db }: PlanContext): ReadonlyMap<string, readonly KnownDecision[]> {
  const all = listStoredDecisions(db, { year: null, communityId: null, category: null, text: '', scope: null })
  const ids = all.map(({ id }) => id)
  const meetings = listMeetings(db, ids)
  const progress = listProgress(db, ids)
  const known = all.map((stored): KnownDecision => ({
    stored,
    meeting: meetings.get(stored.id)?.at(-1) ?? null,
    progress: progress.get(stored.id) ?? [],
  }))
  return Map.groupBy(known, ({ stored }) => stored.communityId as string)
}

function outcomeOf(
  record: LedgerRecord,
  community: ResolvedCommunity,
  before: KnownDecision | null,
  { strategies, today }: PlanContext,
): Outcome {
  const execution = executionOf(record, before?.progress ?? [], today)
  const there = before
    ? new Map([
        ...columnsOfDecision(before.stored.values, before.meeting),
        ...columnsOfExecution(execution, before.stored.values.plannedOn),
      ])
    : new Map<string, never>()
  const pairs = [...record.values].flatMap(([column, value]) => {
    if (outside.has(column)) return []
    const refusal = columnRefusal(record, column)
    // A result is compared by what it means: 表决通过 is 通过.
    const after = column === 'result' ? (resultOf(String(value)) ?? value) : value
    return [{ field: column, before: there.get(column) ?? null, after, ...(refusal !== null && { refusal }) }]
  })
  return {
    cells: compareValues(record, pairs, strategies),
    isNew: before === null,
    notice: community.id === null ? `将新增社区“${community.name}”` : null,
    always: before === null ? ['title', 'category', 'meetingDate'] : [],
    newCommunity: community.id === null ? community : null,
    newDossier: null,
    needsRow: null,
    write: (chosen, writing) => writeDecision(record, { community, before, execution }, chosen, writing),
  }
}

interface DecisionPlace {
  readonly community: ResolvedCommunity
  readonly before: KnownDecision | null
  readonly execution: Execution
}

function writeDecision(
  record: LedgerRecord,
  { community, before, execution }: DecisionPlace,
  chosen: ReadonlySet<string>,
  { context, communityId }: Writing,
): WrittenRecord {
  const { db, now, newId } = context
  const at = now().toISOString()
  const held = before && getDecision(db, before.stored.id)
  const progress = progressAfter(record, chosen, execution)
  const values = decisionAfter(record, chosen, held?.values ?? null, executionColumns(chosen, execution, progress))
  const id = held?.id ?? newId()
  if (held) updateDecision(db, { id, revision: held.revision, values, at })
  else {
    const [where, year] = [communityId(community), yearOf(record)]
    const number = nextDecisionNumber(db, where, year)
    insertDecision(db, { id, number, year, communityId: where, values, createdAt: at })
  }
  const meeting = meetingAfter(record, chosen, before?.meeting ?? null)
  const isOfMeeting = meetingColumns.some((column) => chosen.has(column))
  if (meeting && isOfMeeting) saveMeeting(db, id, before?.meeting?.id ?? newId(), meeting, !before?.meeting)
  if (progress) saveProgress(db, id, execution.known?.id ?? newId(), progress, !execution.known)
  syncMajorEvents(db, id, { now, newId })
  const after = new Map([
    ...columnsOfDecision(values, meeting),
    ...columnsOfExecution({ ...execution, known: progress && { ...progress, id } }, values.plannedOn),
  ])
  return {
    table: 'decision',
    id,
    whole: `decision:${id}`,
    fields: new Map([...chosen].map((field) => [field, { field, value: after.get(field) ?? null }])),
  }
}

function candidateOf(
  record: LedgerRecord,
  community: ResolvedCommunity,
  known: KnownDecision,
  context: PlanContext,
): RecordCandidate {
  const outcome = outcomeOf(record, community, known, context)
  const { stored, meeting } = known
  return {
    id: stored.id,
    of: 'record',
    name: `${stored.number} ${stored.values.title}`,
    community: stored.communityName,
    birth: meeting?.heldOn ?? null,
    agree: ['社区', '事项名称'],
    disagree: outcome.cells.filter(({ before }) => before !== null).map(({ field }) => field),
    outcome,
  }
}
