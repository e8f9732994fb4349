import type { MergeStrategies } from '@shared/import/merge-strategies.ts'
import { type Power, powers } from '@shared/security/powers.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../../db/connection.ts'
import type { KnownPeople, ResolvedCommunity } from '../current-data.ts'
import type { PlannedRow } from '../plan-roster.ts'

/** What records are planned against. */
export interface PlanContext {
  readonly db: ReadDb
  readonly account: Account
  readonly now: Date
  readonly today: string
  readonly known: KnownPeople
  readonly resolve: (written: string) => ResolvedCommunity
  readonly strategies: MergeStrategies
  /** The people that the rosters of the same files bring, by `nameKey`. */
  readonly newPeople: ReadonlyMap<string, readonly PlannedRow[]>
}

/** Why nothing of a ledger may be written by this account; null when it may. */
export function powerMissing(account: Account, power: Power): string | null {
  return account.powers.includes(power) ? null : `您的账号没有“${powers[power]}”的权限，这类台账没有导入。`
}
