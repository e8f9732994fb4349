import type { DossierHead } from '@shared/dossier/model.ts'
import {
  completenessOf,
  type Completeness,
  type SectionFacts,
  untouchedSection,
} from '@shared/dossier/section-status.ts'
import { checkRecord } from '@shared/dossier/sections/check-record.ts'
import type { ActiveSection, SectionSet } from '@shared/dossier/sections/definition.ts'
import type { SectionEntry } from './entry-store.ts'
import type { StoredRecord } from './record-store.ts'

/** A dossier with what stands in it, at one time. */
export interface DossierContent {
  readonly head: DossierHead
  readonly set: SectionSet
  readonly entries: readonly SectionEntry[]
  readonly records: readonly StoredRecord[]
}

export function sectionFactsOf({ set, entries, records }: Omit<DossierContent, 'head'>): (id: string) => SectionFacts {
  const definitions = new Map(set.sections.map((section) => [section.id, section]))
  const recordsOf = Map.groupBy(records, ({ section }) => section)
  const entryOf = new Map(entries.map((entry) => [entry.section, entry]))
  return (id) => {
    const section = definitions.get(id)
    const own = recordsOf.get(id) ?? []
    const entry = entryOf.get(id)
    if (!section || (own.length === 0 && !entry)) return untouchedSection
    const times = [entry?.updatedAt ?? '', ...own.map(({ updatedAt }) => updatedAt)]
    return {
      isNone: entry?.isNone ?? false,
      isToConfirm: entry?.isToConfirm ?? false,
      records: own.length,
      invalid: own.filter(({ values }) => hasError(section, values)).length,
      updatedAt: times.toSorted().at(-1) ?? null,
    }
  }
}

export function completenessOfContent(content: Omit<DossierContent, 'head'>): Completeness {
  return completenessOf(content.set.sections, sectionFactsOf(content))
}

function hasError(section: ActiveSection, values: StoredRecord['values']): boolean {
  return checkRecord(section, values).some(({ severity }) => severity === 'error')
}
