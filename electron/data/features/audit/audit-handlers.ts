import type { auditContract } from '@shared/audit/contract.ts'
import type { AuditMark } from '../../db/audit-head.ts'
import { verifyAudit } from '../../db/verify-audit.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { listChanges } from './audit-changes-store.ts'
import { listFacets } from './audit-facets-store.ts'
import { searchAudit } from './audit-store.ts'
import { exportAudit } from './export-audit.ts'

export interface AuditDeps {
  readonly tickets: FileTickets
  /** What keys.json remembers of the database that is open; null where it remembers nothing of it. */
  readonly auditMark: () => AuditMark | null
}

export function auditHandlers({ tickets, auditMark }: AuditDeps): Handlers<typeof auditContract> {
  return {
    search: ({ filter, ...page }, { db }) => searchAudit(db, filter, page),
    facets: (_input, { db }) => listFacets(db),
    changes: (input, { db }) => listChanges(db, input),
    verify: (_input, { db, signal, report }) =>
      verifyAudit(db, {
        mark: auditMark(),
        signal,
        onProgress: (done, total) => report({ stage: '正在核验审计记录', done, total }),
      }),
    export: ({ ticket, filter }, context) => exportAudit(tickets.take(ticket, 'write'), filter, context),
  }
}
