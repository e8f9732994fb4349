import { builtInSections } from '@shared/dossier/sections/index.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Account } from '@shared/security/model.ts'
import { communitiesOfDossier } from '../../db/concerned-communities.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findDossierState, hasRecord, type Place } from './attachment-store.ts'

const sections = new Map(builtInSections.map((section) => [section.id, section]))
const openStates = ['draft', 'submitted', 'reviewed']

/** What belongs to a restricted section is shown to those alone who may see its records. */
export function maySee({ powers }: Account, { section }: { section: string }): boolean {
  return !sections.get(section)?.isRestricted || powers.includes('dossiers.restricted')
}

/** @throws `power-missing` */
export function mustSee(account: Account, place: { section: string }): void {
  if (!maySee(account, place)) throw new AppError('power-missing', `A file of ${place.section}`)
}

/**
 * Before anything is read: the database itself refuses what would change a locked dossier.
 *
 * @throws `not-found`, `power-missing`, `dossier-refused`
 */
export function mustTakeFiles(db: ReadDb, account: Account, place: Place): void {
  const state = findDossierState(db, place.dossierId)
  const isKnown = sections.has(place.section) && (place.recordId === null || hasRecord(db, place))
  if (state === undefined || !isKnown) throw new AppError('not-found', 'No such place for a file')
  mustSee(account, place)
  if (!openStates.includes(state))
    throw new AppError('dossier-refused', `The dossier is ${state}`, {
      message: '这份档案已经街道确认，附件不能增减。要更正请先“申请修改”，批准后再改。',
    })
}

/** Whether a dossier is of a community that the account is limited to. */
export function isWithin(db: ReadDb, { communityIds }: Account, dossierId: string): boolean {
  if (communityIds === null) return true
  return communitiesOfDossier(db, dossierId).every((id) => id !== null && communityIds.includes(id))
}
