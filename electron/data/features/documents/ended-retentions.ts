import { keptUntil, type RetentionClass, retentionClasses } from '@shared/dossier/retention.ts'
import type { ReadDb } from '../../db/connection.ts'
import { readSectionSet } from '../sections/section-set-store.ts'
import { countRecords, listArchived, type ListedDossier } from './document-store.ts'

/** The sections of one dossier that were kept long enough. */
export interface EndedRetention {
  readonly dossier: ListedDossier
  readonly retention: RetentionClass
  readonly until: number
  readonly sections: readonly string[]
  readonly records: number
}

/** Whose retention has ended by the end of this year. Looks only; nothing is destroyed by it. */
export function endedRetentions(db: ReadDb, year: number): EndedRetention[] {
  const sets = new Map<number, ReturnType<typeof readSectionSet>>()
  return listArchived(db, year).flatMap((dossier) => {
    const ended = retentionClasses.flatMap((retention) => {
      const until = keptUntil(retention, Number(dossier.archivedOn?.slice(0, 4)))
      return until === null || until > year ? [] : [{ retention, until }]
    })
    if (ended.length === 0) return []
    const set = sets.get(dossier.sectionSet) ?? readSectionSet(db, dossier.sectionSet)
    sets.set(dossier.sectionSet, set)
    const counts = new Map(countRecords(db, dossier.id).map(({ section, records }) => [section, records]))
    return ended.flatMap(({ retention, until }) => {
      const own = set.sections.filter((section) => section.retention === retention && counts.has(section.id))
      const records = own.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0)
      return records === 0 ? [] : [{ dossier, retention, until, sections: own.map(({ label }) => label), records }]
    })
  })
}
