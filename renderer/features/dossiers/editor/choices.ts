import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { pinyinInitials } from '../pinyin-initials.ts'

const yesNo: readonly Choice[] = [{ label: '是' }, { label: '否' }]

interface Choice {
  readonly label: string
  readonly synonyms?: readonly string[]
}

export function hasChoices({ type, codes }: FieldDefinition): boolean {
  return type === 'boolean' || (type === 'code' && codes !== undefined)
}

export function choicesOf({ type, codes }: FieldDefinition): readonly Choice[] {
  return type === 'boolean' ? yesNo : (codes?.codes ?? [])
}

/** What answers to the text: the label from its beginning first, then pinyin initials, then any part or other name. */
export function matchingChoices(field: FieldDefinition, text: string): readonly string[] {
  const wanted = text.trim().toLowerCase()
  const rank = ({ label, synonyms = [] }: Choice): number => {
    const name = label.toLowerCase()
    if (name.startsWith(wanted)) return 0
    if (pinyinInitials(label).startsWith(wanted)) return 1
    if (name.includes(wanted) || synonyms.some((one) => one.toLowerCase().includes(wanted))) return 2
    return -1
  }
  return choicesOf(field)
    .map((choice) => ({ label: choice.label, rank: rank(choice) }))
    .filter((one) => one.rank >= 0)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ label }) => label)
}
