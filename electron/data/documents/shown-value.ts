import type { RecordValue } from '@shared/dossier/sections/definition.ts'
import type { FieldDefinition, FieldType } from '@shared/ledgers/definition.ts'
import { shownMonth } from '@shared/people/value-rules.ts'

/** A value of a record as it is printed; blank is ''. */
export function shownValue(value: RecordValue | undefined, { type }: Pick<FieldDefinition, 'type'>): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return shownNumber(value, type)
  return type === 'yearMonth' || type === 'date' ? shownMonth(value) : value
}

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** 12,800.5; other numbers as they are, so that a year or a count gets no comma. */
function shownNumber(value: number, type: FieldType): string {
  return type === 'money' ? grouped.format(value) : String(value)
}

/** Text at the left, figures at the right, dates and codes in the middle. */
export function alignOf(type: FieldType): 'left' | 'center' | 'right' {
  if (['money', 'integer', 'decimal'].includes(type)) return 'right'
  return ['date', 'yearMonth', 'boolean', 'code', 'idNo', 'phone', 'personName'].includes(type) ? 'center' : 'left'
}
