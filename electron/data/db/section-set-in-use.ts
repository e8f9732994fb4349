import type { ReadDb } from './connection.ts'

/** Whether versions of the sections must stay: dossiers were made with them, or there is a newer one since. */
export function areSectionSetsInUse(db: ReadDb, versions: readonly number[]): boolean {
  const used = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM dossier WHERE section_set IN (SELECT value FROM json_each(@versions)))
           OR (SELECT max(version) FROM section_set) > @newest`,
    )
    .pluck()
    .get({ versions: JSON.stringify(versions), newest: Math.max(...versions) })
  return used === 1
}
