import type { ReadDb } from '../../db/connection.ts'
import { distinctInAudit } from './distinct-store.ts'

/** The acts in use, and who acted under the name they had last. */
export function listFacets(db: ReadDb): { acts: string[]; accounts: { id: string; name: string }[] } {
  const nameOf = db.prepare('SELECT account_name FROM audit WHERE account_id = ? ORDER BY seq DESC LIMIT 1').pluck()
  const accounts = distinctInAudit(db, 'account_id').map((id) => ({ id, name: nameOf.get(id) as string }))
  return {
    acts: distinctInAudit(db, 'act'),
    accounts: accounts.toSorted((one, other) => one.name.localeCompare(other.name, 'zh')),
  }
}
