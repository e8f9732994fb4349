import type { DossierHead, DossierRecord, RecordId, SectionStatus } from '@shared/dossier/model.ts'
import type { DossierState } from '@shared/dossier/states.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { imagesAfter, lastActBefore } from './images-store.ts'
import { maySee } from './read-content.ts'
import type { StoredRecord } from './record-store.ts'
import { readSectionSet } from '../sections/section-set-store.ts'
import { statusesOf } from './shown-dossier.ts'
import { shownRecord } from './shown-records.ts'

interface DossierThen {
  readonly state: DossierState
  readonly statuses: readonly SectionStatus[]
  readonly records: readonly DossierRecord[]
}

/** The dossier at the end of a day, also what was removed since; null before it was opened. */
export function dossierAsOf(db: ReadDb, head: DossierHead, on: string, account: Account): DossierThen | null {
  const images = imagesAfter(db, head.id, lastActBefore(db, endOf(on)))
  const [then] = images.dossier
  if (!then) return null
  const set = readSectionSet(db, Number(then['section_set']))
  const entries = images.section_entry.map((row) => ({
    section: String(row['section']),
    isNone: row['is_none'] === 1,
    isToConfirm: row['to_confirm'] === 1,
    updatedAt: String(row['updated_at']),
  }))
  const records: StoredRecord[] = images.dossier_record
    .map((row) => ({
      id: String(row['record_id']) as RecordId,
      dossierId: head.id,
      section: String(row['section']),
      ordinal: Number(row['ordinal']),
      values: JSON.parse(String(row['field_values'])) as RecordValues,
      revision: Number(row['revision']),
      updatedAt: String(row['updated_at']),
    }))
    .toSorted((a, b) => a.ordinal - b.ordinal)
  const files = Map.groupBy(images.attachment, (row) => row['record_id'])
  const sections = set.sections.filter((section) => maySee(section, account))
  return {
    state: then['state'] as DossierState,
    statuses: statusesOf({ set, entries, records }, account),
    records: sections.flatMap((section) =>
      records
        .filter((record) => record.section === section.id)
        .map((record) => shownRecord(section, record, files.get(record.id)?.length ?? 0)),
    ),
  }
}

/** The first instant of the next day on the clerk's wall. */
function endOf(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + 1).toISOString()
}
