import type { Organisation, PersonField } from '@shared/people/model.ts'
import { birthOfId } from '@shared/values/id-number.ts'
import { withoutPadding } from '@shared/values/person-name.ts'
import { compactText } from '@shared/values/text.ts'
import { communityKey } from './community-name.ts'

/** The fields of the roster that hold posts, by the organisation they speak for. */
export const postFields = {
  party: 'partyPost',
  committee: 'committeePost',
  supervision: 'supervisionPost',
  other: 'post',
} as const satisfies Record<Organisation, string>
export type PostField = (typeof postFields)[Organisation]

export const organisationOfField: Readonly<Record<PostField, Organisation>> = {
  partyPost: 'party',
  committeePost: 'committee',
  supervisionPost: 'supervision',
  post: 'other',
}

export interface FieldSource {
  readonly fileName: string
  readonly sheet: string | null
  /** `D7`; empty where the value stood outside the row. */
  readonly cell: string
  readonly original: string
}

export interface FilePost {
  readonly organisation: Organisation
  readonly post: string
  /** The column it stood in. */
  readonly field: PostField
}

export type PersonValue = string | boolean

/** What two persons are told apart or taken for one by. */
export interface Identity {
  readonly name: string
  readonly idNo: string | null
  /** `YYYY-MM`, from the id number where the row does not say. */
  readonly birth: string | null
  /** As `communityKey` writes it. */
  readonly community: string | null
}

/** A value that is not written until somebody decides on it. */
export interface UndecidedValue {
  readonly text: string
  readonly message: string
}

/** One row of a roster, as far as it may be written. */
export interface RosterRecord {
  readonly key: string
  readonly draftId: string
  readonly fileName: string
  readonly sheet: string | null
  readonly table: number
  readonly row: number
  readonly name: string
  readonly values: ReadonlyMap<PersonField, PersonValue>
  /** As written. */
  readonly community: string | null
  readonly posts: readonly FilePost[]
  readonly termStart: string | null
  readonly dualHead: boolean | null
  readonly crossAppointed: boolean | null
  readonly undecided: ReadonlyMap<string, UndecidedValue>
  readonly sources: ReadonlyMap<string, FieldSource>
  /** Why the row cannot be imported. */
  readonly rejection: string | null
}

export function nameKey(name: string): string {
  return /[A-Za-z]/.test(name) ? withoutPadding(name).toLowerCase() : withoutPadding(compactText(name))
}

export function identityOf(
  name: string,
  idNo: string | null,
  birth: string | null,
  community: string | null,
): Identity {
  const fromId = idNo !== null && /^(?:\d{15}|\d{17}[\dX])$/.test(idNo) ? birthOfId(idNo) : null
  return {
    name: nameKey(name),
    idNo,
    birth: (birth ?? fromId)?.slice(0, 7) ?? null,
    community: community === null ? null : communityKey(community),
  }
}
