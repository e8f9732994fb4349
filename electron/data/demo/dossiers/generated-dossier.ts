import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { DossierState } from '@shared/dossier/states.ts'
import type { GeneratedPerson } from '../generated-street.ts'

/** Records by section; a section that is named with none of them is declared 无此情况. */
export type GeneratedSections = Readonly<Record<string, readonly RecordValues[]>>

/** A dossier as data, before it has ids; the person is meant by its place in the street. */
export interface GeneratedDossier {
  readonly person: number
  readonly year: number
  readonly state: DossierState
  /** Without what a roll-over brings from the year before. */
  readonly sections: GeneratedSections
  /** Brought from the year before and not looked at yet. */
  readonly toConfirm: readonly string[]
  /** What differs from the year before in a record that was brought along. */
  readonly corrections: readonly { readonly section: string; readonly at: number; readonly values: RecordValues }[]
}

/** What the records of one year are made from. */
export interface Subject {
  readonly person: GeneratedPerson
  readonly community: number
  readonly communityName: string
  /** Who signs for the community. */
  readonly secretary: string
  readonly year: number
  readonly isHead: boolean
  readonly isPartyMember: boolean
  /** Counted for the training: 专职社区工作者. */
  readonly isFullTime: boolean
  readonly posts: string
  /** The month the present post began, where that was in the course of the year. */
  readonly since: string | null
  /** The month the last post ended, where that was in the course of the year. */
  readonly until: string | null
}
