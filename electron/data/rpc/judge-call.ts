import type { Within } from '@shared/rpc/contract.ts'
import { AppError, type ErrorCode } from '@shared/rpc/errors.ts'
import type { Account } from '@shared/security/model.ts'
import type { RequiredPower } from '@shared/security/powers.ts'
import type { ReadDb } from '../db/connection.ts'
import {
  communitiesOfAct,
  communitiesOfDossier,
  communitiesOfPerson,
  communityOf,
} from '../db/concerned-communities.ts'
import type { CurrentSession } from './dispatch.ts'

/** With a password that somebody else set, only this can be done. */
const whileChangingPassword: ReadonlySet<string> = new Set(['security.changePassword', 'settings.get'])

/** @throws `not-signed-in`, `locked`, `password-change-needed`, `power-missing` */
export function mayCall(session: CurrentSession, power: RequiredPower, method: string): void {
  if (power === 'anyone') return
  const { account, isLocked, mustChangePassword } = session
  if (!account) throw refused('not-signed-in', power)
  if (isLocked) throw refused('locked', power)
  if (mustChangePassword && !whileChangingPassword.has(method)) throw refused('password-change-needed', power)
  if (power !== 'signed-in' && !account.powers.includes(power)) throw refused('power-missing', power)
}

/** Whether what a call concerns lies in the communities the account is limited to. @throws `out-of-scope` */
export function mayConcern(db: ReadDb, { communityIds }: Account, within: Within): void {
  if (communityIds === null) return
  const concerned = within === 'street' ? [null] : communitiesOf(db, within)
  const isOutside = concerned.some((id) => id === null || !communityIds.includes(id))
  if (isOutside) throw new AppError('out-of-scope', 'Outside the communities of the account')
}

function communitiesOf(db: ReadDb, within: Exclude<Within, 'street'>): readonly (string | null)[] {
  if ('communities' in within) return within.communities
  if ('dossier' in within) return communitiesOfDossier(db, within.dossier)
  if ('disclosure' in within) return communityOf(db, 'disclosure', within.disclosure)
  if ('decision' in within) return communityOf(db, 'decision', within.decision)
  return 'person' in within ? communitiesOfPerson(db, within.person) : communitiesOfAct(db, within.act)
}

function refused(code: ErrorCode, power: RequiredPower): AppError {
  return new AppError(code, `Needs ${power}`, { power })
}
