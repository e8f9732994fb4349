import { AppError } from '@shared/rpc/errors.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import { replaceFile } from '../../files/replace-file.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import type { ReportLayout } from '../../workbook/write/report-layout.ts'
import { writeWorkbook } from '../../workbook/write/write-report.ts'
import { insertExport } from '../export/export-store.ts'

/** Writes the sheets and notes the export; the record and the file stand together. */
export async function exportDecisions(
  {
    tickets,
    ticket,
    kind,
    layouts,
  }: {
    readonly tickets: FileTickets
    readonly ticket: string
    readonly kind: 'decision' | 'decisions'
    readonly layouts: readonly ReportLayout[]
  },
  { account, now, newId, signal, report, write }: TaskContext,
): Promise<{ fileName: string }> {
  const target = tickets.take(ticket, 'write')
  const startedAt = now()
  return replaceFile(target, newId(), {
    fill: (stream) =>
      writeWorkbook(layouts, {
        stream,
        now: startedAt,
        signal,
        onRows: (done, total) => report({ stage: '正在写入工作簿', done, total }),
      }),
    async place({ sha256, replace }) {
      if (signal.aborted) throw new AppError('cancelled', 'Exporting decisions')
      await write(async (writable) => {
        insertExport(writable, {
          id: newId(),
          exportedAt: startedAt.toISOString(),
          accountId: account.id,
          accountName: account.displayName,
          report: kind,
          isMasked: true,
          people: 0,
          fileName: target.name,
          sha256,
        })
        await replace()
      })
      return { fileName: target.name }
    },
  })
}
