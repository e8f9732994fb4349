import type { FieldValue, RowIssue } from '@shared/import/reading.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { isPersonName, parsePersonNames, type PersonName } from '@shared/values/person-name.ts'
import { parsePhone } from '@shared/values/phone.ts'
import { warning } from '@shared/values/value-issue.ts'
import type { Draft } from './read-records.ts'

// What nearly every name is needs no taking apart.
const isPlainName = (text: string) =>
  /^[\u4e00-\u9fff]{1,2}[^省市区县镇村社道数计、，]$/.test(text) && isPersonName(text)

/** What each person has one of: two of them beside two names are one for each. */
const ownTypes = new Set<FieldDefinition['type']>(['idNo', 'phone', 'post', 'community'])

/** Who acted towards all of them together: a talk is held by two, and two offices give one course. */
const sharedFields = new Set(['interviewer', 'organizer'])

/** 张三、李四(兼) in one cell are two persons; the rest of the row belongs to both. */
export function splitPersons(draft: Draft, fields: readonly FieldDefinition[]): Draft[] {
  const text = draft.cells['name']?.text
  if (text === undefined || draft.values['name'] === null || isPlainName(text)) return [draft]
  const read = parsePersonNames(text)
  const persons = read.value ?? []
  for (const issue of read.issues) draft.issues.push({ field: 'name', ...issue })
  if (persons.length === 0) return [draft]
  if (persons.length > 1 && !persons.every((person) => isPersonName(person.name))) return [draft]
  return persons.map((person, at) => forPerson(draft, person, at, persons.length, fields))
}

function forPerson(
  draft: Draft,
  person: PersonName,
  at: number,
  count: number,
  fields: readonly FieldDefinition[],
): Draft {
  const values: Record<string, FieldValue> = { ...draft.values, name: person.name }
  let issues = [...draft.issues]
  if (person.phone && !values['phone'] && 'phone' in values) values['phone'] = person.phone
  for (const field of count > 1 ? fields : []) {
    const { id, type } = field
    const part = partsOf(draft, field, count)?.[at]
    if (part === undefined) continue
    if (ownTypes.has(type)) {
      const read = type === 'phone' ? parsePhone(part) : { value: part, issues: [] }
      values[id] = read.value
      issues = issues.filter((issue) => issue.field !== id || issue.code !== 'several-values')
      for (const issue of read.issues) issues.push({ field: id, ...issue })
    } else if (!sharedFields.has(id)) issues.push(severalFor(field, draft.cells[id]!.text, count))
  }
  return { row: draft.row, values, issues, cells: draft.cells }
}

/** As many parts as there are persons; undefined where a cell has another number of them, or says no text. */
function partsOf(draft: Draft, { id, type }: FieldDefinition, count: number): readonly string[] | undefined {
  const text = draft.cells[id]?.text
  if (id === 'name' || text === undefined || typeof draft.values[id] !== 'string') return undefined
  // A comma in what was talked about parts its sentences and not the persons.
  const parts = text
    .split(type === 'longText' ? /[;；\n]/ : /[、，,;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.length === count ? parts : undefined
}

function severalFor({ id, label }: FieldDefinition, text: string, count: number): RowIssue {
  const message = `这一行有${count}个人，${label}也写了${count}项（“${text.replaceAll('\n', ' ')}”），每人都按全部记，请核对。`
  return { field: id, ...warning('several-values', message) }
}
