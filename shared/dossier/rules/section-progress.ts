import { completenessOf, isNeeded, untouchedSection } from '../section-status.ts'
import { checkRecord } from '../sections/check-record.ts'
import type { ActiveSection } from '../sections/definition.ts'
import type { FactDossier } from './facts.ts'

export function blankSections({ sections, records, entries }: FactDossier): ActiveSection[] {
  const filled = new Set(records.map(({ section }) => section))
  for (const { section, isNone } of entries) if (isNone) filled.add(section)
  return sections.filter((section) => isNeeded(section) && !filled.has(section.id))
}

export function toConfirmSections({ sections, entries }: FactDossier): ActiveSection[] {
  const open = new Set(entries.filter(({ isToConfirm }) => isToConfirm).map(({ section }) => section))
  return sections.filter(({ id, isOn }) => isOn && open.has(id))
}

/** 分表完成数/应填数, as the list of dossiers shows it. */
export function progressOf({ sections, records, entries }: FactDossier): {
  readonly done: number
  readonly needed: number
  readonly toConfirm: number
} {
  const recordsOf = Map.groupBy(records, ({ section }) => section)
  const entryOf = new Map(entries.map((entry) => [entry.section, entry]))
  const definitions = new Map(sections.map((section) => [section.id, section]))
  const { done, needed, toConfirm } = completenessOf(sections, (id) => {
    const own = recordsOf.get(id) ?? []
    const definition = definitions.get(id)
    const invalid = definition ? own.filter(({ values }) => hasError(definition, values)).length : 0
    return { ...untouchedSection, ...entryOf.get(id), records: own.length, invalid }
  })
  return { done, needed, toConfirm }
}

function hasError(section: ActiveSection, values: Parameters<typeof checkRecord>[1]): boolean {
  return checkRecord(section, values).some(({ severity }) => severity === 'error')
}
