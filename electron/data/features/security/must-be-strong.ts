import { AppError } from '@shared/rpc/errors.ts'
import { passwordWeakness } from '@shared/security/password-weakness.ts'
import type { ReadDb } from '../../db/connection.ts'
import { readSettings } from '../settings/settings-store.ts'

/**
 * @param db of the street whose settings say how long a password is; null before there is one
 * @throws `password-too-weak`
 */
export function mustBeStrong(db: ReadDb | null, password: string, loginName: string): void {
  const weakness = passwordWeakness(password, loginName, db ? readSettings(db).passwordMinLength : undefined)
  if (weakness) throw new AppError('password-too-weak', weakness, { weakness })
}
