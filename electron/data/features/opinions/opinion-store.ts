import type { Opinion, OpinionSentence } from '@shared/opinions/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

export interface StoredOpinion extends Opinion {
  readonly draftedId: string
}

type Raw = Omit<StoredOpinion, 'sentences' | 'state'> & { readonly sentences: string }

const columns = `opinion_id AS id, opinion.person_id AS personId, person.name AS personName, purpose, sentences,
  drafted_id AS draftedId, drafted_by AS draftedBy, drafted_at AS draftedAt, signed_by AS signedBy,
  signed_at AS signedAt, opinion.revision`
const tables = 'opinion JOIN person USING (person_id)'

function fromRaw(row: Raw): StoredOpinion {
  return {
    ...row,
    sentences: JSON.parse(row.sentences) as OpinionSentence[],
    state: row.signedAt === null ? 'draft' : 'signed',
  }
}

/** Newest first. */
export function listOpinions(db: ReadDb, personId: string): StoredOpinion[] {
  const rows = db
    .prepare(`SELECT ${columns} FROM ${tables} WHERE opinion.person_id = ? ORDER BY drafted_at DESC, opinion_id`)
    .all(personId) as Raw[]
  return rows.map(fromRaw)
}

export function getOpinion(db: ReadDb, id: string): StoredOpinion {
  const row = db.prepare(`SELECT ${columns} FROM ${tables} WHERE opinion_id = ?`).get(id) as Raw | undefined
  if (!row) throw new AppError('not-found', `No opinion ${id}`)
  return fromRaw(row)
}

export interface WrittenOpinion {
  readonly id: string
  readonly purpose: string
  readonly sentences: readonly OpinionSentence[]
  readonly draftedId: string
  readonly draftedBy: string
  readonly draftedAt: string
}

export function insertOpinion(db: WriteDb, opinion: WrittenOpinion & { personId: string }): void {
  db.prepare(
    `INSERT INTO opinion (opinion_id, person_id, purpose, sentences, drafted_id, drafted_by, drafted_at)
     VALUES (@id, @personId, @purpose, @sentences, @draftedId, @draftedBy, @draftedAt)`,
  ).run({ ...opinion, sentences: JSON.stringify(opinion.sentences) })
}

/** Whoever changed it last has drafted it: that account must not sign it. @throws `conflict` */
export function updateOpinion(db: WriteDb, opinion: WrittenOpinion, revision: number): void {
  const { changes } = db
    .prepare(
      `UPDATE opinion SET purpose = @purpose, sentences = @sentences, drafted_id = @draftedId,
         drafted_by = @draftedBy, drafted_at = @draftedAt, revision = revision + 1
       WHERE opinion_id = @id AND revision = @revision AND signed_at IS NULL`,
    )
    .run({ ...opinion, sentences: JSON.stringify(opinion.sentences), revision })
  if (changes === 0) throw new AppError('conflict', `Opinion ${opinion.id} is not at revision ${revision}`)
}

/** @throws `conflict` */
export function signOpinion(db: WriteDb, id: string, revision: number, signedBy: string, signedAt: string): void {
  const { changes } = db
    .prepare(
      `UPDATE opinion SET signed_by = @signedBy, signed_at = @signedAt, revision = revision + 1
       WHERE opinion_id = @id AND revision = @revision AND signed_at IS NULL`,
    )
    .run({ id, revision, signedBy, signedAt })
  if (changes === 0) throw new AppError('conflict', `Opinion ${id} is not at revision ${revision}`)
}

export function deleteOpinion(db: WriteDb, id: string): void {
  db.prepare('DELETE FROM opinion WHERE opinion_id = ?').run(id)
}

/** Whether a sentence points at something that stands in a dossier of this person. */
export function isPlaceOf(db: ReadDb, personId: string, place: OpinionSentence['places'][number]): boolean {
  const found = db
    .prepare(
      `SELECT 1 FROM dossier WHERE dossier_id = @dossierId AND person_id = @personId AND (
         CASE WHEN @recordId IS NULL
           THEN EXISTS (SELECT 1 FROM section_entry AS entry
             WHERE entry.dossier_id = dossier.dossier_id AND section = @section AND is_none)
           ELSE EXISTS (SELECT 1 FROM dossier_record AS record
             WHERE record.dossier_id = dossier.dossier_id AND section = @section AND record_id = @recordId)
         END)`,
    )
    .get({ ...place, personId })
  return found !== undefined
}
