import type { FieldDefinition } from '@shared/ledgers/definition.ts'

export const sheetRowHeight = 32
/** The column of row numbers. */
export const numberWidth = 48

const perCharacter = 8
const padding = 20
const widest = 320
const narrowest = 72

/** The width a column starts with: what its values take, and its heading in two lines. */
export function startingWidth({ width, shortLabel, label, type }: FieldDefinition): number {
  const heading = Math.ceil((shortLabel ?? label).length / 2) * 14 + padding
  const room = type === 'longText' ? Math.max(width, 26) : width
  return Math.min(widest, Math.max(narrowest, heading, room * perCharacter + padding))
}

export function isRightAligned({ type }: FieldDefinition): boolean {
  return type === 'money' || type === 'integer' || type === 'decimal'
}

export function isCentred({ type }: FieldDefinition): boolean {
  return type === 'date' || type === 'yearMonth' || type === 'code' || type === 'boolean'
}

/** Where each column begins, and the width of all. */
export function columnLefts(widths: readonly number[]): { readonly lefts: readonly number[]; readonly width: number } {
  let left = numberWidth
  const lefts = widths.map((width) => {
    const at = left
    left += width
    return at
  })
  return { lefts, width: left }
}
