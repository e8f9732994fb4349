import { formProposal, type RememberedForm } from '@shared/forms/contract.ts'
import type { FormProposal } from '@shared/forms/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

export interface FormTemplate extends RememberedForm {
  readonly fingerprint: string
  readonly content: Buffer
  readonly proposal: FormProposal
}

interface Raw extends RememberedForm {
  readonly fingerprint: string
  readonly content: string
  readonly proposal: string
}

const columns = 'form_id AS id, name, filled_at AS filledAt'

export function listTemplates(db: ReadDb): RememberedForm[] {
  return db.prepare(`SELECT ${columns} FROM form_template ORDER BY filled_at DESC`).all() as RememberedForm[]
}

export function getTemplate(db: ReadDb, id: string): FormTemplate {
  const found = readTemplate(db, 'form_id', id)
  if (!found) throw new AppError('not-found', `No form ${id}`)
  return found
}

export function findTemplate(db: ReadDb, fingerprint: string): FormTemplate | null {
  return readTemplate(db, 'fingerprint', fingerprint)
}

function readTemplate(db: ReadDb, column: 'form_id' | 'fingerprint', value: string): FormTemplate | null {
  const row = db
    .prepare(`SELECT ${columns}, fingerprint, content, proposal FROM form_template WHERE ${column} = ?`)
    .get(value) as Raw | undefined
  if (!row) return null
  return { ...row, content: Buffer.from(row.content, 'base64'), proposal: formProposal.parse(JSON.parse(row.proposal)) }
}

/** The newest answers for a form replace the former ones. */
export function saveTemplate(db: WriteDb, { content, proposal, ...form }: FormTemplate): void {
  db.prepare(
    `INSERT INTO form_template (form_id, fingerprint, name, content, proposal, filled_at)
     VALUES (@id, @fingerprint, @name, @content, @proposal, @filledAt)
     ON CONFLICT (fingerprint) DO UPDATE SET name = excluded.name, content = excluded.content,
       proposal = excluded.proposal, filled_at = excluded.filled_at`,
  ).run({ ...form, content: content.toString('base64'), proposal: JSON.stringify(proposal) })
}

export function removeTemplate(db: WriteDb, id: string): void {
  const { changes } = db.prepare('DELETE FROM form_template WHERE form_id = ?').run(id)
  if (changes === 0) throw new AppError('not-found', `No form ${id}`)
}
