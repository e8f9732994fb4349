import { z } from 'zod'
import type { CommunityId, PersonId } from '../people/model.ts'
import { command, query, task } from '../rpc/contract.ts'
import { personId } from '../people/model.ts'
import { day } from '../dossier/model.ts'
import type { DossierId } from '../dossier/model.ts'

/** `error`: must not stand. `alert`: act now. `warning`: look at it. `task`: to be done by a day. */
export type FindingLevel = 'error' | 'alert' | 'warning' | 'task'

/** What a rule found about one person; kept beside the records and made anew with every change to them. */
export interface Finding {
  readonly id: number
  /** R-TRN-01 … (domain.md §5). */
  readonly rule: string
  readonly level: FindingLevel
  readonly personId: PersonId
  readonly personName: string
  readonly communityId: CommunityId | null
  readonly communityName: string | null
  /** The dossier and the section where it is put right; null: in the person's own record. */
  readonly dossierId: DossierId | null
  readonly year: number | null
  readonly section: string | null
  /** What is wrong and what to do, in one Chinese sentence. */
  readonly sentence: string
  /** Overdue after this day; null: it holds as long as the records do. */
  readonly dueOn: string | null
  /** The records it looked at. */
  readonly recordIds: readonly string[]
}

/** A rule in words, behind the question mark beside its findings. */
export interface RuleExplained {
  /** `general`: no rule, but the parameters that belong to none. */
  readonly id: string
  readonly label: string
  readonly words: string
  /** The document, as domain.md tags it, in the words a clerk reads. */
  readonly source: string
  readonly validFrom: string
  /** Its parameters as they stand: 正职培训天数 7. */
  readonly parameters: readonly {
    readonly key: string
    readonly label: string
    readonly value: unknown
    readonly source: string
    readonly validFrom: string
    /** Every value that was or will be in force, newest first. */
    readonly history?: readonly { readonly value: unknown; readonly source: string; readonly validFrom: string }[]
  }[]
}

/** One line of the first card: 谈话到期未回访：逾期 3，七日内 2. */
export interface DueGroup {
  readonly rule: string
  readonly label: string
  readonly overdue: number
  /** Due within the days of the setting. */
  readonly soon: number
  /** Without a day, or later. */
  readonly other: number
}

/** Two records that cannot both be right, or that together mean something. */
export interface Contradiction {
  readonly kind: string
  readonly label: string
  readonly sentence: string
  readonly people: readonly {
    readonly personId: PersonId
    readonly name: string
    readonly communityName: string | null
  }[]
  readonly places: readonly { readonly dossierId: DossierId; readonly section: string; readonly recordId: string }[]
}

const due = z.enum(['overdue', 'soon', 'other'])

export const findingsContract = {
  /** What is due today, by rule; `stale` people are still being looked at after a large change. */
  due: query({ power: 'dossiers.read', input: z.object({ today: day }) }).returns<{
    readonly groups: readonly DueGroup[]
    readonly stale: number
    /** What counts as soon. */
    readonly soonDays: number
  }>(),
  list: query({
    power: 'dossiers.read',
    input: z.object({
      today: day,
      rule: z.string().max(40).nullable(),
      due: due.nullable(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(200),
    }),
  }).returns<{ readonly total: number; readonly findings: readonly Finding[] }>(),
  ofPerson: query({
    power: 'dossiers.read',
    input: z.object({ id: personId }),
    within: ({ id }) => ({ person: id }),
  }).returns<readonly Finding[]>(),
  rules: query({ power: 'signed-in', input: z.object({}) }).returns<readonly RuleExplained[]>(),
  /** A parameter as some document says it from some day on. */
  saveParameter: command({
    power: 'settings.edit',
    input: z.object({
      key: z.string().max(60),
      value: z.unknown(),
      source: z.string().trim().min(1, '请写明依据').max(200),
      validFrom: day,
    }),
    act: '修改规则参数',
    subject: ({ key }) => `rule_parameter:${key}`,
    undoable: true,
  }).returns<void>(),
  /** Looks across all records and ledgers of the street. */
  contradictions: task({ power: 'dossiers.read', input: z.object({}) }).returns<readonly Contradiction[]>(),
}
