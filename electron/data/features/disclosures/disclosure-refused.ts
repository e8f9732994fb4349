import { AppError } from '@shared/rpc/errors.ts'

/** @param message the sentence the clerk reads */
export function refused(message: string): AppError {
  return new AppError('disclosure-refused', 'The publication refuses this', { message })
}
