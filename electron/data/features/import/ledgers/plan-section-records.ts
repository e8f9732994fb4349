import type { SectionSet } from '@shared/dossier/sections/definition.ts'
import type { PersonId } from '@shared/people/model.ts'
import type { KnownPerson } from '../current-data.ts'
import { postAgreement } from '../post-agreement.ts'
import { nameKey } from '../roster-record.ts'
import { findDossierOfYear } from '../../dossiers/dossier-store.ts'
import { listRecords, type StoredRecord } from '../../dossiers/record-store.ts'
import { rememberSets } from '../../dossiers/read-content.ts'
import { sectionSetToBe } from '../../sections/section-set-store.ts'
import { saysTheSame } from './compare-values.ts'
import { findSubject, type Subject, subjectOf } from './find-subject.ts'
import { type LedgerRecord, textOf } from './ledger-record.ts'
import { type PlanContext, powerMissing } from './plan-context.ts'
import { conflict, decided, type PlannedRecord, type RecordCandidate, rejected } from './planned-record.ts'
import { type DossierLedger, type SectionMap, sectionMaps } from './section-map.ts'
import { newRecordRefusal, placeRefusal, type SectionPlace, sectionOutcome } from './section-outcome.ts'
import { sectionValues } from './section-values.ts'

/** Rows of training, talks and gifts: each becomes a record of a dossier, or says why not. */
export function sectionPlanner(context: PlanContext): (record: LedgerRecord) => PlannedRecord {
  const placeOf = placeFinder(context)
  const missing = powerMissing(context.account, 'dossiers.edit')
  return (record) => {
    const written = textOf(record, 'community')
    const name = textOf(record, 'name') ?? ''
    const planned = { record, name, community: written === null ? null : context.resolve(written) }
    const why = record.rejection ?? missing ?? missingOf(record)
    if (why !== null) return rejected(planned, why)
    const year = yearOf(record)
    const { subject, reason, candidates } = findSubject(record, context)
    if (subject) return withSubject(planned, placeOf(subject, year, record), reason, context)
    return conflict(planned, reason, {
      candidates: candidates.map((one) => candidateOf(record, one, placeOf(subjectOf(one), year, record), context)),
    })
  }
}

function missingOf(record: LedgerRecord): string | null {
  if (textOf(record, 'name') === null)
    return record.undecided.get('name')?.message ?? '这一行没有姓名，不能导入。请补上姓名。'
  if (yearOf(record) > 0) return null
  const { days } = sectionMaps[record.ledger as DossierLedger]
  const open = days.map((day) => record.undecided.get(day)?.message).find(Boolean)
  return open ?? '这一行没有日期，看不出属于哪一年的档案。请补上日期。'
}

function yearOf(record: LedgerRecord): number {
  const { days } = sectionMaps[record.ledger as DossierLedger]
  const day = days.map((field) => textOf(record, field)).find((text) => text !== null && /^\d{4}-/.test(text))
  return day ? Number(day.slice(0, 4)) : 0
}

type Planned = Pick<PlannedRecord, 'record' | 'name' | 'community'>

function withSubject(planned: Planned, place: SectionPlace, reason: string, context: PlanContext): PlannedRecord {
  const { record } = planned
  if (!place.section.isOn) return rejected(planned, `“${place.section.label}”分表没有启用，没有导入。`)
  const map = sectionMaps[record.ledger as DossierLedger]
  const { same, alike } = recordsLike(record, place, map)
  const identity = `${map.section}|${place.subject.personId ?? place.subject.rowKey}|${tellingText(record, map)}`
  const refusal = placeRefusal(place, context)
  const known = same[0]
  if (known) {
    const outcome = sectionOutcome(record, place, known, context)
    if (refusal !== null && outcome.cells.length > 0)
      return {
        ...conflict(planned, `与档案里的记录不同。${refusal}`, { identity }),
        outcome: { ...outcome, isNew: false },
      }
    if (same.length > 1 && outcome.cells.some(({ locked }) => !locked))
      return conflict(planned, `档案里有 ${same.length} 条同样的记录，请确定是哪一条`, {
        candidates: same.map((one) => recordCandidate(record, place, one, map, context)),
        identity,
      })
    return decided(planned, outcome, `${reason}，档案里已有这一条`, identity)
  }
  const outcome = sectionOutcome(record, place, null, context)
  if (refusal !== null)
    return { ...conflict(planned, `档案里没有这一条。${refusal}`, { identity }), outcome: { ...outcome, isNew: false } }
  const incomplete = newRecordRefusal(sectionValues(record, place.section), place.section)
  if (incomplete !== null) return rejected(planned, incomplete)
  if (alike.length > 0)
    return conflict(planned, '档案里有一条相近的记录，请确定是不是同一条', {
      outcome,
      candidates: alike.map((one) => recordCandidate(record, place, one, map, context)),
      identity,
    })
  return decided(planned, outcome, reason, identity)
}

