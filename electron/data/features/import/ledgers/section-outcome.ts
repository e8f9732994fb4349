import type { DossierHead, DossierId, RecordId } from '@shared/dossier/model.ts'
import { editRefusalOf } from '@shared/dossier/refusal.ts'
import { checkRecord } from '@shared/dossier/sections/check-record.ts'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import type { PersonId } from '@shared/people/model.ts'
import { findDossierOfYear } from '../../dossiers/dossier-store.ts'
import { openDossier } from '../../dossiers/open-dossier.ts'
import { findRecord, type StoredRecord } from '../../dossiers/record-store.ts'
import { saveRecords } from '../../dossiers/save-records.ts'
import { sectionSetInForce } from '../../sections/section-set-store.ts'
import { compareValues, type Pair, saysTheSame } from './compare-values.ts'
import type { Subject } from './find-subject.ts'
import type { LedgerRecord } from './ledger-record.ts'
import type { PlanContext } from './plan-context.ts'
import type { Outcome, Writing, WrittenRecord } from './planned-record.ts'
import { type DossierLedger, sectionMaps } from './section-map.ts'
import { sectionValues, type SectionValue, writable } from './section-values.ts'

/** Where a record of a person and a year goes: a dossier there is, or one that is opened for it. */
export interface SectionPlace {
  readonly subject: Subject
  readonly year: number
  readonly head: DossierHead | null
  readonly section: ActiveSection
  readonly stored: readonly StoredRecord[]
}

/** Why nothing can be written into the dossier; null when something can. */
export function placeRefusal({ head }: SectionPlace, { account }: PlanContext): string | null {
  return head && editRefusalOf(head, account)
}

/** Why the record cannot stand in the section by itself; null when it can. */
export function newRecordRefusal(values: readonly SectionValue[], section: ActiveSection): string | null {
  return checkRecord(section, writable(values)).find(({ severity }) => severity === 'error')?.message ?? null
}

/** Writes into a record there is (`before`), or a new one. */
export function sectionOutcome(
  record: LedgerRecord,
  place: SectionPlace,
  before: StoredRecord | null,
  context: PlanContext,
): Outcome {
  const { section, head, year, subject } = place
  const values = sectionValues(record, section)
  const refusal = placeRefusal(place, context)
  const pairs = values.map(({ column, field, value, refusal: own, note }): Pair => {
    const there = field === null ? null : (before?.values[field] ?? null)
    const why = refusal ?? own
    return {
      field: column,
      before: there,
      after: value,
      ...(note !== null && { note }),
      ...(why !== null && { refusal: why }),
    }
  })
  return {
    cells: compareValues(record, withoutEqual(pairs), context.strategies),
    isNew: before === null,
    notice: head ? null : `将建立 ${subject.name} 的 ${year} 年度档案`,
    always: before === null ? neededColumns(record, values, section) : [],
    newCommunity: null,
    newDossier: head ? null : `${subject.personId ?? subject.rowKey}/${year}`,
    needsRow: subject.rowKey,
    write: (chosen, writing) => writeRecord(values, place, before, chosen, writing),
  }
}

function neededColumns(record: LedgerRecord, values: readonly SectionValue[], section: ActiveSection): string[] {
  const required = new Set(section.fields.flatMap(({ id, required: isRequired }) => (isRequired ? [id] : [])))
  const { days } = sectionMaps[record.ledger as DossierLedger]
  return values.flatMap(({ column, field, refusal }) => {
    const isNeeded = field !== null && refusal === null && (required.has(field) || days.includes(column))
    return isNeeded ? [column] : []
  })
}

/** In a locked dossier only what differs is worth showing. */
function withoutEqual(pairs: readonly Pair[]): Pair[] {
  return pairs.filter(
    ({ before, after, refusal }) => refusal === undefined || before === null || !saysTheSame(before, after),
  )
}

function writeRecord(
  values: readonly SectionValue[],
  place: SectionPlace,
  before: StoredRecord | null,
  chosen: ReadonlySet<string>,
  writing: Writing,
): WrittenRecord {
  const { context } = writing
  const id = dossierToWrite(place, writing)
  const written = values.filter(
    ({ column, field, refusal }) => field !== null && refusal === null && chosen.has(column),
  )
  // A row of the same batch may have written to it before.
  const current = before && findRecord(context.db, id, before.id)
  const draft = { id: current?.id ?? null, revision: current?.revision ?? 0, values: writable(written) }
  const [recordId] = saveRecords({ id, section: place.section.id, drafts: [draft], removed: [] }, context)
  return {
    table: 'dossier_record',
    id: recordId as RecordId,
    whole: `dossier_record:${recordId}`,
    fields: new Map(written.map(({ column, field, value }) => [column, { field: field!, value }])),
  }
}

function dossierToWrite({ head, subject, year }: SectionPlace, writing: Writing): DossierId {
  if (head) return head.id
  const { made, personOfRow } = writing
  const personId = subject.personId ?? (subject.rowKey === null ? null : personOfRow(subject.rowKey))
  if (personId === null) throw new Error(`Nobody to open the dossier of ${year} for`)
  const key = `dossier:${personId}:${year}`
  const known = made.get(key)
  if (known !== undefined) return known as DossierId
  const id = openYear(personId, year, writing)
  made.set(key, id)
  return id
}

/** As it is opened by hand, what is stable in the year before comes along, to be confirmed. */
function openYear(personId: PersonId, year: number, { context }: Writing): DossierId {
  const { db, now } = context
  const set = sectionSetInForce(db, now().toISOString())
  const from = findDossierOfYear(db, personId, year - 1) ?? null
  return openDossier(db, { personId, year, set, from }, context)
}
