import { parseDay } from '@shared/values/day.ts'
import { parseYearMonth } from '@shared/values/year-month.ts'

// What a person types by hand has lost no nought: 1985.1 is January here.
const typedByHand = { unpadded: true, padded: false, isTypedFile: true }

/** What a typed month means, or the sentence that says why it means nothing. */
export function readYearMonth(text: string): { readonly value: string | null; readonly problem?: string } {
  const written = text.trim()
  if (written === '') return { value: null }
  const month = parseYearMonth(written, typedByHand)
  const { value, issues } = month.value === null ? parseDay(written) : month
  if (value !== null) return { value }
  const problem = month.issues[0]?.message ?? issues[0]?.message
  return problem === undefined ? { value: null } : { value: null, problem: `${problem}例如：1985.03。` }
}

/** 1985.03, as rosters write it; a text nobody can read stays as it is. */
export function normalYearMonth(text: string): string {
  const { value, problem } = readYearMonth(text)
  return problem === undefined ? shownYearMonth(value) : text
}

export function shownYearMonth(value: string | null): string {
  return value?.replaceAll('-', '.') ?? ''
}
