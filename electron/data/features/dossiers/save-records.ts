import type { DossierId, RecordId } from '@shared/dossier/model.ts'
import { checkRecord } from '@shared/dossier/sections/check-record.ts'
import type { ActiveSection, RecordValue, RecordValues } from '@shared/dossier/sections/definition.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { writeEntry } from './entry-store.ts'
import { deleteRecord, insertRecord, listRecords, type StoredRecord, updateRecord } from './record-store.ts'
import { maskedValue } from './shown-records.ts'
import { sectionToEdit } from './section-to-edit.ts'

interface Draft {
  /** Null for a new record. */
  readonly id: RecordId | null
  readonly revision: number
  readonly values: RecordValues
}

interface Save {
  readonly id: DossierId
  readonly section: string
  readonly drafts: readonly Draft[]
  readonly removed: readonly RecordId[]
}

/** What is wrong in a draft, by its place among those sent. */
export interface RecordIssue {
  readonly record: number
  readonly field: string
  readonly message: string
}

/** @throws `records-invalid`, `conflict`, `dossier-refused`, `power-missing` */
export function saveRecords({ id, section: sectionId, drafts, removed }: Save, context: CommandContext): RecordId[] {
  const { db, newId } = context
  const section = sectionToEdit(db, id, sectionId, context.account)
  const stored = new Map(listRecords(db, id, sectionId).map((record) => [record.id as string, record]))
  const judged = drafts.map((draft) => {
    const before = beforeOf(stored, draft)
    return { before, values: valuesAfter(section, before, draft.values) }
  })
  mustBeValid(
    section,
    judged.map(({ values }) => values),
  )

  for (const one of removed) {
    if (!stored.delete(one)) throw new AppError('conflict', `Record ${one} is not there any more`)
    deleteRecord(db, one)
  }
  const created = judged.filter(({ before }) => before === null).length
  if (section.kind === 'single' && stored.size + created > 1)
    throw new AppError('records-invalid', `${sectionId} holds one record`, {
      message: '这个分表每年只填一条，没有保存。',
    })
  const now = context.now().toISOString()
  let ordinal = Math.max(0, ...[...stored.values()].map((record) => record.ordinal))
  const ids = judged.map(({ before, values }) => {
    const onDate = dateOf(section, values)
    if (before) {
      if (!isSame(before.values, values)) updateRecord(db, { id: before.id, values, onDate, now })
      return before.id
    }
    const recordId = newId() as RecordId
    ordinal += 1
    insertRecord(db, {
      id: recordId,
      values,
      onDate,
      now,
      dossierId: id,
      section: sectionId,
      ordinal,
      copiedFrom: null,
    })
    return recordId
  })
  writeEntry(db, id, { section: sectionId, isNone: false, isToConfirm: false, updatedAt: now })
  return ids
}

/** The record as it stands, which must be the one the clerk saw. */
function beforeOf(stored: ReadonlyMap<string, StoredRecord>, { id, revision }: Draft): StoredRecord | null {
  if (id === null) return null
  const before = stored.get(id)
  if (!before || before.revision !== revision)
    throw new AppError('conflict', `Record ${id} is not at revision ${revision}`)
  return before
}

/** In the order of the definition and without blanks, so that the same values are the same text. */
export function valuesAfter(section: ActiveSection, before: StoredRecord | null, given: RecordValues): RecordValues {
  const unknown = Object.keys(given).find((field) => !section.fields.some(({ id }) => id === field))
  if (unknown !== undefined) throw new AppError('invalid-input', `Section ${section.id} has no field ${unknown}`)
  const values: Record<string, RecordValue> = {}
  for (const field of section.fields) {
    const old = before?.values[field.id] ?? null
    const typed = Object.hasOwn(given, field.id) ? tidy(given[field.id] ?? null) : old
    // A mask that comes back is a value nobody touched.
    const value = old !== null && typed !== old && typed === maskedValue(field, old) ? old : typed
    if (value !== null) values[field.id] = value
  }
  return values
}

function tidy(value: RecordValue): RecordValue {
  if (typeof value !== 'string') return value
  const trimmed = value.trim()
  return trimmed === '' ? null : trimmed
}

function mustBeValid(section: ActiveSection, all: readonly RecordValues[]): void {
  const issues: RecordIssue[] = all.flatMap((values, record) =>
    checkRecord(section, values)
      .filter(({ severity }) => severity === 'error')
      .map(({ field, message }) => ({ record, field, message })),
  )
  const [first] = issues
  if (!first) return
  const place = all.length > 1 ? `第 ${first.record + 1} 条：` : ''
  const more = issues.length > 1 ? `（共 ${issues.length} 处）` : ''
  throw new AppError('records-invalid', `${issues.length} values are wrong`, {
    issues,
    message: `${place}${first.message}${more}`,
  })
}

export function dateOf({ dateField }: ActiveSection, values: RecordValues): string | null {
  const value = dateField === undefined ? null : values[dateField]
  return typeof value === 'string' ? value : null
}

function isSame(one: RecordValues, other: RecordValues): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
