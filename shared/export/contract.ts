import { z } from 'zod'
import type { PrintDocument } from '../documents/print-document.ts'
import { communityId } from '../people/model.ts'
import { reportPeriod } from '../reports/period.ts'
import { reportIds } from '../reports/reports.ts'
import { task, type Within } from '../rpc/contract.ts'
import type { ReturnedSources, ReturnedWorkbook } from './returned.ts'

/** What a report is made of. */
export const reportRequest = z.object({
  report: z.enum(reportIds as [string, ...string[]]),
  /** Empty means every community. */
  communityIds: z.array(communityId).max(500),
  period: reportPeriod,
  /** Which columns, in the order of the report; empty means the usual ones. */
  columns: z.array(z.string().max(40)).max(80),
  preparer: z.string().max(30),
  reviewer: z.string().max(30),
  contactPhone: z.string().max(30),
  /** `YYYY-MM-DD`, printed as 填报日期. */
  reportedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
})
export type ReportRequest = z.infer<typeof reportRequest>

/** With a ticket for writing, from the save dialog. */
const saveRequest = reportRequest.extend({ ticket: z.string().max(60) })
export type SaveRequest = z.infer<typeof saveRequest>

/** With a ticket for reading, from the open dialog. */
const returnedFile = z.object({ ticket: z.string().max(60) })

export interface ExportResult {
  readonly fileName: string
  readonly people: number
  readonly communities: number
  /** Lines of its tables. */
  readonly rows: number
}

export interface ReportPreview {
  /** The pages as they are printed; where a figure stands on records it is a link of this program. */
  readonly document: PrintDocument
  readonly rows: number
}

/** A record behind a figure, and where it is shown. */
export interface SourceRecord {
  readonly kind: SourceKind
  readonly id: string
  readonly label: string
  readonly detail: string
  /** Of a dossier or a record of one; else null. */
  readonly dossierId: string | null
  readonly section: string | null
}

/** `duty` is what is to be published and not begun: its id is community, item and period. */
export const sourceKinds = ['person', 'dossier', 'record', 'decision', 'disclosure', 'item', 'duty'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** A figure of a report: its sheet, line and column, each counted from 0; the line of totals comes after the others. */
const figure = z.object({
  sheet: z.number().int().min(0),
  row: z.number().int().min(0),
  column: z.number().int().min(0),
})
export type Figure = z.infer<typeof figure>

export interface FigureSources {
  /** 合计 · 人数: the line and the column it stands in. */
  readonly title: string
  readonly records: readonly SourceRecord[]
}

/** No choice of communities means all of them. */
const concerned = ({ communityIds }: ReportRequest): Within =>
  communityIds.length === 0 ? 'street' : { communities: communityIds }

/** The report set. Two methods to save, because they need two powers and only one of them a reason. */
export const exportContract = {
  /** Always masked: looking leaves no trace, so it shows no more than the lists do. */
  preview: task({ power: 'export.masked', input: reportRequest, within: concerned }).returns<ReportPreview>(),
  /** The records behind one figure of it. */
  figure: task({
    power: 'export.masked',
    input: reportRequest.extend({ figure }),
    within: concerned,
  }).returns<FigureSources>(),
  save: task({
    power: 'export.masked',
    input: saveRequest,
    act: '导出报表(遮盖)',
    within: concerned,
  }).returns<ExportResult>(),
  saveUnmasked: task({
    power: 'export.unmasked',
    input: saveRequest,
    act: '导出报表(不遮盖)',
    reason: 'required',
    within: concerned,
    secondPerson: true,
  }).returns<ExportResult>(),
  /** The same as pages, to be printed or kept as a PDF; masked. */
  pages: task({
    power: 'export.masked',
    input: reportRequest,
    act: '打印报表(遮盖)',
    within: concerned,
  }).returns<PrintDocument>(),
  /** Leads a workbook that came back to its export and its records; of the whole street, as its map may be. */
  readReturned: task({
    power: 'export.masked',
    input: returnedFile,
    within: () => 'street',
  }).returns<ReturnedWorkbook>(),
  /** The records behind one cell of it. */
  returnedFigure: task({
    power: 'export.masked',
    input: returnedFile.extend({ sheet: z.string().max(31), cell: z.string().regex(/^[A-Z]{1,3}\d{1,7}$/) }),
    within: () => 'street',
  }).returns<ReturnedSources>(),
}
