import type { FieldValue, RowReading, TableReading } from '@shared/import/reading.ts'
import { fieldOf } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import type { IssueCode } from '@shared/values/value-issue.ts'
import { plainHabit } from '@shared/values/year-month.ts'
import { textCell } from '../../workbook/sheet.ts'
import { checkRecord } from './recognise/check-record.ts'
import { readValue } from './recognise/read-value.ts'

/** `value`: as the clerk typed it. `accept`: as the file has it. */
export type StandingDecision = { readonly kind: 'value'; readonly text: string } | { readonly kind: 'accept' }

/** What follows from other values of the row, and so is said anew when one of them is corrected. */
const derived: ReadonlySet<IssueCode> = new Set([
  'id-birth-mismatch',
  'id-gender-mismatch',
  'date-order',
  'required-missing',
  'count-mismatch',
])

/** A row with the decisions of the clerk worked in: what he decided on has no doubts any more. */
export function decideRow(
  table: TableReading,
  row: RowReading,
  decisions: ReadonlyMap<string, StandingDecision>,
  today: string,
): RowReading {
  if (decisions.size === 0 || table.ledger === null) return row
  const ledger = ledgerOf(table.ledger)
  const values: Record<string, FieldValue> = { ...row.values }
  const typed = [...decisions].flatMap(([field, decision]) =>
    decision.kind === 'value' ? [{ field, text: decision.text }] : [],
  )
  const isTyped = (field: string | null) => typed.some((one) => one.field === field)
  const issues = row.issues.filter(({ field, code }) => !isTyped(field) && !(typed.length > 0 && derived.has(code)))
  const unread = new Set<string>()
  for (const { field, text } of typed) {
    const read = readValue(textCell(text), {
      field: fieldOf(ledger, field),
      unit: null,
      habit: plainHabit,
      year: undefined,
    })
    values[field] = text.trim() === '' ? null : read.value
    for (const issue of text.trim() === '' ? [] : read.issues) issues.push({ field, ...issue })
    if (issues.some((issue) => issue.field === field && issue.severity === 'error')) unread.add(field)
  }
  const decided = { ...row, values, issues, cells: { ...row.cells } }
  if (typed.length > 0) checkRecord(decided, ledger, today)
  // Whoever typed a value has seen it; only what cannot be read stays open.
  const isSettled = (field: string | null) => decisions.has(field ?? 'name') && !unread.has(field ?? 'name')
  return {
    ...decided,
    issues: decided.issues.filter(({ field, severity }) => severity === 'info' || !isSettled(field)),
  }
}
