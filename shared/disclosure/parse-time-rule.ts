import { readClause } from './time-clauses/read-clause.ts'
import { clausesOf, tidyTimeText } from './time-text.ts'
import type { ParsedTimeRule, TimeRule, TimeRules } from './time-rule.ts'
import { timeRulesWords } from './time-rule-words.ts'

/**
 * Reads a 公开时限 as it stands in a catalogue (domain.md §6.2). A text is parsed only when every clause of it was
 * understood; else it is asked, with what was understood as a proposal.
 */
export function parseTimeRule(text: string): ParsedTimeRule {
  const tidy = tidyTimeText(text)
  if (!tidy || /^(?:无|-+|—+|\/)$/.test(tidy)) return asked('没有写公开时限，请选一种。')
  const clauses = clausesOf(tidy)
  const rules: TimeRule[] = []
  const questions: string[] = []
  const proposals: TimeRule[] = []
  let minDisplayDays: number | null = null
  for (const reading of clauses.map(readClause)) {
    if ('question' in reading) {
      questions.push(reading.question)
      proposals.push(...(reading.proposals ?? []))
    } else if ('rules' in reading) {
      rules.push(...reading.rules)
      minDisplayDays = reading.minDisplayDays ?? minDisplayDays
    }
  }
  const merged = mergeRules(rules, clauses)
  if (questions.length === 0 && merged.length > 0) {
    const conflict = conflictOf(merged, clauses)
    if (conflict === null) {
      const value = { rules: merged, minDisplayDays }
      return { state: 'parsed', value, words: timeRulesWords(value) }
    }
    questions.push(conflict)
  }
  const question = questions[0] ?? `“${text.trim()}”没有说明什么时候公开。`
  const proposed = dropDoubles([...merged, ...proposals])
  return asked(question, proposed.length > 0 ? [{ rules: proposed, minDisplayDays }] : [])
}

function asked(question: string, proposals: readonly TimeRules[] = []): ParsedTimeRule {
  return { state: 'asked', question, proposals }
}

function mergeRules(rules: readonly TimeRule[], clauses: readonly string[]): TimeRule[] {
  return dropBareSoon(dropVaguerPeriods(mergeLongTerm(dropDoubles(rules))), clauses)
}

function dropDoubles(rules: readonly TimeRule[]): TimeRule[] {
  return [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()]
}

/** 长期 and 变更及时更新 are one rule in two clauses; so are 长期 and 变更后10日内更新. */
function mergeLongTerm(rules: readonly TimeRule[]): TimeRule[] {
  const long = rules.filter((rule) => rule.kind === 'LONG_TERM')
  const change = rules.find((rule) => rule.kind === 'EVENT_DAYS' && rule.trigger === 'changed')
  if (long.length === 0 || (long.length === 1 && !change)) return [...rules]
  const within = change?.kind === 'EVENT_DAYS' ? change.days : null
  const days = long.find((rule) => rule.updateWithinDays !== null)?.updateWithinDays ?? within
  const others = rules.filter((rule) => rule.kind !== 'LONG_TERM' && rule !== change)
  return [...others, { kind: 'LONG_TERM', updateWithinDays: days }]
}

/** 每季度公开 beside 每季度首月 20 日 says nothing more. */
function dropVaguerPeriods(rules: readonly TimeRule[]): TimeRule[] {
  const exact = new Set(rules.flatMap((rule) => (rule.kind === 'PERIOD_DAY' ? [rule.unit] : [])))
  return rules.filter((rule) => rule.kind !== 'PERIOD' || !exact.has(rule.unit))
}

const isCounted = (rule: TimeRule) => rule.kind === 'EVENT_DAYS' || rule.kind === 'EVENT_WORKDAYS'

/** 及时公开 beside 20个工作日内 is the same demand, said with a number. */
function dropBareSoon(rules: readonly TimeRule[], clauses: readonly string[]): TimeRule[] {
  return rules.some(isCounted) && isBareSoon(clauses) ? rules.filter((rule) => rule.kind !== 'IMMEDIATE') : [...rules]
}

/** 及时公开 of the item itself, not of some matters in it: 重大事项及时公开. */
function isBareSoon(clauses: readonly string[]): boolean {
  const soon = clauses.filter((clause) => /即时|随时|及时|实时|立即/.test(clause))
  return soon.every((clause) => /^(?:应当?)?(?:即时|随时|及时|实时|立即)(?:公开|更新)?$/.test(clause))
}

/** Rules that one item cannot follow at once. */
function conflictOf(rules: readonly TimeRule[], clauses: readonly string[]): string | null {
  const periods = rules.filter((rule) => rule.kind === 'PERIOD' || rule.kind === 'PERIOD_DAY')
  if (new Set(periods.map((rule) => rule.unit)).size > 1) return '写了两种周期，请说明各在什么情况下适用。'
  if (periods.length > 1) return '写了两个日子，请说明以哪个为准。'
  const conditions = rules.filter((rule) => rule.kind === 'PERIOD_IF')
  if (conditions.length > 1) return '写了两个条件，请说明以哪个为准。'
  const counted = rules.filter(isCounted)
  const hasSoon = rules.some((rule) => rule.kind === 'IMMEDIATE')
  if (counted.length > 1 || (counted.length === 1 && hasSoon))
    return '不同情况的时限不一样，请分成几个条目，或选定一种。'
  const isBefore = rules.some((rule) => rule.kind === 'BEFORE')
  const isAfter = counted.length > 0 || (hasSoon && !isBareSoon(clauses))
  if (isBefore && isAfter) return '写了事前，又写了另外的时限，请分成两个条目。'
  return null
}
