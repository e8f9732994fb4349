import type { FieldDefinition } from '../../ledgers/definition.ts'
import type { FieldIssue } from '../../people/model.ts'
import { checkIdNumber } from '../../people/value-rules.ts'
import type { RecordValue, RecordValues, SectionDefinition } from './definition.ts'
import { checkValue } from './check-value.ts'
import { showField } from './show-field.ts'

type Checked = Pick<SectionDefinition, 'fields'>

/** What is wrong (error: not saved) or doubtful (warning: saved and shown) about one record. */
export function checkRecord(section: Checked, values: RecordValues): FieldIssue[] {
  return [
    ...unknownFields(section, values),
    ...section.fields.flatMap((field) => {
      const value = values[field.id] ?? null
      return isBlank(value) ? missing(field) : checkValue(field, value)
    }),
    ...againstIdNumber(section, values),
    ...datesInOrder(section, values),
  ]
}

function isBlank(value: RecordValue): value is null {
  return value === null || (typeof value === 'string' && value.trim() === '')
}

function missing({ id, label, required, codes }: FieldDefinition): FieldIssue[] {
  if (!required) return []
  const example = codes ? `，例如：${codes.codes[0]?.label}` : ''
  return [{ field: id, severity: 'error', message: `请填写${label}${example}。` }]
}

function unknownFields({ fields }: Checked, values: RecordValues): FieldIssue[] {
  const known = new Set(fields.map(({ id }) => id))
  return Object.keys(values)
    .filter((id) => !known.has(id))
    .map((id) => ({ field: id, severity: 'error', message: `这个分表没有“${id}”这一项。` }))
}

/** The number by itself, and the birth that stands in it. */
function againstIdNumber({ fields }: Checked, values: RecordValues): FieldIssue[] {
  return fields
    .filter(({ type }) => type === 'idNo')
    .flatMap(({ id }) => {
      const [idNo, birth] = [values[id], values['birth']]
      if (typeof idNo !== 'string') return []
      const found = checkIdNumber({ idNo, ...(typeof birth === 'string' && { birth }) })
      return found.map((issue) => (issue.field === 'idNo' ? { ...issue, field: id } : issue))
    })
}

/** Two dates of one record of which the first cannot come after the second. */
const pairs = [
  ['leftOn', 'returnedOn'],
  ['startedOn', 'endedOn'],
  ['periodFrom', 'periodTo'],
  ['date', 'returnedOn'],
  ['sentOn', 'receivedOn'],
  ['receivedOn', 'repliedOn'],
  ['receivedOn', 'closedOn'],
  ['signedOn', 'evaluatedOn'],
] as const

function datesInOrder({ fields }: Checked, values: RecordValues): FieldIssue[] {
  return pairs.flatMap(([first, second]): FieldIssue[] => {
    const [from, to] = [fieldWith(fields, first), fieldWith(fields, second)]
    const [began, ended] = [values[first], values[second]]
    if (!from || !to || typeof began !== 'string' || typeof ended !== 'string' || began <= ended) return []
    const message = `${to.label} ${showField(to, ended)} 早于${from.label} ${showField(from, began)}，请核对。`
    return [{ field: second, severity: 'warning', message }]
  })
}

function fieldWith(fields: readonly FieldDefinition[], id: string): FieldDefinition | undefined {
  return fields.find((field) => field.id === id)
}
