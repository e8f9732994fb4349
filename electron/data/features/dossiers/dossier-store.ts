import type { DossierHead, DossierId } from '@shared/dossier/model.ts'
import type { DossierState } from '@shared/dossier/states.ts'
import type { CommunityId, PersonId } from '@shared/people/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

const columns = `dossier_id AS id, person_id AS personId, year, number, state, section_set AS sectionSet,
  dossier.community_id AS communityId, community.name AS communityName, posts, box, cabinet, pages,
  dossier.revision, created_at AS createdAt,
  max(updated_at, coalesce((SELECT max(entry.updated_at) FROM section_entry AS entry
    WHERE entry.dossier_id = dossier.dossier_id), '')) AS updatedAt`
const tables = 'dossier LEFT JOIN community ON community.community_id = dossier.community_id'

export function findDossier(db: ReadDb, id: string): DossierHead | undefined {
  return db.prepare(`SELECT ${columns} FROM ${tables} WHERE dossier_id = ?`).get(id) as DossierHead | undefined
}

export function getDossier(db: ReadDb, id: string): DossierHead {
  const dossier = findDossier(db, id)
  if (!dossier) throw new AppError('not-found', `No dossier ${id}`)
  return dossier
}

export function findDossierOfYear(db: ReadDb, personId: string, year: number): DossierHead | undefined {
  return db.prepare(`SELECT ${columns} FROM ${tables} WHERE person_id = ? AND year = ?`).get(personId, year) as
    | DossierHead
    | undefined
}

export interface YearOfPerson {
  readonly year: number
  readonly id: DossierId
  readonly state: DossierState
}

export function listYearsOfPerson(db: ReadDb, personId: string): YearOfPerson[] {
  return db
    .prepare('SELECT year, dossier_id AS id, state FROM dossier WHERE person_id = ? ORDER BY year DESC')
    .all(personId) as YearOfPerson[]
}

export function listYears(db: ReadDb): number[] {
  return db.prepare('SELECT DISTINCT year FROM dossier ORDER BY year DESC').pluck().all() as number[]
}

export interface NewDossier {
  readonly id: DossierId
  readonly personId: PersonId
  readonly year: number
  readonly number: string
  readonly sectionSet: number
  readonly communityId: CommunityId | null
  readonly posts: string
  readonly createdAt: string
}

export function insertDossier(db: WriteDb, dossier: NewDossier): void {
  db.prepare(
    `INSERT INTO dossier (dossier_id, person_id, year, number, state, section_set, community_id, posts, created_at,
       updated_at)
     VALUES (@id, @personId, @year, @number, 'draft', @sectionSet, @communityId, @posts, @createdAt, @createdAt)`,
  ).run(dossier)
}

/** Moves a dossier on from the state it was judged in. @throws `conflict` when somebody was quicker */
export function moveDossier(
  db: WriteDb,
  id: string,
  { from, to, at, archivedOn }: { from: DossierState; to: DossierState; at: string; archivedOn: string | null },
): void {
  const { changes } = db
    .prepare(
      `UPDATE dossier SET state = @to, archived_on = coalesce(@archivedOn, archived_on), revision = revision + 1,
         updated_at = @at
       WHERE dossier_id = @id AND state = @from`,
    )
    .run({ id, from, to, at, archivedOn })
  if (changes === 0) throw new AppError('conflict', `Dossier ${id} is not ${from}`)
}

export interface Storage {
  readonly box: string | null
  readonly cabinet: string | null
  readonly pages: number | null
}

/** @throws `conflict` */
export function updateStorage(db: WriteDb, id: string, revision: number, storage: Storage, at: string): void {
  const { changes } = db
    .prepare(
      `UPDATE dossier SET box = @box, cabinet = @cabinet, pages = @pages, revision = revision + 1, updated_at = @at
       WHERE dossier_id = @id AND revision = @revision`,
    )
    .run({ id, revision, at, ...storage })
  if (changes === 0) throw new AppError('conflict', `Dossier ${id} is not at revision ${revision}`)
}

/** A dossier with everything in it; itself first, because the steps of one that is there stay. */
export function deleteDossier(db: WriteDb, id: string): void {
  db.prepare('PRAGMA defer_foreign_keys = ON').run()
  for (const table of ['dossier', 'dossier_step', 'attachment', 'dossier_record', 'section_entry', 'consultation'])
    db.prepare(`DELETE FROM ${table} WHERE dossier_id = ?`).run(id)
  db.prepare('DELETE FROM dossier_progress WHERE dossier_id = ?').run(id)
}
