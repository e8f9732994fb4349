import { mask } from '../../values/mask.ts'
import { isDeclaredNone } from '../../values/text.ts'
import type { RecordValues, SectionDefinition } from './definition.ts'
import { showField } from './show-field.ts'

const longest = 30

/** What a record is called in a sentence: 中秋月饼. Never a sensitive value in full. */
export function titleOf({ kind, label, fields, titleField }: SectionDefinition, values: RecordValues): string {
  if (kind !== 'records') return label
  const titled = fields.find(({ id }) => id === titleField)
  const filled = [titled, ...fields].find((field) => field && showField(field, values[field.id]).trim() !== '')
  if (!filled) return label
  const text = showField(filled, values[filled.id]).replace(/\s+/g, ' ')
  const shown = filled.sensitivity ? mask(text, filled.sensitivity) : text
  return [...shown].length > longest ? `${[...shown].slice(0, longest).join('')}…` : shown
}

/** Nothing in it; a pasted row of 无 and — says nothing either. */
export function isBlankRecord({ kind, fields }: Pick<SectionDefinition, 'kind' | 'fields'>, values: RecordValues) {
  return fields.every(({ id }) => {
    const value = values[id]
    if (value === null || value === undefined) return true
    if (typeof value !== 'string') return false
    // In a section of one record 无 is an answer to its question.
    return value.trim() === '' || (kind === 'records' && isDeclaredNone(value))
  })
}
