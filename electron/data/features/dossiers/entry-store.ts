import type { ReadDb, WriteDb } from '../../db/connection.ts'

/** What is noted of a section beside its records. */
export interface SectionEntry {
  readonly section: string
  readonly isNone: boolean
  readonly isToConfirm: boolean
  readonly updatedAt: string
}

type Raw = Omit<SectionEntry, 'isNone' | 'isToConfirm'> & { readonly isNone: number; readonly isToConfirm: number }

export function listEntries(db: ReadDb, dossierId: string): SectionEntry[] {
  const rows = db
    .prepare(
      `SELECT section, is_none AS isNone, to_confirm AS isToConfirm, updated_at AS updatedAt FROM section_entry
       WHERE dossier_id = ?`,
    )
    .all(dossierId) as Raw[]
  return rows.map((row) => ({ ...row, isNone: row.isNone === 1, isToConfirm: row.isToConfirm === 1 }))
}

export function writeEntry(db: WriteDb, dossierId: string, entry: SectionEntry): void {
  db.prepare(
    `INSERT INTO section_entry (dossier_id, section, is_none, to_confirm, updated_at)
     VALUES (@dossierId, @section, @isNone, @isToConfirm, @updatedAt)
     ON CONFLICT (dossier_id, section) DO UPDATE
     SET is_none = excluded.is_none, to_confirm = excluded.to_confirm, updated_at = excluded.updated_at`,
  ).run({ ...entry, dossierId, isNone: Number(entry.isNone), isToConfirm: Number(entry.isToConfirm) })
}
