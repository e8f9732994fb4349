import { type Provenance, sensitiveFields } from '@shared/people/model.ts'
import { mask } from '@shared/values/mask.ts'
import type { ReadDb } from '../../db/connection.ts'
import { newestSources, type StoredSource } from './newest-sources.ts'

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
    .all(personId) as StoredSource[]
  return newestSources(sources, (field, value) => !(field in values) || values[field] === value).map((source) => ({
    ...source,
    original: masked(source.field, source.original),
  }))
}

function masked(field: string, original: string): string {
  const sensitivity = sensitiveFields.find((one) => one === field)
  return sensitivity ? mask(original, sensitivity) : original
}
