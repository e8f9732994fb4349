import { type ProgressValues, progressValues } from '@shared/decisions/contract.ts'
import type { Progress } from '@shared/decisions/rules/facts.ts'
import { compactText } from '@shared/values/text.ts'
import { type CellValue, dayOf, type LedgerRecord, textOf } from './ledger-record.ts'

/** What a row of the ledger says of the execution of a matter, beside what is registered of it. */
export interface Execution {
  /** A day that is still to come, or stands under 计划完成时间. */
  readonly plannedOn: string | null
  /** The day of a record of the execution: a record has one. */
  readonly on: string | null
  /** The record the row speaks of. */
  readonly known: Progress | null
}

export function executionOf(record: LedgerRecord, progress: readonly Progress[], today: string): Execution {
  const day = dayOf(record, 'completedOn')
  const isPlan = day !== null && (day > today || /计划|时限|预计/.test(record.headings.get('completedOn') ?? ''))
  if (day === null || isPlan) return { plannedOn: day, on: null, known: null }
  const words = textOf(record, 'progress')
  const done = progress.filter(({ kind }) => kind === '进度' || kind === '验收')
  const known =
    done.find(({ on }) => on === day) ??
    done.find((one) => words !== null && compactText(one.words) === compactText(words)) ??
    null
  return { plannedOn: null, on: day, known }
}

/** What the matter says already, in the columns of the ledger that do not stand in its remark. */
export function columnsOfExecution(
  { plannedOn, on, known }: Execution,
  planned: string | null,
): ReadonlyMap<string, CellValue | null> {
  if (plannedOn !== null) return new Map([['completedOn', planned]])
  if (on === null) return new Map()
  return new Map([
    ['completedOn', known?.on ?? null],
    ['progress', known?.words ?? null],
  ])
}

/** The record of the execution as the chosen columns make it; null where they make none. */
export function progressAfter(
  record: LedgerRecord,
  chosen: ReadonlySet<string>,
  { on, known }: Execution,
): ProgressValues | null {
  if (on === null || (!chosen.has('completedOn') && !(known && chosen.has('progress')))) return null
  const words = chosen.has('progress') ? textOf(record, 'progress') : null
  return progressValues.parse({
    kind: '进度',
    amount: null,
    party: null,
    ...known,
    on: chosen.has('completedOn') ? on : known?.on,
    words: words ?? known?.words ?? '已完成',
  })
}

export interface ExecutionColumns {
  readonly taken: ReadonlySet<string>
  readonly plannedOn: string | null
}

/** Where the chosen columns of the execution went, and did not have to go into the remark. */
export function executionColumns(
  chosen: ReadonlySet<string>,
  { plannedOn }: Execution,
  progress: ProgressValues | null,
): ExecutionColumns {
  const isPlanned = plannedOn !== null && chosen.has('completedOn')
  const taken = new Set([...(progress ? ['progress', 'completedOn'] : []), ...(isPlanned ? ['completedOn'] : [])])
  return { taken, plannedOn: isPlanned ? plannedOn : null }
}

/** Whether a record of the execution, or the plan, says this. */
export function executionSays(
  progress: readonly Progress[],
  plannedOn: string | null,
): (field: string, value: unknown) => boolean {
  return (field, value) => {
    if (field === 'completedOn') return value === plannedOn || progress.some(({ on }) => on === value)
    return field === 'progress' && progress.some(({ words }) => words === value)
  }
}
