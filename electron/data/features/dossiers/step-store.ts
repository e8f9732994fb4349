import type { Step } from '@shared/dossier/model.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

/** Newest last. */
export function listSteps(db: ReadDb, dossierId: string): Step[] {
  return db
    .prepare(
      `SELECT step_id AS id, act, from_state AS "from", to_state AS "to", at, account_name AS accountName,
         signed_by AS signedBy, signed_on AS signedOn, opinion, reason, approver_name AS approverName
       FROM dossier_step WHERE dossier_id = ? ORDER BY rowid`,
    )
    .all(dossierId) as Step[]
}

export interface NewStep extends Step {
  readonly dossierId: string
  readonly accountId: string
}

export function insertStep(db: WriteDb, step: NewStep): void {
  db.prepare(
    `INSERT INTO dossier_step (step_id, dossier_id, act, from_state, to_state, at, account_id, account_name, signed_by,
       signed_on, opinion, reason, approver_name)
     VALUES (@id, @dossierId, @act, @from, @to, @at, @accountId, @accountName, @signedBy, @signedOn, @opinion, @reason,
       @approverName)`,
  ).run(step)
}
