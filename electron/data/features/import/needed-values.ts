import type { RowIssue, RowReading } from '@shared/import/reading.ts'
import { fieldOf, type LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'

/** Without these a row cannot become a record, whatever else it says. */
const needed: Readonly<Record<LedgerId, readonly string[]>> = {
  // A roster without a name is said by its own checks.
  roster: [],
  training: ['name', 'course', 'startDate'],
  talk: ['name', 'talkType', 'date'],
  gift: ['name', 'date'],
  decision: ['community', 'category', 'title', 'meetingDate'],
  catalogue: [],
  disclosure: ['community', 'item'],
}

/** Blanks that keep a row from being imported and that nothing else was said about: they can be filled in the grid. */
export function neededIssues(ledger: LedgerId, { values, issues }: RowReading): RowIssue[] {
  return needed[ledger].flatMap((field): RowIssue[] => {
    const value = values[field]
    const isBlank = value === null || value === undefined || value === ''
    if (!isBlank || issues.some((issue) => issue.field === field && issue.severity === 'error')) return []
    const { label } = fieldOf(ledgerOf(ledger), field)
    return [{ field, code: 'required-missing', severity: 'error', message: `没有${label}，这一行不能导入，请补上。` }]
  })
}
