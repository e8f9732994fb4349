import type { Attachment } from '@shared/attachments/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

/** A row as it is stored: what is wrong with its file only the disk can tell. */
export type StoredAttachment = Omit<Attachment, 'damage'>

export interface Place {
  readonly dossierId: string
  readonly section: string
  readonly recordId: string | null
}

const columns = `attachment_id AS id, dossier_id AS dossierId, section, record_id AS recordId, file_name AS fileName,
  type, bytes, sha256, pages, added_at AS addedAt, added_by AS addedBy`

export function listAttachments(db: ReadDb, dossierId: string): StoredAttachment[] {
  return db
    .prepare(`SELECT ${columns} FROM attachment WHERE dossier_id = ? ORDER BY section, added_at, rowid`)
    .all(dossierId) as StoredAttachment[]
}

export function listAllAttachments(db: ReadDb): StoredAttachment[] {
  return db.prepare(`SELECT ${columns} FROM attachment ORDER BY dossier_id, section, rowid`).all() as StoredAttachment[]
}

/** @throws `not-found` also for one of another dossier */
export function getAttachment(db: ReadDb, dossierId: string, id: string): StoredAttachment {
  const row = db
    .prepare(`SELECT ${columns} FROM attachment WHERE attachment_id = ? AND dossier_id = ?`)
    .get(id, dossierId) as StoredAttachment | undefined
  if (!row) throw new AppError('not-found', `No attachment ${id}`)
  return row
}

export function findSameContent(db: ReadDb, place: Place, sha256: string): string | undefined {
  return db
    .prepare(
      `SELECT file_name FROM attachment
       WHERE dossier_id = @dossierId AND section = @section AND record_id IS @recordId AND sha256 = @sha256`,
    )
    .pluck()
    .get({ ...place, sha256 }) as string | undefined
}

export function insertAttachment(db: WriteDb, attachment: StoredAttachment): void {
  db.prepare(
    `INSERT INTO attachment
       (attachment_id, dossier_id, section, record_id, file_name, type, bytes, sha256, pages, added_at, added_by)
     VALUES (@id, @dossierId, @section, @recordId, @fileName, @type, @bytes, @sha256, @pages, @addedAt, @addedBy)`,
  ).run(attachment)
}

export function deleteAttachment(db: WriteDb, id: string): void {
  db.prepare('DELETE FROM attachment WHERE attachment_id = ?').run(id)
}

export function findDossierState(db: ReadDb, dossierId: string): string | undefined {
  return db.prepare('SELECT state FROM dossier WHERE dossier_id = ?').pluck().get(dossierId) as string | undefined
}

export function hasRecord(db: ReadDb, { dossierId, section, recordId }: Place): boolean {
  const found = db
    .prepare('SELECT 1 FROM dossier_record WHERE record_id = ? AND dossier_id = ? AND section = ?')
    .get(recordId, dossierId, section)
  return found !== undefined
}
