import { compactText } from '../../values/text.ts'
import type { FieldDefinition, FieldType } from '../../ledgers/definition.ts'
import type { OwnField } from '../section-contract.ts'
import type { ActiveSection, SectionDefinition } from './definition.ts'

export interface SectionSettings {
  readonly on: readonly string[]
  readonly ownFields: readonly OwnField[]
}

/** What holds until a street says otherwise. */
export function defaultSettings(definitions: readonly SectionDefinition[]): SectionSettings {
  return { on: definitions.filter(isOnByDefault).map(({ id }) => id), ownFields: [] }
}

export function isOnByDefault({ level }: SectionDefinition): boolean {
  return level === 'default'
}

/** The person's own record is no section that could be missing. */
export function isAlwaysOn({ kind }: SectionDefinition): boolean {
  return kind === 'person'
}

/** The definitions as a street has set them, its own fields behind the others. */
export function activeSections(
  definitions: readonly SectionDefinition[],
  { on, ownFields }: SectionSettings,
): ActiveSection[] {
  return definitions.map((section) => {
    const own = ownFields.filter((field) => field.section === section.id)
    return {
      ...section,
      fields: [...section.fields, ...own.map(fieldOfOwn)],
      isOn: isAlwaysOn(section) || on.includes(section.id),
      ownFields: own.map(({ id }) => id),
    }
  })
}

const widths: Partial<Record<FieldType, number>> = { longText: 24, text: 16, money: 12, date: 12 }

function fieldOfOwn({ id, label, type, isRequired }: OwnField): FieldDefinition {
  const width = widths[type] ?? 10
  return { id, label, synonyms: [], type, width, source: '本街道自定', ...(isRequired && { required: true }) }
}

export type OwnFieldProblem = 'section-unknown' | 'section-of-person' | 'label-taken' | 'type-changed'

/** Why own fields cannot be saved beside the built-in ones and those that stood before; null when they can. */
export function ownFieldProblem(
  definitions: readonly SectionDefinition[],
  before: readonly OwnField[],
  ownFields: readonly OwnField[],
): { readonly field: OwnField; readonly problem: OwnFieldProblem } | null {
  for (const [at, field] of ownFields.entries()) {
    const section = definitions.find(({ id }) => id === field.section)
    if (!section) return { field, problem: 'section-unknown' }
    if (section.kind === 'person') return { field, problem: 'section-of-person' }
    if (isLabelTaken(section, ownFields.slice(0, at), field)) return { field, problem: 'label-taken' }
    const old = before.find(({ id, section: of }) => id === field.id && of === field.section)
    if (old && old.type !== field.type) return { field, problem: 'type-changed' }
  }
  return null
}

/** Two columns of one name cannot be told apart in a form, nor by an import. */
export function isLabelTaken(
  section: SectionDefinition,
  ownFields: readonly OwnField[],
  { label }: Pick<OwnField, 'label'>,
): boolean {
  const wanted = compactText(label)
  const own = ownFields.filter((field) => field.section === section.id)
  return [...section.fields, ...own].some((field) => compactText(field.label) === wanted)
}
