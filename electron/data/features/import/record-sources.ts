import type { Provenance } from '@shared/people/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listMeetings, listProgress } from '../decisions/decision-parts-store.ts'
import { getDecision } from '../decisions/decision-store.ts'
import { getDossier } from '../dossiers/dossier-store.ts'
import { sectionOf } from '../dossiers/read-content.ts'
import { findRecord } from '../dossiers/record-store.ts'
import type { Account } from '@shared/security/model.ts'
import { executionSays } from './ledgers/decision-progress.ts'
import { columnsOfDecision } from './ledgers/decision-values.ts'
import { newestSources } from '../people/newest-sources.ts'
import { sourcesOfPublication, sourcesOfRecord } from './record-source-store.ts'

/** By the field of the section; a restricted section says nothing to whoever may not read it. */
export function sourcesOfDossierRecord(
  db: ReadDb,
  { dossierId, recordId }: { readonly dossierId: string; readonly recordId: string },
  account: Account,
): Provenance[] {
  const record = findRecord(db, dossierId, recordId)
  if (!record) return []
  sectionOf(db, getDossier(db, dossierId), record.section, account)
  return newestSources(sourcesOfRecord(db, recordId), (field, value) => (record.values[field] ?? null) === value)
}

/** By the field of the ledger. */
export function sourcesOfDecision(db: ReadDb, id: string): Provenance[] {
  const { values } = getDecision(db, id)
  const meeting = listMeetings(db, [id]).get(id)?.at(-1) ?? null
  const columns = columnsOfDecision(values, meeting)
  const isDone = executionSays(listProgress(db, [id]).get(id) ?? [], values.plannedOn)
  return newestSources(
    sourcesOfPublication(db, 'decision', id),
    (field, value) => (columns.get(field) ?? null) === value || isDone(field, value),
  )
}

/** What was published stays as it was: its sources too. */
export function sourcesOfDisclosure(db: ReadDb, id: string): Provenance[] {
  return newestSources(sourcesOfPublication(db, 'disclosure', id), () => true)
}
