import type { Objection } from '@shared/disclosure/model.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

type Row = Omit<Objection, 'leadsToCorrection'> & { readonly leadsToCorrection: number }

const columns = `objection_id AS id, raised_on AS raisedOn, raised_by AS raisedBy, content, due_on AS dueOn,
  replied_on AS repliedOn, reply, leads_to_correction AS leadsToCorrection`

export function listObjections(db: ReadDb, disclosureId: string): Objection[] {
  const rows = db
    .prepare(`SELECT ${columns} FROM objection WHERE disclosure_id = ? ORDER BY raised_on, rowid`)
    .all(disclosureId) as Row[]
  return rows.map((row) => ({ ...row, leadsToCorrection: row.leadsToCorrection === 1 }))
}

export interface NewObjection {
  readonly id: string
  readonly disclosureId: string
  readonly raisedOn: string
  readonly raisedBy: string
  readonly content: string
  readonly dueOn: string
}

export function insertObjection(db: WriteDb, objection: NewObjection): void {
  db.prepare(
    `INSERT INTO objection (objection_id, disclosure_id, raised_on, raised_by, content, due_on)
     VALUES (@id, @disclosureId, @raisedOn, @raisedBy, @content, @dueOn)`,
  ).run(objection)
}

export interface Answer {
  readonly id: string
  readonly repliedOn: string
  readonly reply: string
  readonly leadsToCorrection: boolean
}

export function updateAnswer(db: WriteDb, { id, repliedOn, reply, leadsToCorrection }: Answer): void {
  db.prepare('UPDATE objection SET replied_on = ?, reply = ?, leads_to_correction = ? WHERE objection_id = ?').run(
    repliedOn,
    reply,
    leadsToCorrection ? 1 : 0,
    id,
  )
}
