/**
 * Failures a person can act on. The code is contract, the message is English and for the log; the sentence the
 * clerk reads comes from error-text.ts. Any other throw is a bug and crosses as `internal`.
 */
export type ErrorCode =
  | 'internal'
  | 'invalid-input'
  | 'unknown-method'
  | 'not-signed-in'
  | 'locked'
  | 'power-missing'
  | 'reason-missing'
  | 'cancelled'
  | 'data-process-gone'
  | 'not-found'
  | 'conflict'
  | 'busy'
  | 'disk-full'
  | 'database-unwritable'
  // security
  | 'wrong-password'
  | 'too-many-attempts'
  | 'wrong-recovery-code'
  | 'password-too-weak'
  | 'already-set-up'
  | 'folder-damaged'
  | 'database-damaged'
  | 'database-too-new'
  | 'folder-not-writable'
  | 'folder-on-network'
  | 'folder-in-use'
  | 'folder-is-demo'
  | 'keys-outdated'
  | 'password-change-needed'
  | 'approval-needed'
  | 'approval-invalid'
  | 'out-of-scope'
  | 'read-only'
  | 'account-taken'
  | 'roles-conflict'
  | 'last-administrator'
  // people
  | 'person-invalid'
  | 'community-in-use'
  | 'id-number-taken'
  | 'name-taken'
  // dossiers
  | 'dossier-exists'
  | 'dossier-refused'
  | 'records-invalid'
  | 'section-not-blank'
  | 'attachment-damaged'
  | 'consultation-over'
  | 'opinion-signed'
  // disclosure
  | 'disclosure-refused'
  | 'personal-data-left'
  | 'catalogue-unanswered'
  | 'wall'
  // files and workbooks
  | 'ticket-unknown'
  | 'file-unreadable'
  | 'workbook-unreadable'
  | 'target-unwritable'
  // forms
  | 'form-refused'
  // backup
  | 'backup-failed'
  | 'backup-damaged'
  | 'backup-folder-gone'
  // import
  | 'draft-gone'
  | 'plan-outdated'
  | 'nothing-to-undo'

export type ErrorDetails = Readonly<Record<string, unknown>>

/** What crosses between processes instead of an Error, whose own properties the context bridge would drop. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly details: ErrorDetails
}

export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

export function toFailure(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error), details: {} }
}

export function fromFailure({ code, message, details }: Failure): AppError {
  return new AppError(code, message, details)
}
