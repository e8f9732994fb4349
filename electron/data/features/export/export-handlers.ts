import { createHash } from 'node:crypto'
import type { ExportResult, exportContract, SaveRequest } from '@shared/export/contract.ts'
import type { PrintDocument } from '@shared/documents/print-document.ts'
import { periodWords } from '@shared/reports/period.ts'
import { reportOf } from '@shared/reports/reports.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import { replaceFile } from '../../files/replace-file.ts'
import type { Handlers, TaskContext } from '../../rpc/handlers.ts'
import { writeWorkbook } from '../../workbook/write/write-report.ts'
import { makeReport } from '../reports/make-report.ts'
import type { MadeReport } from '../reports/report-question.ts'
import { type ExportRecord, insertExport } from './export-store.ts'
import { figureSources } from './figure-sources.ts'
import { reportPage } from './report-page.ts'
import { returnedFigure, returnedReport } from './returned-report.ts'
import { sourceFacts } from './source-facts.ts'

interface Deps {
  readonly tickets: FileTickets
}

export function exportHandlers({ tickets }: Deps): Handlers<typeof exportContract> {
  return {
    async preview(request, context) {
      const made = await makeReport(request, context, true)
      const document = await reportPage(made.layouts, { title: titleOf(made, request.report), hasLinks: true })
      return { document, rows: countRows(made) }
    },

    async figure({ figure, ...request }, context) {
      return figureSources(context.db, await makeReport(request, context, true), figure)
    },

    save: (request, context) => saveReport(tickets, request, context, true),
    saveUnmasked: (request, context) => saveReport(tickets, request, context, false),

    readReturned: ({ ticket }, context) => returnedReport(tickets.take(ticket, 'read'), context),
    returnedFigure: ({ ticket, ...place }, context) => returnedFigure(tickets.take(ticket, 'read'), place, context),

    async pages(request, context): Promise<PrintDocument> {
      const { now, newId, write } = context
      const made = await makeReport(request, context, true)
      const document = await reportPage(made.layouts, { title: titleOf(made, request.report), hasLinks: false })
      await write((writable) =>
        insertExport(writable, {
          ...whose(context),
          id: newId(),
          exportedAt: now().toISOString(),
          report: request.report,
          isMasked: true,
          people: made.people,
          fileName: `${document.title}${periodOf(request)}.pdf`,
          sha256: createHash('sha256').update(document.html).digest('hex'),
        }),
      )
      return document
    },
  }
}

async function saveReport(
  tickets: FileTickets,
  { ticket, ...request }: SaveRequest,
  context: TaskContext,
  isMasked: boolean,
): Promise<ExportResult> {
  const { db, now, newId, signal, report, write } = context
  const target = tickets.take(ticket, 'write')
  const startedAt = now()
  const id = newId()
  report({ stage: '正在整理数据', done: 0, total: 0 })
  const made = await makeReport(request, context, isMasked)
  const { layouts, people, communities } = made
  if (layouts.length === 0) throw new AppError('not-found', `Nothing stands in the report ${request.report}`)
  const { label } = reportOf(request.report)
  return replaceFile(target, newId(), {
    fill: (stream) =>
      writeWorkbook(layouts, {
        stream,
        now: startedAt,
        signal,
        onRows: (done, total) => report({ stage: `正在写入${label}`, done, total }),
        sourceMap: { facts: sourceFacts(db, { id, report: request.report, isMasked, at: startedAt }) },
      }),
    async place({ sha256, replace }) {
      if (signal.aborted) throw new AppError('cancelled', `Exporting ${request.report}`)
      // The record and the file stand together: a file that cannot be put in place takes its record back.
      await write(async (writable) => {
        insertExport(writable, {
          ...whose(context),
          id,
          exportedAt: startedAt.toISOString(),
          report: request.report,
          isMasked,
          people,
          fileName: target.name,
          sha256,
        })
        await replace()
      })
      return { fileName: target.name, people, communities, rows: countRows(made) }
    },
  })
}

function whose({ account }: Pick<TaskContext, 'account'>): Pick<ExportRecord, 'accountId' | 'accountName'> {
  return { accountId: account.id, accountName: account.displayName }
}

function countRows({ layouts }: MadeReport): number {
  return layouts.reduce((sum, { rows }) => sum + rows.length, 0)
}

function titleOf({ layouts }: MadeReport, report: string): string {
  return layouts[0]?.title ?? reportOf(report).label
}

function periodOf({ report, period }: Pick<SaveRequest, 'report' | 'period'>): string {
  return reportOf(report).period === 'today' ? '' : periodWords(period)
}
