import type { DossierHead, DossierId, RecordId } from '@shared/dossier/model.ts'
import type { RecordValues, SectionSet } from '@shared/dossier/sections/definition.ts'
import { type DossierAct, dossierActs } from '@shared/dossier/states.ts'
import type { PersonId } from '@shared/people/model.ts'
import { powersOf } from '@shared/security/roles.ts'
import type { Account } from '@shared/security/model.ts'
import type { WriteDb } from '../../db/connection.ts'
import { getDossier, updateStorage } from '../../features/dossiers/dossier-store.ts'
import { listEntries, writeEntry } from '../../features/dossiers/entry-store.ts'
import { openDossier } from '../../features/dossiers/open-dossier.ts'
import { insertRecord, listRecords, updateRecord } from '../../features/dossiers/record-store.ts'
import { dateOf, valuesAfter } from '../../features/dossiers/save-records.ts'
import { type Note, writeStep } from '../../features/dossiers/take-step.ts'
import { insertSettings, sectionSetInForce } from '../../features/sections/section-set-store.ts'
import { readSectionSettings } from '../../features/sections/section-set-store.ts'
import type { GeneratedPerson } from '../generated-street.ts'
import { demoCalendar, type DemoClock } from './demo-calendar.ts'
import type { GeneratedDossier } from './generated-dossier.ts'

export interface FilledDossier {
  readonly id: DossierId
  readonly generated: GeneratedDossier
  readonly recordIds: ReadonlyMap<string, readonly RecordId[]>
}

interface Deps {
  readonly db: WriteDb
  readonly newId: () => string
  readonly people: readonly GeneratedPerson[]
  /** By their place in the street. */
  readonly personIds: readonly PersonId[]
  /** Told of each dossier while it is a draft: the files go in then. */
  readonly onFilled?: (filled: FilledDossier) => void
}

const acts = ['submit', 'communityReview', 'confirm', 'archive', 'transfer'] as const satisfies DossierAct[]

/** Writes dossiers as the years went by, in the transaction of the caller. */
export function fillDossiers(
  dossiers: readonly GeneratedDossier[],
  { db, newId, people, personIds, onFilled }: Deps,
): void {
  const clock = demoCalendar()
  const settings = readSectionSettings(db)
  insertSettings(db, { ...settings, on: [...settings.on, 'risks', 'conflicts'] }, clock.at(2025, 'opened'))
  const set = sectionSetInForce(db, clock.at(2025, 'opened'))
  const before = new Map<number, DossierHead>()

  for (const generated of dossiers) {
    const { person, year, state } = generated
    const personId = personIds[person]
    const values = people[person]?.values
    if (personId === undefined || !values) throw new Error(`The street has no person ${person}`)
    const from = before.get(person) ?? null
    const context = (act: keyof DemoClock['people']) => ({
      account: asAccount(clock.people[act]),
      approver: null,
      reason: null,
      now: () => new Date(clock.at(year, act)),
      newId,
    })
    const id = openDossier(db, { personId, year, set, from }, context('opened'))
    const recordIds = fillSections(db, id, generated, { set, now: clock.at(year, 'filled'), newId })
    onFilled?.({ id, generated, recordIds })
    if (acts.slice(3).some((act) => dossierActs[act].to === state)) {
      const storage = { box: String(1 + (person % 12)), cabinet: '甲', pages: 18 + (person % 21) }
      updateStorage(db, id, 1, storage, clock.at(year, 'filled'))
    }
    let head = getDossier(db, id)
    for (const act of acts) {
      if (head.state === state) break
      writeStep(db, act, head, noteOf(act, values.name, clock.day(year, act)), context(act))
      head = { ...head, state: dossierActs[act].to }
    }
    before.set(person, head)
  }
}

function fillSections(
  db: WriteDb,
  id: DossierId,
  { sections, toConfirm, corrections }: GeneratedDossier,
  { set, now, newId }: { set: SectionSet; now: string; newId: () => string },
): Map<string, RecordId[]> {
  const recordIds = new Map<string, RecordId[]>()
  for (const section of set.sections) {
    const records = sections[section.id]
    if (records === undefined || (records.length === 0 && !section.mayBeNone)) continue
    recordIds.set(
      section.id,
      records.map((record, at) => {
        const values = valuesAfter(section, null, record)
        const recordId = newId() as RecordId
        const place = { dossierId: id, section: section.id, ordinal: at + 1, copiedFrom: null }
        insertRecord(db, { id: recordId, values, onDate: dateOf(section, values), now, ...place })
        return recordId
      }),
    )
    writeEntry(db, id, { section: section.id, isNone: records.length === 0, isToConfirm: false, updatedAt: now })
  }
  correct(db, id, corrections, now)
  for (const entry of listEntries(db, id))
    if (entry.isToConfirm && !toConfirm.includes(entry.section))
      writeEntry(db, id, { ...entry, isToConfirm: false, updatedAt: now })
  return recordIds
}

function correct(db: WriteDb, id: DossierId, corrections: GeneratedDossier['corrections'], now: string): void {
  for (const { section, at, values } of corrections) {
    const record = listRecords(db, id, section)[at]
    const changed: RecordValues = { ...record?.values, ...values }
    if (record) updateRecord(db, { id: record.id, values: changed, onDate: null, now })
  }
}

function noteOf(act: DossierAct, name: string, signedOn: string): Note {
  switch (act) {
    case 'submit':
      return { opinion: '本人承诺所填内容属实。', signedBy: name, signedOn }
    case 'communityReview':
      return { opinion: '经社区党组织审核，情况属实，同意上报。', signedBy: '社区党组织书记', signedOn }
    case 'confirm':
      return { opinion: '材料齐全，同意存档。', signedBy: '', signedOn: null }
    case 'transfer':
      return { opinion: '随人事档案移交。', signedBy: '示范区档案馆 唐宁', signedOn }
    default:
      return { opinion: '装订成册入库。', signedBy: '', signedOn: null }
  }
}

function asAccount({ loginName, displayName, roles }: DemoClock['people']['opened']): Account {
  return { id: `demo-${loginName}`, loginName, displayName, roles, powers: powersOf(roles), communityIds: null }
}
