import type { ReadDb } from '../../db/connection.ts'

/** The tables a dossier consists of, as its history knows them. */
const parts = ['dossier_record', 'section_entry', 'attachment'] as const
export type Part = (typeof parts)[number]

type Image = Readonly<Record<string, string | number | null>>

/** One changed row of a dossier, with the act that changed it. */
export interface StoredChange {
  readonly seq: number
  readonly at: string
  readonly accountName: string
  readonly act: string
  readonly reason: string | null
  readonly table: Part | 'dossier'
  readonly recordId: string
  readonly before: Image | null
  readonly after: Image | null
}

type Raw = Omit<StoredChange, 'before' | 'after'> & { readonly before: string | null; readonly after: string | null }

/**
 * Every change of a dossier and what is in it, oldest first. Records that are there are found by their index, those
 * that are gone by the index of removed ones.
 */
export function listDossierChanges(db: ReadDb, dossierId: string): StoredChange[] {
  const rows = db
    .prepare(
      `WITH part (table_name, record_id) AS (
         SELECT 'dossier', @dossierId
         UNION SELECT 'dossier_record', record_id FROM dossier_record WHERE dossier_id = @dossierId
         UNION SELECT 'attachment', attachment_id FROM attachment WHERE dossier_id = @dossierId
         UNION SELECT table_name, record_id FROM change INDEXED BY change_of_removed
           WHERE table_name IN ('dossier_record', 'attachment') AND after IS NULL
             AND before ->> 'dossier_id' = @dossierId
         UNION SELECT table_name, record_id FROM change
           WHERE table_name = 'section_entry' AND record_id > @dossierId || '/' AND record_id < @dossierId || '0')
       SELECT seq, at, account_name AS accountName, act, reason, change.table_name AS "table",
         change.record_id AS recordId, before, after
       FROM part JOIN change USING (table_name, record_id) JOIN audit ON seq = audit_seq
       ORDER BY seq, ordinal`,
    )
    .all({ dossierId }) as Raw[]
  return rows.map(({ before, after, ...row }) => ({ ...row, before: parsed(before), after: parsed(after) }))
}

function parsed(image: string | null): Image | null {
  return image === null ? null : (JSON.parse(image) as Image)
}

/** The rows of a dossier as they stood after an act, by table and key. */
export function imagesAfter(db: ReadDb, dossierId: string, seq: number): Record<Part | 'dossier', Image[]> {
  const images = {
    dossier: currentRows(db, 'dossier', 'dossier_id', dossierId),
    dossier_record: currentRows(db, 'dossier_record', 'record_id', dossierId),
    section_entry: currentRows(db, 'section_entry', 'section', dossierId),
    attachment: currentRows(db, 'attachment', 'attachment_id', dossierId),
  }
  // Backwards, so that the oldest change after the act has the last word.
  for (const change of listDossierChanges(db, dossierId).toReversed()) {
    if (change.seq <= seq) break
    const rows = images[change.table]
    const key = change.table === 'section_entry' ? change.recordId.slice(dossierId.length + 1) : change.recordId
    if (change.before === null) rows.delete(key)
    else rows.set(key, change.before)
  }
  return {
    dossier: [...images.dossier.values()],
    dossier_record: [...images.dossier_record.values()],
    section_entry: [...images.section_entry.values()],
    attachment: [...images.attachment.values()],
  }
}

function currentRows(db: ReadDb, table: Part | 'dossier', key: string, dossierId: string): Map<string, Image> {
  const rows = db.prepare(`SELECT * FROM ${table} WHERE dossier_id = ?`).all(dossierId) as Image[]
  return new Map(rows.map((row) => [String(row[key]), row]))
}

/** The last act before an instant; 0: there was none. */
export function lastActBefore(db: ReadDb, instant: string): number {
  return (db.prepare('SELECT max(seq) FROM audit WHERE at < ?').pluck().get(instant) as number | null) ?? 0
}
