import type { FieldDefinition } from '../../ledgers/definition.ts'
import type { RecordValue } from './definition.ts'

/** A value as a cell, a form and a printed table show it; what `readField` reads back to the same value. */
export function showField(field: FieldDefinition, value: RecordValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return value.toLocaleString('en-US', { maximumFractionDigits: 10 })
  return field.type === 'yearMonth' ? value.replaceAll('-', '.') : value
}
