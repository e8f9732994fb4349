import type { OutputOf, InputOf } from '@shared/rpc/contract.ts'
import type { documentsContract } from '@shared/documents/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import { replaceFile } from '../../files/replace-file.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { writeWorkbook } from '../../workbook/write/write-report.ts'
import { insertExport } from '../export/export-store.ts'
import { dossierLayouts } from './dossier-layouts.ts'
import { readFacts } from './read-facts.ts'

type Method = (typeof documentsContract)['dossierWorkbook']

/** The dossier as a workbook, a sheet per section, masked. */
export async function exportDossier(
  tickets: FileTickets,
  { id, ticket }: InputOf<Method>,
  { db, account, now, newId, signal, report, write }: TaskContext,
): Promise<OutputOf<Method>> {
  const target = tickets.take(ticket, 'write')
  const startedAt = now()
  const today = localDay(startedAt)
  const layouts = dossierLayouts(readFacts(db, id, account, startedAt), today)
  return replaceFile(target, newId(), {
    fill: (stream) =>
      writeWorkbook(layouts, {
        stream,
        now: startedAt,
        signal,
        onRows: (done, total) => report({ stage: '正在写入分表', done, total }),
      }),
    async place({ sha256, replace }) {
      if (signal.aborted) throw new AppError('cancelled', 'Exporting a dossier')
      // The record and the file stand together, as in every export.
      await write(async (writable) => {
        insertExport(writable, {
          id: newId(),
          exportedAt: startedAt.toISOString(),
          accountId: account.id,
          accountName: account.displayName,
          report: 'dossier',
          isMasked: true,
          people: 1,
          fileName: target.name,
          sha256,
        })
        await replace()
      })
      return { fileName: target.name }
    },
  })
}
