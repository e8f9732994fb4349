import type { FileError } from '@shared/import/reading.ts'

/** Stops a reader; `readWorkbook` makes an answer of it. */
export class Unreadable extends Error {
  readonly reason: FileError

  constructor(reason: FileError) {
    super(reason.code)
    this.reason = reason
  }
}
