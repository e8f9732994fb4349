import type { DossierRecord, RecordId } from '@shared/dossier/model.ts'
import type { ActiveSection, RecordValue } from '@shared/dossier/sections/definition.ts'
import { checkRecord } from '@shared/dossier/sections/check-record.ts'
import { readField } from '@shared/dossier/sections/read-field.ts'
import { isBlankRecord } from '@shared/dossier/sections/record-title.ts'
import { showField } from '@shared/dossier/sections/show-field.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import type { FieldIssue } from '@shared/people/model.ts'

/** One row of the editing table: a record as it is stored, under what was typed over it. Never changed in place. */
export interface SheetRow {
  readonly key: string
  /** Null: not stored yet. */
  readonly record: DossierRecord | null
  /** Field to text, of the cells that were touched; an empty text empties the value. */
  readonly typed: Readonly<Record<string, string>>
}

export interface RowCheck {
  /** What would be written: of a new row all that is filled, of a stored one what differs. */
  readonly changes: Readonly<Record<string, RecordValue>>
  readonly issues: readonly FieldIssue[]
  readonly hasErrors: boolean
  /** New and empty: as if it were not there. */
  readonly isBlank: boolean
}

export function storedRow(record: DossierRecord): SheetRow {
  return { key: record.id, record, typed: {} }
}

let made = 0
export function newRow(typed: SheetRow['typed'] = {}): SheetRow {
  made += 1
  return { key: `new:${made}:${crypto.randomUUID().slice(0, 8)}`, record: null, typed }
}

/** Nobody touched it, and what is shown is not the value. */
export function isMasked(row: SheetRow, field: string): boolean {
  return row.typed[field] === undefined && (row.record?.maskedFields.includes(field) ?? false)
}

export function cellText(row: SheetRow, field: FieldDefinition): string {
  const typed = row.typed[field.id]
  if (typed !== undefined) return typed
  const value = row.record?.values[field.id] ?? null
  if (value === null) return ''
  return isMasked(row, field.id) ? String(value) : showField(field, value)
}

/** Takes any usual way of writing; what is understood stands in its normal form from then on. */
export function withText(row: SheetRow, field: FieldDefinition, text: string): SheetRow {
  const { value, issues } = readField(field, text)
  const isRead = value !== null && !issues.some(({ severity }) => severity === 'error')
  const typed = isRead ? showField(field, value) : text.trim() === '' ? '' : text
  if (row.typed[field.id] === undefined && !isMasked(row, field.id) && cellText(row, field) === typed) return row
  const stored = row.record && !row.record.maskedFields.includes(field.id) ? row.record.values[field.id] : undefined
  // As it was before: no change any more.
  if (stored !== undefined && isRead && stored === value) {
    const { [field.id]: _gone, ...rest } = row.typed
    return { ...row, typed: rest }
  }
  return { ...row, typed: { ...row.typed, [field.id]: typed } }
}

const checks = new WeakMap<SheetRow, RowCheck>()

/** Remembered by row: of 5,000 rows only those that changed are looked at again. */
export function checkRow(section: ActiveSection, row: SheetRow): RowCheck {
  const known = checks.get(row)
  if (known) return known
  const found = judge(section, row)
  checks.set(row, found)
  return found
}

function judge(section: ActiveSection, row: SheetRow): RowCheck {
  const masked = row.record?.maskedFields ?? []
  const stored = Object.entries(row.record?.values ?? {}).filter(([field]) => !masked.includes(field))
  const values: Record<string, RecordValue> = Object.fromEntries(stored)
  const changes: Record<string, RecordValue> = {}
  const unread: FieldIssue[] = []
  for (const field of section.fields) {
    const typed = row.typed[field.id]
    if (typed === undefined) continue
    const { value, issues } = readField(field, typed)
    unread.push(...issues)
    values[field.id] = value
    const before = row.record?.values[field.id] ?? null
    if (value !== before || masked.includes(field.id)) changes[field.id] = value
  }
  const isBlank = row.record === null && unread.length === 0 && isBlankRecord(section, values)
  if (isBlank) return { changes: {}, issues: [], hasErrors: false, isBlank }
  const isRead = new Set(unread.map(({ field }) => field))
  const others = checkRecord(section, values).filter(({ field }) => !isRead.has(field) && !isMasked(row, field))
  const issues = [...unread, ...others]
  return { changes, issues, hasErrors: issues.some(({ severity }) => severity === 'error'), isBlank: false }
}

/** What is sent of one row. */
export interface WrittenRow {
  readonly id: RecordId | null
  readonly revision: number
  readonly values: Record<string, RecordValue>
}

/** What is sent when the section is saved. */
export function draftsOf(section: ActiveSection, rows: readonly SheetRow[]): WrittenRow[] {
  return rows.flatMap((row): WrittenRow[] => {
    const { changes, isBlank } = checkRow(section, row)
    if (isBlank || Object.keys(changes).length === 0) return []
    if (row.record) return [{ id: row.record.id, revision: row.record.revision, values: { ...changes } }]
    const filled = Object.entries(changes).filter(([, value]) => value !== null)
    return [{ id: null, revision: 0, values: Object.fromEntries(filled) }]
  })
}
