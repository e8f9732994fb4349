import type { FormPeople, FormPeriod } from '@shared/forms/model.ts'
import type { FormSourceId } from '@shared/forms/sources.ts'
import type { ReadDb } from '../../db/connection.ts'

export type FormValue = string | number | null

/** A line of a list: what each field says, unformatted. */
export interface FormLine {
  /** Of whom the line is; null where it is of no person. */
  readonly personId: string | null
  readonly community: string | null
  readonly values: Readonly<Record<string, FormValue>>
}

export interface FormQuestion {
  readonly source: FormSourceId
  readonly who: FormPeople
  /** Null for all the account may see. */
  readonly community: string | null
  /** Null for everybody's. */
  readonly personId: string | null
  readonly period: FormPeriod
}

export interface FormData {
  readonly db: ReadDb
  readonly now: Date
  readonly today: string
  readonly isMasked: boolean
  /** The communities an account is limited to; null: all of them. */
  readonly scope: readonly string[] | null
  readonly communities: readonly { readonly id: string; readonly name: string }[]
}
