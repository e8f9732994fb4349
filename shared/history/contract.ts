import { z } from 'zod'
import { command, query } from '../rpc/contract.ts'

export interface AuditRow {
  readonly seq: number
  readonly at: string
  readonly accountName: string
  readonly method: string
  readonly act: string
  readonly subject: string | null
  readonly reason: string | null
  /** The changed records, sensitive values masked; counts alone where there are many. */
  readonly summary: AuditSummary
}

export interface AuditSummary {
  readonly counts: Readonly<Record<string, { inserted: number; updated: number; deleted: number }>>
  readonly records: readonly {
    readonly table: string
    readonly id: string
    readonly fields: Readonly<Record<string, { before: unknown; after: unknown }>>
  }[]
}

export const historyContract = {
  /** The newest acts that touched one record, newest first. */
  ofRecord: query({
    power: 'people.read',
    input: z.object({ table: z.enum(['person', 'community']), id: z.string().max(60) }),
    within: ({ table, id }) => (table === 'person' ? { person: id } : { communities: [id] }),
  }).returns<AuditRow[]>(),
  /** Takes back one act; refused as `conflict` where its records were changed since. Undoing an undo redoes. */
  undo: command({
    power: 'people.edit',
    input: z.object({ seq: z.number().int().positive() }),
    act: '撤销',
    within: ({ seq }) => ({ act: seq }),
    subject: ({ seq }) => `audit:${seq}`,
    undoable: true,
  }).returns<{ act: string }>(),
}
