import type { RuleExplained } from '../../findings/contract.ts'
import { parameterDefinitions } from '../../people/parameter-definitions.ts'
import type { RuleParameters } from '../../people/rule-parameters.ts'
import { appraisalRules } from './appraisal-rules.ts'
import { auditRules } from './audit-rules.ts'
import { clueRules } from './clue-rules.ts'
import { conductRules } from './conduct-rules.ts'
import { conflictRules } from './conflict-rules.ts'
import { dossierRules } from './dossier-rules.ts'
import type { PersonFacts } from './facts.ts'
import type { FoundIssue, Rule, RuleContext } from './rule.ts'
import { sanctionRules } from './sanction-rules.ts'
import { talkRules } from './talk-rules.ts'
import { trainingRules } from './training-rules.ts'

/** Every rule of domain.md §5 about one person, in the order in which they are listed. */
export const allRules: readonly Rule[] = [
  ...dossierRules,
  ...trainingRules,
  ...talkRules,
  ...conductRules,
  ...appraisalRules,
  ...auditRules,
  ...sanctionRules,
  ...conflictRules,
  ...clueRules,
]

export interface RuleIssue extends FoundIssue {
  readonly rule: string
  readonly isRestricted: boolean
}

export function applyRules(facts: PersonFacts, context: RuleContext): RuleIssue[] {
  return allRules.flatMap(({ id, isRestricted = false, check }) =>
    check(facts, context).map((issue) => ({ ...issue, rule: id, isRestricted })),
  )
}

/** The rules in words, with their parameters as they stand. */
export function explainRules(parameters: RuleParameters): RuleExplained[] {
  return allRules.map(({ id, label, words, source, validFrom, parameters: keys }) => ({
    id,
    label,
    words,
    source,
    validFrom,
    parameters: keys.map((key) => ({ key, label: parameterDefinitions[key].label, ...parameters[key] })),
  }))
}
