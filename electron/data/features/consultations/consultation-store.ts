import type { Consultation } from '@shared/consultations/contract.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { AppError } from '@shared/rpc/errors.ts'

export interface StoredConsultation extends Consultation {
  readonly accountId: string
  readonly communityId: string | null
}

type Raw = Omit<StoredConsultation, 'isPaper'> & { readonly isPaper: number }

const selected = `SELECT consultation_id AS id, dossier_id AS dossierId, person.name AS personName, dossier.year,
    purpose, reader, reader_unit AS readerUnit, is_paper AS isPaper, approver, opened_at AS openedAt,
    expires_at AS expiresAt, closed_at AS closedAt, consultation.account_id AS accountId,
    person.community_id AS communityId
  FROM consultation JOIN dossier USING (dossier_id) JOIN person USING (person_id)`

function fromRaw(row: Raw): StoredConsultation {
  return { ...row, isPaper: row.isPaper === 1 }
}

/** Newest first. */
export function listConsultations(db: ReadDb, dossierId: string | null): StoredConsultation[] {
  const rows = db
    .prepare(`${selected} WHERE @dossierId IS NULL OR dossier_id = @dossierId ORDER BY opened_at DESC, consultation_id`)
    .all({ dossierId }) as Raw[]
  return rows.map(fromRaw)
}

export function getConsultation(db: ReadDb, id: string): StoredConsultation {
  const row = db.prepare(`${selected} WHERE consultation_id = ?`).get(id) as Raw | undefined
  if (!row) throw new AppError('not-found', `No consultation ${id}`)
  return fromRaw(row)
}

export interface NewConsultation {
  readonly id: string
  readonly dossierId: string
  readonly accountId: string
  readonly purpose: string
  readonly reader: string
  readonly readerUnit: string | null
  readonly isPaper: boolean
  readonly approver: string | null
  readonly openedAt: string
  readonly expiresAt: string
}

export function insertConsultation(db: WriteDb, consultation: NewConsultation): void {
  db.prepare(
    `INSERT INTO consultation (consultation_id, dossier_id, account_id, purpose, reader, reader_unit, is_paper,
       approver, opened_at, expires_at)
     VALUES (@id, @dossierId, @accountId, @purpose, @reader, @readerUnit, @isPaper, @approver, @openedAt, @expiresAt)`,
  ).run({ ...consultation, isPaper: Number(consultation.isPaper) })
}

export function closeConsultation(db: WriteDb, id: string, closedAt: string): void {
  db.prepare('UPDATE consultation SET closed_at = ? WHERE consultation_id = ? AND closed_at IS NULL').run(closedAt, id)
}

/** Enough to choose from. */
const mostFound = 20

/** Names and years only; by name or by pinyin initials. */
export function findDossiersToConsult(
  db: ReadDb,
  text: string,
  year: number,
  communityIds: readonly string[] | null,
): { dossierId: string; label: string }[] {
  return db
    .prepare(
      `SELECT dossier_id AS dossierId,
         person.name || coalesce('（' || community.name || '）', '') || ' ' || year || ' 年' AS label
       FROM dossier JOIN person USING (person_id) LEFT JOIN community ON community.community_id = person.community_id
       WHERE year = @year
         AND (instr(person.name, @text) > 0 OR substr(person.name_initials, 1, length(@text)) = lower(@text))
         AND (@communityIds IS NULL OR person.community_id IN (SELECT value FROM json_each(@communityIds)))
       ORDER BY person.name_sort LIMIT ${mostFound}`,
    )
    .all({ text, year, communityIds: communityIds === null ? null : JSON.stringify(communityIds) }) as {
    dossierId: string
    label: string
  }[]
}
