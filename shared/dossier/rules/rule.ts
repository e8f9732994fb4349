import type { FindingLevel } from '../../findings/contract.ts'
import type { ParameterKey, RuleParameters } from '../../people/rule-parameters.ts'
import type { WorkCalendar } from '../../values/work-calendar.ts'
import type { DossierId } from '../model.ts'
import type { PersonFacts } from './facts.ts'

export interface RuleContext {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly parameters: RuleParameters
  readonly calendar: WorkCalendar
}

/** What a rule found about one person. */
export interface FoundIssue {
  readonly level: FindingLevel
  /** What is wrong, with the figures, and what to do: one Chinese sentence. */
  readonly sentence: string
  /** Overdue after this day; null: it holds as long as the records do. */
  readonly dueOn: string | null
  /** Where it is put right; null: in the person's own record. */
  readonly dossierId: DossierId | null
  readonly year: number | null
  readonly section: string | null
  readonly recordIds: readonly string[]
}

/** One rule of domain.md §5 as data, with the pure function that applies it. */
export interface Rule {
  readonly id: string
  readonly label: string
  /** What it asks for, in words, for whoever sees its warning. */
  readonly words: string
  readonly source: string
  readonly validFrom: string
  readonly parameters: readonly ParameterKey[]
  /** Looks at a section that only some may read; what it finds is shown to them alone. */
  readonly isRestricted?: true
  readonly check: (facts: PersonFacts, context: RuleContext) => FoundIssue[]
}

/** An issue about one record, at the place of that record. */
export function atRecord(
  record: { readonly id: string; readonly dossierId: DossierId; readonly year: number; readonly section: string },
  found: Pick<FoundIssue, 'level' | 'sentence' | 'dueOn'>,
): FoundIssue {
  const { dossierId, year, section } = record
  return { ...found, dossierId, year, section, recordIds: [record.id] }
}
