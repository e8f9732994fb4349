import type { DossierHead } from '@shared/dossier/model.ts'
import type { ActiveSection, SectionSet } from '@shared/dossier/sections/definition.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listEntries } from './entry-store.ts'
import { listAllRecords } from './record-store.ts'
import { readSectionSet } from '../sections/section-set-store.ts'
import type { DossierContent } from './stored-dossier.ts'

export type SetOf = (version: number) => SectionSet

/** For many dossiers: a set is a long text, and nearly all dossiers of a year are made with the same one. */
export function rememberSets(db: ReadDb): SetOf {
  const known = new Map<number, SectionSet>()
  return (version) => {
    const set = known.get(version) ?? readSectionSet(db, version)
    known.set(version, set)
    return set
  }
}

export function readContent(db: ReadDb, head: DossierHead, setOf: SetOf = rememberSets(db)): DossierContent {
  return {
    head,
    set: setOf(head.sectionSet),
    entries: listEntries(db, head.id),
    records: listAllRecords(db, head.id),
  }
}

/** A restricted section does not show at all to whoever may not read it. */
export function maySee({ isRestricted }: ActiveSection, account: Pick<Account, 'powers'>): boolean {
  return !isRestricted || account.powers.includes('dossiers.restricted')
}

/** @throws `not-found`, `power-missing` for a restricted section */
export function sectionOf(
  db: ReadDb,
  head: Pick<DossierHead, 'sectionSet'>,
  id: string,
  account: Pick<Account, 'powers'>,
): ActiveSection {
  const section = readSectionSet(db, head.sectionSet).sections.find((one) => one.id === id)
  if (!section) throw new AppError('not-found', `No section ${id}`)
  if (!maySee(section, account))
    throw new AppError('power-missing', `Section ${id} is restricted`, { power: 'dossiers.restricted' })
  return section
}
