import { findingsText } from '../../text/findings-text.ts'

const text = findingsText.rules

/** How a parameter is typed; `other` is shown and not changed here. */
export type ParameterKind = 'number' | 'yes-no' | 'text' | 'words' | 'months' | 'fraction' | 'other'

export function kindOf(value: unknown): ParameterKind {
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'yes-no'
  if (typeof value === 'string') return 'text'
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? 'words' : 'other'
  if (typeof value !== 'object' || value === null) return 'other'
  const entries = Object.entries(value)
  if (entries.length === 2 && 'parts' in value && 'of' in value) return 'fraction'
  return entries.every(([, one]) => typeof one === 'number') ? 'months' : 'other'
}

/** A value as it is read: 7; 是; 2/3; 警告 12，记过 18. */
export function shownParameter(value: unknown): string {
  switch (kindOf(value)) {
    case 'yes-no':
      return value === true ? text.yes : text.no
    case 'words': {
      const words = value as readonly string[]
      return words.length === 0 ? '—' : words.join('、')
    }
    case 'fraction': {
      const { parts, of } = value as { readonly parts: number; readonly of: number }
      return `${parts}/${of}`
    }
    case 'months':
      return Object.entries(value as Readonly<Record<string, number>>)
        .map(([name, months]) => `${name} ${months}`)
        .join('，')
    case 'other':
      return JSON.stringify(value)
    default:
      return String(value)
  }
}

/** One a line, without blanks and repetitions. */
export function linesOf(typed: string): string[] {
  const lines = typed.split('\n').map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

/** As the form holds it: words as lines, the rest as it is. */
export type ParameterDraft = string | number | boolean | object | null

export function draftOf(kind: ParameterKind, value: unknown): ParameterDraft {
  return kind === 'words' ? (value as readonly string[]).join('\n') : (value as ParameterDraft)
}

export function valueOf(kind: ParameterKind, draft: ParameterDraft): unknown {
  return kind === 'words' ? linesOf(typeof draft === 'string' ? draft : '') : draft
}
