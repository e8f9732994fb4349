import type { ImportBatch, ImportCounts } from '@shared/import/batch.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { insertRows } from '../../db/insert-rows.ts'
import { packSources, type SourceCells } from '../people/newest-sources.ts'

export interface NewBatch {
  readonly id: string
  readonly fileName: string
  /** One hash, or those of several files with a blank between them. */
  readonly fileSha256: string
  readonly format: string
  readonly importedAt: string
  readonly accountId: string
  readonly accountName: string
  readonly ledgers: readonly LedgerId[]
  readonly counts: ImportCounts
}

export function insertBatch(db: WriteDb, { counts, ledgers, ...batch }: NewBatch): void {
  db.prepare(
    `INSERT INTO import_batch (batch_id, file_name, file_sha256, format, ledger, imported_at, account_id, account_name, counts)
     VALUES (@id, @fileName, @fileSha256, @format, @ledger, @importedAt, @accountId, @accountName, @counts)`,
  ).run({ ...batch, ledger: ledgers.join(' '), counts: JSON.stringify(counts) })
}

export interface PersonSource {
  readonly personId: string
  readonly sheet: string | null
  readonly cells: SourceCells
}

/** Two rows of one batch may write to one person: the second adds to the first. */
export function insertSources(db: WriteDb, batchId: string, sources: readonly PersonSource[]): void {
  const rows = sources.map(({ personId, sheet, cells }) => ({
    person_id: personId,
    batch_id: batchId,
    sheet,
    cells: packSources(cells),
  }))
  const add = 'ON CONFLICT (person_id, batch_id) DO UPDATE SET cells = json_patch(cells, excluded.cells)'
  insertRows(db, 'provenance', rows, add)
}

/** Newest first. */
export function listBatches(db: ReadDb): ImportBatch[] {
  const rows = db
    .prepare(
      `SELECT batch_id AS id, imported_at AS at, account_name AS "by", file_name AS fileName, ledger, counts,
         undone_at AS undoneAt
       FROM import_batch ORDER BY imported_at DESC, rowid DESC`,
    )
    .all() as (Omit<ImportBatch, 'counts' | 'ledgers'> & { ledger: string; counts: string })[]
  return rows.map(({ ledger, counts, ...row }) => ({
    ...row,
    ledgers: ledger.split(' ') as LedgerId[],
    // A batch of an earlier version opened no dossiers.
    counts: { dossiers: 0, ...(JSON.parse(counts) as Omit<ImportCounts, 'dossiers'>) },
  }))
}

/** The newest import of the same bytes that still stands. */
export function findImportOf(db: ReadDb, sha256: string): { at: string; by: string } | null {
  const found = db
    .prepare(
      `SELECT imported_at AS at, account_name AS "by" FROM import_batch
       WHERE instr(file_sha256, ?) > 0 AND undone_at IS NULL ORDER BY imported_at DESC LIMIT 1`,
    )
    .get(sha256) as { at: string; by: string } | undefined
  return found ?? null
}

/** The act that wrote a batch. @throws `not-found`, `nothing-to-undo` */
export function getBatchAct(db: ReadDb, batchId: string): number {
  const batch = db.prepare('SELECT undone_at AS undoneAt FROM import_batch WHERE batch_id = ?').get(batchId) as
    | { undoneAt: string | null }
    | undefined
  if (!batch) throw new AppError('not-found', `No batch ${batchId}`)
  if (batch.undoneAt !== null) throw new AppError('nothing-to-undo', `Batch ${batchId} was undone`)
  const seq = db
    .prepare(`SELECT audit_seq FROM change WHERE table_name = 'import_batch' AND record_id = ? AND before IS NULL`)
    .pluck()
    .get(batchId) as number | undefined
  if (seq === undefined) throw new AppError('nothing-to-undo', `Batch ${batchId} has no act`)
  return seq
}

export function markBatchUndone(db: WriteDb, batchId: string, at: string): void {
  const { changes } = db
    .prepare('UPDATE import_batch SET undone_at = ? WHERE batch_id = ? AND undone_at IS NULL')
    .run(at, batchId)
  if (changes === 0) throw new AppError('nothing-to-undo', `Batch ${batchId} was undone`)
}

const planTables = `('person', 'appointment', 'community', 'dossier', 'dossier_record', 'section_set', 'decision',
  'decision_meeting', 'decision_progress', 'disclosure', 'catalogue', 'catalogue_item')`

/** The newest act that touched what a plan is made against; 0 before the first. A plan made at another is outdated. */
export function lastPlannedAct(db: ReadDb): number {
  const seq = db
    .prepare(
      `SELECT seq FROM audit
       WHERE EXISTS (SELECT 1 FROM change WHERE audit_seq = seq AND table_name IN ${planTables})
       ORDER BY seq DESC LIMIT 1`,
    )
    .pluck()
    .get() as number | undefined
  return seq ?? 0
}
