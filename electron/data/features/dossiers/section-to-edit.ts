import { editRefusalOf } from '@shared/dossier/refusal.ts'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { getDossier } from './dossier-store.ts'
import { sectionOf } from './read-content.ts'

export function refused(message: string): AppError {
  return new AppError('dossier-refused', 'The dossier does not allow it', { message })
}

/** @throws `dossier-refused` when the dossier is locked or nothing is stored in the section, `power-missing` */
export function sectionToEdit(db: ReadDb, dossierId: string, sectionId: string, account: Account): ActiveSection {
  const head = getDossier(db, dossierId)
  const refusal = editRefusalOf(head, account)
  if (refusal !== null) throw refused(refusal)
  const section = sectionOf(db, head, sectionId, account)
  if (section.kind === 'person') throw refused(`“${section.label}”取自人员信息，请在“人员与班子”中修改。`)
  return section
}
