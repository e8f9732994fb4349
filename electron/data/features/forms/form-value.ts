import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { shownMonth } from '@shared/people/value-rules.ts'
import { findMoneyUnit } from '@shared/values/money.ts'
import { compactText } from '@shared/values/text.ts'
import { type CellValue, writtenDay } from '../../forms/package/set-cells.ts'
import type { FormLine, FormValue } from './form-lines.ts'

const wholeDay = /^\d{4}-\d{2}-\d{2}$/
const factors: Readonly<Record<string, number>> = {
  万元: 10_000,
  千元: 1000,
  百元: 100,
  百万元: 1_000_000,
  亿元: 100_000_000,
}
const untils: Readonly<Record<string, string>> = { startDate: 'endDate' }

/** A value as the cell under this heading takes it; null leaves the cell empty. */
export function cellValue(value: FormValue, field: FieldDefinition, heading: string): CellValue | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { kind: 'number', number: inUnit(value, field, heading) }
  switch (field.type) {
    case 'date':
      return wholeDay.test(value) ? { kind: 'date', day: value } : { kind: 'text', text: value }
    case 'yearMonth': {
      const asksForDay = /日期|年月日|日$/.test(compactText(heading)) && wholeDay.test(value)
      return asksForDay ? { kind: 'date', day: value } : { kind: 'text', text: shownMonth(value.slice(0, 7)) }
    }
    case 'text':
    case 'longText':
    case 'personName':
    case 'community':
    case 'idNo':
    case 'phone':
    case 'money':
    case 'integer':
    case 'decimal':
    case 'boolean':
    case 'code':
    case 'post':
      return { kind: 'text', text: value }
  }
}

/** 注册资本（万元）: a figure that is kept in ten thousands. */
export function isInTenThousands({ type, label }: FieldDefinition): boolean {
  return type === 'decimal' && /[(（]万元[)）]/.test(label)
}

function inUnit(value: number, field: FieldDefinition, heading: string): number {
  if (isInTenThousands(field)) {
    const wanted = factors[findMoneyUnit(heading) ?? '万元'] ?? 1
    return Math.round(((value * 10_000) / wanted) * 1e6) / 1e6
  }
  if (field.type !== 'money') return value
  const factor = factors[findMoneyUnit(heading) ?? '元'] ?? 1
  return Math.round((value / factor) * 1e6) / 1e6
}

/** What a line says in a field; a beginning whose end has no column of its own says both. */
export function lineValue(
  line: FormLine,
  field: string,
  others: ReadonlySet<string>,
): { value: FormValue; isSpan: boolean } {
  const value = line.values[field] ?? null
  const until = untils[field]
  const end = until === undefined || others.has(until) ? null : (line.values[until] ?? null)
  if (typeof value !== 'string' || typeof end !== 'string' || end === value || !wholeDay.test(value))
    return { value, isSpan: false }
  return { value: spanText(value, end), isSpan: true }
}

function spanText(from: string, to: string): string {
  if (from.slice(0, 7) === to.slice(0, 7)) return `${writtenDay(from)}至${Number(to.slice(8))}日`
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${writtenDay(from)}至${Number(to.slice(5, 7))}月${Number(to.slice(8))}日`
    : `${writtenDay(from)}至${writtenDay(to)}`
}