/** Records that say the same in what tells records apart; and those that differ in one of it, or lack it. */
function recordsLike(record: LedgerRecord, { stored, section }: SectionPlace, { telling, fields }: SectionMap) {
  const values = new Map(sectionValues(record, section).map(({ column, value }) => [column, value]))
  const agreeing = (one: StoredRecord) =>
    telling.filter((column) => {
      const [here, there] = [values.get(column) ?? null, one.values[fields[column]!] ?? null]
      return here === null || there === null ? here === there : saysTheSame(here, there)
    }).length
  const day = telling[0]!
  const isOfDay = (one: StoredRecord) => values.has(day) && one.values[fields[day]!] === values.get(day)
  return {
    same: stored.filter((one) => agreeing(one) === telling.length),
    alike: stored.filter((one) => isOfDay(one) && agreeing(one) < telling.length),
  }
}

function tellingText({ values }: LedgerRecord, { telling }: SectionMap): string {
  return telling.map((column) => String(values.get(column) ?? '').replaceAll(/\s/g, '')).join('|')
}

function recordCandidate(
  record: LedgerRecord,
  place: SectionPlace,
  stored: StoredRecord,
  { fields }: SectionMap,
  context: PlanContext,
): RecordCandidate {
  const outcome = sectionOutcome(record, place, stored, context)
  const labelOf = (field: string) => place.section.fields.find(({ id }) => id === field)?.label ?? field
  const both = sectionValues(record, place.section).flatMap(({ column, value }) => {
    const field = fields[column]
    const there = field === undefined ? null : (stored.values[field] ?? null)
    return field === undefined || there === null ? [] : [{ label: labelOf(field), isSame: saysTheSame(value, there) }]
  })
  return {
    id: stored.id,
    of: 'record',
    name: String(stored.values[place.section.titleField] ?? '已有记录'),
    community: place.subject.community,
    birth: null,
    agree: both.filter(({ isSame }) => isSame).map(({ label }) => label),
    disagree: both.filter(({ isSame }) => !isSame).map(({ label }) => label),
    outcome,
  }
}

/** Choosing a person writes the record that is there, where it is there once, else a new one. */
function candidateOf(
  record: LedgerRecord,
  known: KnownPerson,
  place: SectionPlace,
  context: PlanContext,
): RecordCandidate {
  const [same] = recordsLike(record, place, sectionMaps[record.ledger as DossierLedger]).same
  const [written, name] = [textOf(record, 'community'), textOf(record, 'name') ?? '']
  const isSameName = nameKey(name) === known.identity.name
  const isSamePlace = written !== null && context.resolve(written).id === known.person.communityId
  const post = textOf(record, 'post')
  const posts = postAgreement(post === null ? [] : [post], known.appointments, context.today)
  return {
    id: known.person.id,
    of: 'person',
    name: known.person.name,
    community: known.communityName,
    birth: known.person.birth,
    agree: [...(isSameName ? ['姓名'] : []), ...(isSamePlace ? ['社区'] : []), ...(posts === 'equal' ? ['职务'] : [])],
    disagree: [
      ...(isSameName ? [] : ['姓名']),
      ...(written !== null && !isSamePlace ? ['社区'] : []),
      ...(posts === 'different' ? ['职务'] : []),
    ],
    outcome: sectionOutcome(record, place, same ?? null, context),
  }
}

/** Dossiers are asked for once a person and year, however many rows speak of them. */
function placeFinder({ db }: PlanContext) {
  const setOf = rememberSets(db)
  const setToBe = sectionSetToBe(db)
  const heads = new Map<string, Pick<SectionPlace, 'head' | 'stored'>>()
  function inDossier(personId: PersonId, year: number, section: string): Pick<SectionPlace, 'head' | 'stored'> {
    const key = `${personId}/${year}/${section}`
    const known = heads.get(key)
    if (known) return known
    const head = findDossierOfYear(db, personId, year) ?? null
    const found = { head, stored: head ? listRecords(db, head.id, section) : [] }
    heads.set(key, found)
    return found
  }
  return (subject: Subject, year: number, record: LedgerRecord): SectionPlace => {
    const { section: id } = sectionMaps[record.ledger as DossierLedger]
    const { head, stored } =
      subject.personId === null ? { head: null, stored: [] } : inDossier(subject.personId, year, id)
    const set: SectionSet = head ? setOf(head.sectionSet) : setToBe
    const section = set.sections.find((one) => one.id === id)
    if (!section) throw new Error(`Set ${set.version} has no section ${id}`)
    return { subject, year, head, section, stored }
  }
}
