import type { OwnField } from '@shared/dossier/section-contract.ts'
import type { SectionSettings } from '@shared/dossier/sections/active-sections.ts'

export function switched(draft: SectionSettings, id: string, isOn: boolean): SectionSettings {
  const others = draft.on.filter((one) => one !== id)
  return { ...draft, on: isOn ? [...others, id] : others }
}

export function withOwnField(draft: SectionSettings, field: Omit<OwnField, 'id'>): SectionSettings {
  return { ...draft, ownFields: [...draft.ownFields, { ...field, id: freeId(draft.ownFields) }] }
}

export function withoutOwnField(draft: SectionSettings, id: string): SectionSettings {
  return { ...draft, ownFields: draft.ownFields.filter((field) => field.id !== id) }
}

/** The same sections on, in whatever order they were switched, and the same own fields. */
export function isSame(one: SectionSettings, other: SectionSettings): boolean {
  const comparable = ({ on, ownFields }: SectionSettings) => JSON.stringify([on.toSorted(), ownFields])
  return comparable(one) === comparable(other)
}

/** Only until it is saved: then the program gives the field a number that never was. */
function freeId(ownFields: readonly OwnField[]): string {
  const taken = new Set(ownFields.map(({ id }) => id))
  let number = 9999
  while (taken.has(`own_${number}`)) number -= 1
  return `own_${number}`
}
