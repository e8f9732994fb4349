import type { LedgerId } from '@shared/ledgers/definition.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import type { RememberedColumn, RememberedLayout } from './recognise/layout-memory.ts'

export interface StoredLayout extends RememberedLayout {
  readonly learnedAt: string
}

/** The newest first: of two that are equally near it is the one that is recalled. */
export function listLayouts(db: ReadDb): StoredLayout[] {
  const rows = db
    .prepare('SELECT fingerprint, ledger, columns, learned_at AS learnedAt FROM import_layout ORDER BY learned_at DESC')
    .all() as { fingerprint: string; ledger: LedgerId; columns: string; learnedAt: string }[]
  return rows.map(({ columns, ...row }) => ({ ...row, columns: JSON.parse(columns) as RememberedColumn[] }))
}

export function saveLayout(db: WriteDb, layout: RememberedLayout, by: string, at: string): void {
  db.prepare(
    `INSERT INTO import_layout (fingerprint, ledger, columns, learned_at, learned_by)
     VALUES (@fingerprint, @ledger, @columns, @at, @by)
     ON CONFLICT (fingerprint) DO UPDATE
     SET columns = excluded.columns, learned_at = excluded.learned_at, learned_by = excluded.learned_by`,
  ).run({ ...layout, columns: JSON.stringify(layout.columns), at, by })
}
