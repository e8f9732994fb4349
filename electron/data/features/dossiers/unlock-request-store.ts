import type { Dossier } from '@shared/dossier/model.ts'
import type { ReadDb } from '../../db/connection.ts'

/** An open or approved request to unlock this dossier that has not expired. */
export function findUnlockRequest(db: ReadDb, dossierId: string, now: string): Dossier['unlockRequest'] {
  const found = db
    .prepare(
      `SELECT request_id AS id, state, display_name AS "by" FROM request JOIN account ON account_id = requested_by
       WHERE state IN ('open', 'approved') AND expires_at >= @now AND method = 'dossiers.unlock'
         AND input ->> 'id' = @dossierId
       ORDER BY state = 'open', requested_at DESC LIMIT 1`,
    )
    .get({ dossierId, now })
  return (found as Dossier['unlockRequest'] | undefined) ?? null
}
