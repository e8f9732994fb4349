import { type Disclosure, type DisclosureAct, disclosureActs, type DisclosureState } from '@shared/disclosure/model.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

/** What was done, beside the acts of the life: a correction begins it anew. */
export type StepAct = DisclosureAct | 'correct'

export interface NewStep {
  readonly id: string
  readonly disclosureId: string
  readonly act: StepAct
  readonly from: DisclosureState
  readonly to: DisclosureState
  readonly on: string
  readonly at: string
  readonly accountName: string
  readonly signedBy: string | null
  readonly signedOn: string | null
  readonly opinion: string | null
  readonly approverName: string | null
}

export function insertStep(db: WriteDb, step: NewStep): void {
  db.prepare(
    `INSERT INTO disclosure_step (step_id, disclosure_id, act, from_state, to_state, on_day, at, account_name, signed_by,
       signed_on, opinion, approver_name)
     VALUES (@id, @disclosureId, @act, @from, @to, @on, @at, @accountName, @signedBy, @signedOn, @opinion,
       @approverName)`,
  ).run(step)
}

export function listSteps(db: ReadDb, disclosureId: string): Disclosure['steps'] {
  const rows = db
    .prepare(
      `SELECT act, at, account_name AS accountName, signed_by AS signedBy, signed_on AS signedOn, opinion,
         approver_name AS approverName
       FROM disclosure_step WHERE disclosure_id = ? ORDER BY rowid`,
    )
    .all(disclosureId) as (Disclosure['steps'][number] & { readonly act: StepAct })[]
  return rows.map((row) => ({ ...row, act: actLabel(row.act) }))
}

export function actLabel(act: StepAct): string {
  return act === 'correct' ? '更正重发' : disclosureActs[act].label
}

/** Why it is published again: what the last correction said. */
export function lastCorrection(db: ReadDb, disclosureId: string): string | null {
  const why = db
    .prepare(
      `SELECT opinion FROM disclosure_step WHERE disclosure_id = ? AND act = 'correct' ORDER BY rowid DESC LIMIT 1`,
    )
    .pluck()
    .get(disclosureId) as string | null | undefined
  return why ?? null
}
