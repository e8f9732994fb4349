import { type DossierState, dossierStates } from '@shared/dossier/states.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { StoredChange } from '../../db/revert-changes.ts'
import { hasPublications } from '../decisions/major-event-store.ts'
import { legacyCatalogueId } from './ledgers/legacy-item-store.ts'
import {
  dossiersOfPerson,
  hasAttachments,
  hasOpinion,
  hasPublicationsOfItems,
  stateOfCatalogue,
  stateOfDossier,
} from './undo-store.ts'

/**
 * Why a record cannot be taken back, whatever is asked for; null when it can.
 *
 * @param going dossiers that go with the undo
 */
export function undoRefusal(
  db: ReadDb,
  owner: string,
  changes: readonly StoredChange[],
  going: ReadonlySet<string>,
): string | null {
  const [table = '', ...rest] = owner.split(':')
  const id = rest.join(':')
  const isCreated = changes.some(
    ({ tableName, recordId, before }) => `${tableName}:${recordId}` === owner && before === null,
  )
  switch (table) {
    case 'dossier_record':
    case 'section_entry':
      return dossierRefusal(db, changes) ?? (isCreated && hasAttachments(db, id) ? '这条记录已有附件' : null)
    case 'person': {
      if (!isCreated) return null
      const isKept = dossiersOfPerson(db, id).some((dossier) => !going.has(dossier)) || hasOpinion(db, id)
      return isKept ? '已建廉洁档案或出具过廉洁情况说明' : null
    }
    case 'decision':
      return isCreated && hasPublications(db, id) ? '这件事项已有公开记录' : null
    case 'catalogue': {
      // The shelf of old publications is no draft: it stays as long as one of them does.
      if (id === legacyCatalogueId) return hasPublicationsOfItems(db, id) ? '' : null
      return isCreated && stateOfCatalogue(db, id) !== 'draft' ? '这份目录已经启用' : null
    }
    default:
      return null
  }
}

function dossierRefusal(db: ReadDb, changes: readonly StoredChange[]): string | null {
  const image = changes.map(({ after, before }) => after ?? before).find((one) => one !== null)
  const { dossier_id: id } = JSON.parse(image ?? '{}') as { dossier_id?: string }
  const state = id === undefined ? null : stateOfDossier(db, id)
  if (state === null || state === 'draft') return null
  return `档案${dossierStates[state as DossierState]}，内容不能改动`
}
