import { type Provenance, sensitiveFields } from '@shared/people/model.ts'
import { mask } from '@shared/values/mask.ts'
import type { ReadDb } from '../../db/connection.ts'

interface Source {
  readonly batchId: string
  readonly fileName: string
  readonly importedAt: string
  readonly importedBy: string
  readonly sheet: string | null
  readonly cells: string
}

export type SourceCells = Readonly<Record<string, { cell: string; original: string; value: unknown }>>

/**
 * Where the values of a person came from: of each field the newest import that wrote it.
 *
 * @param values the values as they are; one that was changed by hand since has no source any more
 */
export function listProvenance(db: ReadDb, personId: string, values: Readonly<Record<string, unknown>>): Provenance[] {
  const sources = db
    .prepare(
      `SELECT batch_id AS batchId, file_name AS fileName, imported_at AS importedAt, account_name AS importedBy, sheet, cells
       FROM provenance JOIN import_batch USING (batch_id) WHERE person_id = ? ORDER BY imported_at`,
    )
    .all(personId) as Source[]
  const newest = new Map<string, Provenance>()
  for (const { cells, ...source } of sources)
    for (const [field, { cell, original, value }] of Object.entries(JSON.parse(cells) as SourceCells))
      if (!(field in values) || values[field] === value)
        newest.set(field, { field, cell, original: masked(field, original), ...source })
  return [...newest.values()]
}

function masked(field: string, original: string): string {
  const sensitivity = sensitiveFields.find((one) => one === field)
  return sensitivity ? mask(original, sensitivity) : original
}
