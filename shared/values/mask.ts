import type { Sensitivity } from '../ledgers/definition.ts'

/**
 * What is shown of a sensitive value until somebody asks for it: `330299********1234`, `138****5678`, and of an
 * address its first six characters (domain.md §9; one rule for the whole street).
 */
export function mask(value: string, sensitivity: Sensitivity): string {
  switch (sensitivity) {
    case 'idNo':
      return value.length >= 15 ? keepEnds(value, 6, 4) : keepEnds(value, 0, 4)
    case 'phone':
      return value.length >= 11 ? keepEnds(value, 3, 4) : keepEnds(value, 0, 3)
    case 'address':
      return value.length > 6 ? `${value.slice(0, 6)}****` : '****'
  }
}

function keepEnds(value: string, first: number, last: number): string {
  const hidden = Math.max(value.length - first - last, Math.min(4, value.length))
  return value.slice(0, first) + '*'.repeat(hidden) + value.slice(Math.max(first + hidden, value.length - last))
}
