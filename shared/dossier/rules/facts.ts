import type { HeldPost } from '../../people/posts.ts'
import type { CommunityId, PersonId } from '../../people/model.ts'
import type { DossierId } from '../model.ts'
import type { ActiveSection, RecordValue, RecordValues } from '../sections/definition.ts'
import type { DossierState } from '../states.ts'

/** All that the rules look at when they judge one person. */
export interface PersonFacts {
  readonly person: FactPerson
  readonly appointments: readonly HeldPost[]
  readonly community: FactCommunity | null
  /** Newest year first. */
  readonly dossiers: readonly FactDossier[]
  /** Members of the committees the person supervises; empty for everybody else. */
  readonly supervised: readonly CommitteeMember[]
}

export interface FactPerson {
  readonly id: PersonId
  readonly name: string
  readonly idNo: string | null
  readonly politicalStatus: string | null
  readonly partyJoined: string | null
  readonly fullTime: boolean | null
  readonly status: string
}

export interface FactCommunity {
  readonly id: CommunityId
  readonly name: string
  readonly termStart: string | null
  readonly termEnd: string | null
}

export interface FactDossier {
  readonly id: DossierId
  readonly year: number
  readonly state: DossierState
  readonly archivedOn: string | null
  /** Those of the set the dossier was made with. */
  readonly sections: readonly ActiveSection[]
  readonly entries: readonly { readonly section: string; readonly isNone: boolean; readonly isToConfirm: boolean }[]
  readonly records: readonly FactRecord[]
}

export interface FactRecord {
  readonly id: string
  readonly section: string
  readonly values: RecordValues
  /** The record of the year before that it was rolled over from. */
  readonly copiedFrom: string | null
}

/** Somebody on a committee, and the family that stands in the newest dossier. */
export interface CommitteeMember {
  readonly id: PersonId
  readonly name: string
  readonly idNo: string | null
  readonly family: readonly FactRecord[]
}

/** A record with the dossier it stands in. */
export interface PlacedRecord extends FactRecord {
  readonly dossierId: DossierId
  readonly year: number
}

/** Records of a section in every year; of one that was rolled over the newest copy alone. */
export function everyRecord(facts: PersonFacts, section: string): PlacedRecord[] {
  const placed = facts.dossiers.flatMap((dossier) => recordsOf(dossier, section))
  const replaced = new Set(placed.map(({ copiedFrom }) => copiedFrom))
  return placed.filter(({ id }) => !replaced.has(id))
}

export function recordsOf(dossier: FactDossier, section: string): PlacedRecord[] {
  return dossier.records
    .filter((record) => record.section === section)
    .map((record) => ({ ...record, dossierId: dossier.id, year: dossier.year }))
}

export function textOf(values: RecordValues, field: string): string | null {
  const value: RecordValue | undefined = values[field]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** A whole day; a month or a year alone is none. */
export function dayOf(values: RecordValues, field: string): string | null {
  const text = textOf(values, field)
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null
}

export function numberOf(values: RecordValues, field: string): number | null {
  const value = values[field]
  if (typeof value === 'number') return value
  const text = textOf(values, field)
  return text !== null && Number.isFinite(Number(text)) ? Number(text) : null
}
