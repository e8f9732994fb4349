import type { ReadDb } from './connection.ts'

/** Whether there is a dossier or an opinion of a person: then the person stays. */
export function holdsDossier(db: ReadDb, personId: string): boolean {
  const held = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM dossier WHERE person_id = @personId)
           OR EXISTS (SELECT 1 FROM opinion WHERE person_id = @personId)`,
    )
    .pluck()
    .get({ personId })
  return held === 1
}
