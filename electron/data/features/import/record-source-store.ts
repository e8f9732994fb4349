import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { packSources, type SourceCells, type StoredSource } from '../people/newest-sources.ts'
import type { WrittenRecord } from './ledgers/planned-record.ts'

export interface RecordSource extends Pick<WrittenRecord, 'table' | 'id' | 'whole'> {
  readonly batchId: string
  readonly sheet: string | null
  readonly cells: SourceCells
}

/** Two rows of one batch may write to one record: the second adds to the first. */
export function recordSourceInserter(db: WriteDb): (source: RecordSource) => void {
  const ofRecord = db.prepare(
    `INSERT INTO record_source (record_id, batch_id, sheet, cells) VALUES (@id, @batchId, @sheet, @cells)
     ON CONFLICT DO UPDATE SET cells = json_patch(cells, excluded.cells)`,
  )
  const ofPublication = db.prepare(
    `INSERT INTO publication_source (table_name, record_id, batch_id, whole, sheet, cells)
     VALUES (@table, @id, @batchId, @whole, @sheet, @cells)
     ON CONFLICT DO UPDATE SET cells = json_patch(cells, excluded.cells)`,
  )
  return ({ cells, table, id, whole, batchId, sheet }) => {
    const written = { id, batchId, sheet, cells: packSources(cells) }
    if (table === 'dossier_record') ofRecord.run(written)
    else ofPublication.run({ ...written, table, whole })
  }
}

const batchColumns = `batch_id AS batchId, file_name AS fileName, imported_at AS importedAt,
  account_name AS importedBy, sheet, cells`

export function sourcesOfRecord(db: ReadDb, recordId: string): StoredSource[] {
  return db
    .prepare(
      `SELECT ${batchColumns} FROM record_source JOIN import_batch USING (batch_id)
       WHERE record_id = ? ORDER BY imported_at`,
    )
    .all(recordId) as StoredSource[]
}

export function sourcesOfPublication(db: ReadDb, table: string, recordId: string): StoredSource[] {
  return db
    .prepare(
      `SELECT ${batchColumns} FROM publication_source JOIN import_batch USING (batch_id)
       WHERE table_name = ? AND record_id = ? ORDER BY imported_at`,
    )
    .all(table, recordId) as StoredSource[]
}
