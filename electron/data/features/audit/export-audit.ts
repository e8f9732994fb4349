import type { AuditFilter } from '@shared/audit/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { letOthersIn } from '../../db/run-in-steps.ts'
import { auditHead } from '../../db/audit-head.ts'
import { replaceFile, type TargetFile } from '../../files/replace-file.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { writeReport } from '../../workbook/write/write-report.ts'
import { auditReport, reportRow } from './audit-report.ts'
import { countAudit, listMatchingSeqs, listRows } from './audit-store.ts'

const rowsInOneGo = 500
const nothingFiltered: AuditFilter = { text: '', accountId: null, act: null, from: null, to: null }

/** Writes what is shown as a workbook; the audit knows of it before the file stands. */
export async function exportAudit(
  target: TargetFile,
  filter: AuditFilter,
  { db, account, now, newId, signal, report, write }: TaskContext,
): Promise<{ rows: number }> {
  const startedAt = now()
  const head = auditHead(db)
  const seqs = listMatchingSeqs(db, filter)
  const rows: (readonly (string | null)[])[] = []
  for (let from = 0; from < seqs.length; from += rowsInOneGo) {
    rows.push(...listRows(db, seqs.slice(from, from + rowsInOneGo)).map(reportRow))
    report({ stage: '正在整理审计记录', done: rows.length, total: seqs.length })
    await letOthersIn(signal, 'Exporting the audit')
  }
  const layout = auditReport({
    rows,
    head,
    all: countAudit(db, nothingFiltered),
    filter,
    exportedBy: account.displayName,
    exportedAt: startedAt,
  })
  return replaceFile(target, newId(), {
    fill: (stream) =>
      writeReport(layout, {
        stream,
        now: startedAt,
        signal,
        onRows: (done, all) => report({ stage: '正在写入表格', done, total: all }),
      }),
    async place({ replace }) {
      if (signal.aborted) throw new AppError('cancelled', 'Exporting the audit')
      await write(() => replace())
      return { rows: rows.length }
    },
  })
}
