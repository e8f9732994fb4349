import type { DossierRecord } from '@shared/dossier/model.ts'
import { checkRecord } from '@shared/dossier/sections/check-record.ts'
import type { ActiveSection, RecordValue, RecordValues } from '@shared/dossier/sections/definition.ts'
import { showField } from '@shared/dossier/sections/show-field.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { mask } from '@shared/values/mask.ts'
import type { StoredRecord } from './record-store.ts'

/** A record as a screen gets it. */
export function shownRecord(
  section: ActiveSection,
  { id, values, revision, updatedAt }: StoredRecord,
  attachments: number,
): DossierRecord {
  const { shown, maskedFields } = maskedValues(section, values)
  const issues = checkRecord(section, values)
  return { id, section: section.id, values: shown, maskedFields, issues, attachments, revision, updatedAt }
}

function maskedValues(section: ActiveSection, values: RecordValues) {
  const shown: Record<string, RecordValue> = { ...values }
  const maskedFields: string[] = []
  for (const field of section.fields) {
    const value = values[field.id] ?? null
    const covered = maskedValue(field, value)
    if (covered === value) continue
    shown[field.id] = covered
    maskedFields.push(field.id)
  }
  return { shown, maskedFields }
}

export function maskedValue({ sensitivity }: FieldDefinition, value: RecordValue): RecordValue {
  return sensitivity && value !== null && value !== '' ? mask(String(value), sensitivity) : value
}

/** As it is said in a list of changes: 是, 无, 3,200. */
export function valueText(field: FieldDefinition, value: RecordValue): string | null {
  return showField(field, maskedValue(field, value)) || null
}
