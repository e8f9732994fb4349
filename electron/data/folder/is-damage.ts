import { AppError } from '@shared/rpc/errors.ts'
import { translate } from '../db/connection.ts'

/** Whether an error says that the database file itself is damaged. */
export function isDamage(cause: unknown): boolean {
  const error = translate(cause)
  return error instanceof AppError && error.code === 'database-damaged'
}
