import type { FieldDefinition, FieldType } from '@shared/ledgers/definition.ts'

/** Characters (a Chinese one counts two) a column needs so that nothing in it breaks badly. */
const narrowest: Readonly<Record<FieldType, number>> = {
  text: 10,
  longText: 14,
  personName: 8,
  community: 10,
  idNo: 19,
  phone: 12,
  yearMonth: 8,
  date: 11,
  money: 10,
  integer: 7,
  decimal: 8,
  boolean: 6,
  code: 8,
  post: 10,
}

/** What the cell needs beside its text. */
const padding = 1.6

/** What stands beside each other on a page, in the same measure. */
export const portraitWidth = 88
export const landscapeWidth = 136

export function narrowestWidth(fields: readonly FieldDefinition[]): number {
  return fields.reduce((sum, { type }) => sum + narrowest[type] + padding, 0)
}

/** Shares of 100 for the columns: each gets what it needs, and of the rest by its usual width. */
export function columnShares(fields: readonly FieldDefinition[], whole: number): number[] {
  const rest = Math.max(0, whole - narrowestWidth(fields))
  const wishes = fields.map(({ type, width }) => Math.max(0.5, Math.min(width, 40) - narrowest[type]))
  const wished = wishes.reduce((sum, wish) => sum + wish, 0)
  const widths = fields.map(({ type }, at) => narrowest[type] + padding + (rest * (wishes[at] ?? 0)) / wished)
  const sum = widths.reduce((total, width) => total + width, 0)
  return widths.map((width) => (width / sum) * 100)
}
