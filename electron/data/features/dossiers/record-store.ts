import type { RecordId } from '@shared/dossier/model.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

/** A record as it is stored: nothing masked. */
export interface StoredRecord {
  readonly id: RecordId
  readonly dossierId: string
  readonly section: string
  readonly ordinal: number
  readonly values: RecordValues
  readonly revision: number
  readonly updatedAt: string
}

type Raw = Omit<StoredRecord, 'values'> & { readonly values: string }

const columns = `record_id AS id, dossier_id AS dossierId, section, ordinal, field_values AS "values", revision,
  updated_at AS updatedAt`

function fromRaw(row: Raw): StoredRecord {
  return { ...row, values: JSON.parse(row.values) as RecordValues }
}

export function listRecords(db: ReadDb, dossierId: string, section: string): StoredRecord[] {
  const rows = db
    .prepare(`SELECT ${columns} FROM dossier_record WHERE dossier_id = ? AND section = ? ORDER BY ordinal, record_id`)
    .all(dossierId, section) as Raw[]
  return rows.map(fromRaw)
}

/** Of all sections. */
export function listAllRecords(db: ReadDb, dossierId: string): StoredRecord[] {
  const rows = db
    .prepare(`SELECT ${columns} FROM dossier_record WHERE dossier_id = ? ORDER BY section, ordinal, record_id`)
    .all(dossierId) as Raw[]
  return rows.map(fromRaw)
}

export function findRecord(db: ReadDb, dossierId: string, id: string): StoredRecord | undefined {
  const row = db
    .prepare(`SELECT ${columns} FROM dossier_record WHERE dossier_id = ? AND record_id = ?`)
    .get(dossierId, id) as Raw | undefined
  return row && fromRaw(row)
}

export interface WrittenRecord {
  readonly id: string
  readonly values: RecordValues
  readonly onDate: string | null
  readonly now: string
}

export function insertRecord(
  db: WriteDb,
  record: WrittenRecord & { dossierId: string; section: string; ordinal: number; copiedFrom: string | null },
): void {
  db.prepare(
    `INSERT INTO dossier_record (record_id, dossier_id, section, ordinal, on_date, field_values, copied_from, updated_at)
     VALUES (@id, @dossierId, @section, @ordinal, @onDate, @values, @copiedFrom, @now)`,
  ).run({ ...record, values: JSON.stringify(record.values) })
}

export function updateRecord(db: WriteDb, record: WrittenRecord): void {
  db.prepare(
    `UPDATE dossier_record SET field_values = @values, on_date = @onDate, revision = revision + 1, updated_at = @now
     WHERE record_id = @id`,
  ).run({ ...record, values: JSON.stringify(record.values) })
}

export function deleteRecord(db: WriteDb, id: string): void {
  db.prepare('DELETE FROM dossier_record WHERE record_id = ?').run(id)
}

export function countRecords(db: ReadDb, dossierId: string): { section: string; records: number }[] {
  return db
    .prepare('SELECT section, count(*) AS records FROM dossier_record WHERE dossier_id = ? GROUP BY section')
    .all(dossierId) as { section: string; records: number }[]
}

/** Attachments of the records of a dossier, by record. */
export function countAttachments(db: ReadDb, dossierId: string): Map<string, number> {
  const rows = db
    .prepare(
      `SELECT record_id AS id, count(*) AS files FROM attachment
       WHERE dossier_id = ? AND record_id IS NOT NULL GROUP BY record_id`,
    )
    .all(dossierId) as { id: string; files: number }[]
  return new Map(rows.map(({ id, files }) => [id, files]))
}
