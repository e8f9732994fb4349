import { checkValue } from '@shared/dossier/sections/check-value.ts'
import type { ActiveSection, RecordValues } from '@shared/dossier/sections/definition.ts'
import { readField } from '@shared/dossier/sections/read-field.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { findCodeLabel } from '@shared/values/code-label.ts'
import type { CellValue, LedgerRecord } from './ledger-record.ts'
import { type DossierLedger, personColumns, sectionMaps } from './section-map.ts'

export interface SectionValue {
  /** Of the ledger. */
  readonly column: string
  /** Of the section; null: the section has no place for it. */
  readonly field: string | null
  readonly value: CellValue
  /** Why it cannot be written. */
  readonly refusal: string | null
  readonly note: string | null
}

/** What a row says, in the fields of the section. */
export function sectionValues(record: LedgerRecord, section: ActiveSection): SectionValue[] {
  return [...record.values].flatMap(([column, value]): SectionValue[] => {
    if (personColumns.has(column)) return []
    const field = fieldFor(record, column, section)
    if (!field) return [{ column, field: null, value, refusal: '这个分表没有这一项，没有写入。', note: null }]
    return [{ column, field: field.id, ...readInto(field, value) }]
  })
}

function fieldFor(record: LedgerRecord, column: string, section: ActiveSection): FieldDefinition | undefined {
  const wanted = sectionMaps[record.ledger as DossierLedger].fields[column]
  // 谈话内容 is a column of its own in the dossier; the ledger has one for both.
  const isContent = column === 'reason' && /内容/.test(record.headings.get('reason') ?? '')
  const id = isContent ? 'content' : wanted
  const found = section.fields.find((one) => one.id === id)
  if (found || column !== 'remark') return found
  // A dossier older than the section's own 备注 may have one of the street.
  return section.fields.find(({ id: own, label }) => section.ownFields.includes(own) && label === '备注')
}

function readInto(field: FieldDefinition, value: CellValue): Omit<SectionValue, 'column' | 'field'> {
  const read = typeof value === 'string' ? readText(field, value) : { value, refusal: null, note: null }
  if (read.refusal !== null) return read
  const [first] = checkValue(field, read.value)
  if (!first) return read
  return first.severity === 'error' ? { ...read, refusal: first.message } : { ...read, note: first.message }
}

function readText(field: FieldDefinition, text: string): Omit<SectionValue, 'column' | 'field'> {
  if (field.codes) return { value: findCodeLabel(text, field.codes) ?? text, refusal: null, note: null }
  const { value, issues } = readField(field, text)
  if (value === null) return { value: text, refusal: issues[0]?.message ?? '读不出来，没有写入。', note: null }
  return { value, refusal: null, note: issues[0]?.message ?? null }
}

/** The values that can be written, by the field of the section. */
export function writable(values: readonly SectionValue[]): RecordValues {
  return Object.fromEntries(
    values.flatMap(({ field, value, refusal }) => (field === null || refusal !== null ? [] : [[field, value]])),
  )
}
