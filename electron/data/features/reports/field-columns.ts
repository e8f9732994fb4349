import type { RecordValue } from '@shared/dossier/sections/definition.ts'
import type { FieldDefinition, FieldType } from '@shared/ledgers/definition.ts'
import { mask } from '@shared/values/mask.ts'
import { alignOf, shownValue } from '../../documents/shown-value.ts'
import type { ReportColumn, ReportHeading, ReportValue } from '../../workbook/write/report-layout.ts'

/** Texts of these may break into lines, the longer ones into more. */
const linesOfType: Partial<Record<FieldType, number>> = { longText: 3, text: 2, personName: 2, code: 2 }

const formats: Partial<Record<FieldType, string>> = { money: '#,##0.00', decimal: 'General', integer: '0' }

/** A field of a section as a column of a printed table. */
export function fieldColumn({ label, shortLabel, width, type, codes }: FieldDefinition): ReportColumn {
  const lines = linesOfType[type]
  const format = formats[type]
  const choices = type === 'boolean' ? ['是', '否'] : codes?.codes.map((code) => code.label)
  return {
    label: brokenLabel(shortLabel ?? label),
    width,
    align: alignOf(type),
    ...(lines && { lines }),
    ...(format && { format }),
    ...(choices && { choices }),
  }
}

/** 市值（万元） breaks before its unit. */
function brokenLabel(label: string): string {
  return label.replace(/(?<=.{2})（(?=[^）]{1,3}）$)/, '\n（')
}

export interface GroupedColumn {
  readonly group: string | undefined
  readonly column: ReportColumn
}

/** Neighbours of one group stand under one heading. */
export function groupedHeadings(columns: readonly GroupedColumn[]): ReportHeading[] {
  const runs: { group: string | undefined; columns: ReportColumn[] }[] = []
  for (const { group, column } of columns) {
    const last = runs.at(-1)
    if (group !== undefined && last?.group === group) last.columns.push(column)
    else runs.push({ group, columns: [column] })
  }
  return runs.flatMap(({ group, columns: own }): ReportHeading[] =>
    group === undefined || own.length === 1 ? own : [{ label: group, columns: own }],
  )
}

/** Figures stay figures and days days, so that a clerk can count with them; all else is text, whatever it looks like. */
export function fieldCell(field: FieldDefinition, value: RecordValue | undefined, isMasked: boolean): ReportValue {
  if (value === null || value === undefined || value === '') return null
  if (isMasked && field.sensitivity) return mask(String(value), field.sensitivity)
  if (typeof value === 'number') return value
  if (field.type === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return { day: value }
  return shownValue(value, field) || null
}
