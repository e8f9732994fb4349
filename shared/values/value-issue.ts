/** What can be said against one value. The list may grow; the names stay. */
export type IssueCode =
  | 'id-truncated'
  | 'id-checksum'
  | 'id-length'
  | 'id-birth-mismatch'
  | 'id-gender-mismatch'
  | 'id-duplicate'
  | 'date-unreadable'
  | 'date-ambiguous'
  | 'date-impossible'
  | 'date-order'
  | 'number-unreadable'
  | 'count-mismatch'
  | 'unit-unknown'
  | 'phone-unreadable'
  | 'name-unusual'
  | 'enum-unknown'
  | 'community-guessed'
  | 'required-missing'
  | 'duplicate-in-file'
  | 'several-values'
  | 'garbled-text'
  | 'formula-error'
  | 'hidden'

/** `error` is not written until somebody decides, `warning` is written and shown. */
export type IssueSeverity = 'error' | 'warning' | 'info'

export interface ValueIssue {
  readonly code: IssueCode
  readonly severity: IssueSeverity
  /** One sentence for the clerk. */
  readonly message: string
}

/** A value and what is doubtful about it; dirty input gives issues, never an exception. */
export interface Parsed<T> {
  readonly value: T | null
  readonly issues: readonly ValueIssue[]
}

export function parsed<T>(value: T | null, ...issues: ValueIssue[]): Parsed<T> {
  return { value, issues }
}

export function failed(code: IssueCode, message: string): Parsed<never> {
  return { value: null, issues: [{ code, severity: 'error', message }] }
}

export function warning(code: IssueCode, message: string): ValueIssue {
  return { code, severity: 'warning', message }
}
