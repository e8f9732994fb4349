import type { DossierHead, DossierId } from '@shared/dossier/model.ts'
import { postsText } from '@shared/dossier/posts-text.ts'
import type { ActiveSection, SectionSet } from '@shared/dossier/sections/definition.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { getPerson, listAppointments } from '../people/people-store.ts'
import { insertDossier } from './dossier-store.ts'
import { numberOf } from './dossier-number-store.ts'
import { listEntries, writeEntry } from './entry-store.ts'
import { countRecords, insertRecord, listAllRecords } from './record-store.ts'
import { dateOf, valuesAfter } from './save-records.ts'
import { insertStep } from './step-store.ts'

type Opening = Pick<CommandContext, 'account' | 'now' | 'newId'>

/** Opens the dossier of a person and a year; with `from`, what is stable in that one comes along, to be confirmed. */
export function openDossier(
  db: WriteDb,
  { personId, year, set, from }: { personId: string; year: number; set: SectionSet; from: DossierHead | null },
  context: Opening,
): DossierId {
  const { account, now, newId } = context
  const person = getPerson(db, personId)
  const createdAt = now().toISOString()
  const id = newId() as DossierId
  insertDossier(db, {
    id,
    personId: person.id,
    year,
    number: numberOf(db, person.id, person.communityId),
    sectionSet: set.version,
    communityId: person.communityId,
    posts: postsText(listAppointments(db, person.id), localDay(now())),
    createdAt,
  })
  insertStep(db, {
    id: newId(),
    dossierId: id,
    act: from ? 'rollOver' : 'create',
    from: null,
    to: 'draft',
    at: createdAt,
    accountId: account.id,
    accountName: account.displayName,
    signedBy: null,
    signedOn: null,
    opinion: null,
    reason: null,
    approverName: null,
  })
  if (from) copyStable(db, from, { id, set, now: createdAt, newId })
  return id
}

function copyStable(
  db: WriteDb,
  from: DossierHead,
  { id, set, now, newId }: { id: DossierId; set: SectionSet; now: string; newId: () => string },
): void {
  const stable = stableSections(set)
  const filled = new Set<string>()
  for (const record of listAllRecords(db, from.id)) {
    const section = stable.get(record.section)
    if (!section) continue
    const known = Object.entries(record.values).filter(([field]) => section.fields.some((one) => one.id === field))
    const values = valuesAfter(section, null, Object.fromEntries(known))
    insertRecord(db, {
      id: newId(),
      dossierId: id,
      section: section.id,
      ordinal: record.ordinal,
      values,
      onDate: dateOf(section, values),
      copiedFrom: record.id,
      now,
    })
    filled.add(section.id)
  }
  for (const section of filled) writeEntry(db, id, { section, isNone: false, isToConfirm: true, updatedAt: now })
  for (const { section, isNone } of listEntries(db, from.id))
    if (isNone && stable.has(section)) writeEntry(db, id, { section, isNone, isToConfirm: true, updatedAt: now })
}

function stableSections({ sections }: SectionSet): ReadonlyMap<string, ActiveSection> {
  const stable = sections.filter(({ isOn, isStable, kind }) => isOn && isStable && kind !== 'person')
  return new Map(stable.map((section) => [section.id, section]))
}

/** What a roll-over would take along. */
export function countStable(db: ReadDb, from: DossierHead, set: SectionSet): { sections: number; records: number } {
  const stable = stableSections(set)
  const counts = countRecords(db, from.id)
  const filled = counts.filter(({ section }) => stable.has(section))
  const none = listEntries(db, from.id).filter(({ section, isNone }) => isNone && stable.has(section))
  return {
    sections: filled.length + none.length,
    records: filled.reduce((sum, { records }) => sum + records, 0),
  }
}
