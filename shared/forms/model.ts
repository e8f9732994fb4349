import type { FormSourceId } from './sources.ts'

/** What goes into a column of a list or into a single cell. */
export type FormBinding =
  /** A field of the lines' source, or of the street where the cell stands alone. */
  | { readonly kind: 'field'; readonly field: string }
  /** 1, 2, 3. */
  | { readonly kind: 'serial' }
  /** Left as it is, because it is meant for a hand: 签字, 备注. */
  | { readonly kind: 'leave' }
  /** Nobody can tell; the clerk is asked, and until he answers the cell stays empty. */
  | { readonly kind: 'ask'; readonly candidates: readonly string[] }

export interface FormColumn {
  /** 1-based. */
  readonly column: number
  readonly heading: string
  readonly binding: FormBinding
  /** Why, for the clerk. */
  readonly evidence: string
}

/** Empty rows under a header and what they list. */
export interface FormList {
  readonly sheet: string
  readonly headerTop: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  /** Null while nobody has said what the lines are. */
  readonly source: FormSourceId | null
  readonly columns: readonly FormColumn[]
  /** Rows whose first words are printed already, such as the names of the communities: row to key. */
  readonly keys: readonly { readonly row: number; readonly key: string }[]
  /** The community the sheet or the 填报单位 line names. */
  readonly community: string | null
  /** Whom the title asks for, where the lines are people. */
  readonly who: FormPeople
  readonly title: string
  /** Of whom alone the lines are, where the form is one person's. */
  readonly personId: string | null
}

/** Of what a cell that stands alone speaks; a person is chosen only when the form is filled. */
export type FormWhose =
  | { readonly kind: 'street' }
  | { readonly kind: 'community'; readonly name: string }
  | { readonly kind: 'person'; readonly id: string | null }

/** A cell that stands alone: 填报单位：____ */
export interface FormCell {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly label: string
  readonly binding: FormBinding
  readonly evidence: string
  /** The words of the cell behind which the value is written; null where the cell itself takes it. */
  readonly after: string | null
  /** What the cell says now. */
  readonly text: string
  readonly whose: FormWhose
}

export const formPeople = ['all', 'party', 'committee', 'supervision', 'heads'] as const
export type FormPeople = (typeof formPeople)[number]

/** The days records are looked for in; null where the form does not say and nobody has answered yet. */
export interface FormPeriod {
  readonly from: string
  readonly to: string
}

export interface FormProposal {
  readonly lists: readonly FormList[]
  readonly cells: readonly FormCell[]
  readonly period: FormPeriod | null
}
