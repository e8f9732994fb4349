import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { isDayWithoutYear, parseDay } from '@shared/values/day.ts'
import type { Draft } from './read-records.ts'

/**
 * 9.29 beside 2026年9月30日: where no line over the table says the year, the dates of the same record do, and then those
 * of the same column. The clerk is asked about it.
 */
export function completeDays(drafts: readonly Draft[], fields: readonly FieldDefinition[]): void {
  const days = fields.filter((field) => field.type === 'date').map((field) => field.id)
  const columns = new Map<string, ReadonlySet<string>>()
  for (const draft of drafts) {
    const open = days.filter((id) => isOpen(draft, id))
    if (open.length === 0) continue
    const inRecord = yearsOf(days.map((id) => draft.values[id]))
    for (const id of open) {
      const inColumn = columns.get(id) ?? yearsOf(drafts.map((one) => one.values[id]))
      columns.set(id, inColumn)
      const [year] = [inRecord, inColumn].find((years) => years.size === 1) ?? []
      if (year !== undefined) complete(draft, id, Number(year))
    }
  }
}

function isOpen(draft: Draft, field: string): boolean {
  const text = draft.values[field] === null ? draft.cells[field]?.text : undefined
  return text !== undefined && isDayWithoutYear(text)
}

function yearsOf(values: readonly unknown[]): Set<string> {
  return new Set(values.flatMap((value) => (typeof value === 'string' ? value.slice(0, 4) : [])))
}

function complete(draft: Draft, field: string, year: number): void {
  const { value, issues } = parseDay(draft.cells[field]!.text, year)
  if (value === null) return
  draft.values[field] = value
  const others = draft.issues.filter((issue) => issue.field !== field || !issue.code.startsWith('date-'))
  draft.issues.splice(0, draft.issues.length, ...others, ...issues.map((issue) => ({ field, ...issue })))
}
