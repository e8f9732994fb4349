import type { PersonalFind } from '../model.ts'

/** A find within one text, before it is known where that text stands. */
export interface Hit {
  readonly kind: PersonalFind['kind']
  readonly start: number
  readonly end: number
  readonly masked: string | null
  readonly why: string
}
