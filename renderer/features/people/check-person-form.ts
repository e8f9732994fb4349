import type { CommunityId, FieldIssue } from '@shared/people/model.ts'
import { checkPerson } from '@shared/people/rules.ts'
import type { KnownValues } from '@shared/people/value-rules.ts'
import { isMonthField, type PersonFormValues, textFields } from './person-form-values.ts'
import { readYearMonth } from './year-month-text.ts'

/** The shared rules over what is typed, after what cannot be read at all. */
export function checkPersonForm(values: PersonFormValues, today: string): FieldIssue[] {
  const unreadable: FieldIssue[] = []
  const month = (field: string, text: string): string | null => {
    const { value, problem } = readYearMonth(text)
    if (problem !== undefined) unreadable.push({ field, severity: 'error', message: problem })
    return value
  }
  const texts = textFields.map((field) => [
    field,
    isMonthField(field) ? month(field, values[field]) : values[field] || null,
  ])
  const known = {
    ...Object.fromEntries(texts),
    name: values.name,
    idNo: values.idNo,
    phone: values.phone,
  } as KnownValues
  const held = values.appointments.map((row, index) => {
    if (row.communityId === null) {
      unreadable.push({ field: `appointments.${index}.communityId`, severity: 'error', message: '请选择社区。' })
    }
    return {
      // A row without a community agrees with no other one.
      communityId: row.communityId ?? (`none-${row.key}` as CommunityId),
      organisation: row.organisation,
      post: row.post,
      startedOn: month(`appointments.${index}.startedOn`, row.startedOn),
      endedOn: month(`appointments.${index}.endedOn`, row.endedOn),
    }
  })
  return [...unreadable, ...checkPerson(known, held, { today })]
}

/** Errors of one field before its warnings. */
export function issuesOf(issues: readonly FieldIssue[], field: string): readonly FieldIssue[] {
  const own = issues.filter((issue) => issue.field === field)
  return own.toSorted((one, other) => one.severity.localeCompare(other.severity))
}
