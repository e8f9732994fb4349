import { z } from 'zod'
import type { AuditRow } from '../history/contract.ts'
import { query, task } from '../rpc/contract.ts'

export const auditFilter = z.object({
  /** In the act, the name of the subject, the reason, or the name of whoever acted or approved. */
  text: z.string().max(60).default(''),
  accountId: z.string().max(60).nullable().default(null),
  act: z.string().max(40).nullable().default(null),
  /** `YYYY-MM-DD`, both inclusive. */
  from: z.string().max(10).nullable().default(null),
  to: z.string().max(10).nullable().default(null),
})
export type AuditFilter = z.infer<typeof auditFilter>

export interface AuditedRow extends AuditRow {
  readonly approverName: string | null
  /** What `subject` is called: a name, also of what was deleted since; null where it has none. */
  readonly subjectName: string | null
}

/** A record as it was and as it became, sensitive values masked. */
export interface AuditedChange {
  readonly table: string
  readonly id: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

export type AuditVerdict =
  | { readonly isWhole: true; readonly rows: number; readonly head: string }
  /** `why`, in Chinese; `seq` of the first row that does not fit. */
  | { readonly isWhole: false; readonly rows: number; readonly seq: number; readonly why: string }

const page = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }

export const auditContract = {
  search: query({ power: 'audit.read', input: z.object({ filter: auditFilter, ...page }) }).returns<{
    total: number
    rows: readonly AuditedRow[]
  }>(),
  /** The acts in use and the accounts that acted, for the filters. */
  facets: query({ power: 'audit.read', input: z.object({}) }).returns<{
    acts: readonly string[]
    accounts: readonly { id: string; name: string }[]
  }>(),
  changes: query({
    power: 'audit.read',
    input: z.object({ seq: z.number().int().positive(), ...page }),
  }).returns<{
    total: number
    changes: readonly AuditedChange[]
  }>(),
  /** Walks the chain from the first row and names the first that is broken. */
  verify: task({ power: 'audit.read', input: z.object({}) }).returns<AuditVerdict>(),
  export: task({
    power: 'audit.export',
    input: z.object({ ticket: z.string().max(60), filter: auditFilter }),
    act: '导出审计记录',
  }).returns<{ rows: number }>(),
}
