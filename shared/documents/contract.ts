import { z } from 'zod'
import { dossierId, year } from '../dossier/model.ts'
import { communityId } from '../people/model.ts'
import { query, task } from '../rpc/contract.ts'
import type { PrintDocument } from './print-document.ts'

const inDossier = ({ id }: { id: string }) => ({ dossier: id })

export const documentsContract = {
  /** 档案册: cover, catalogue, section tables, list of attachments. Masked, with the reader's watermark. */
  booklet: query({
    power: 'dossiers.read',
    input: z.object({ id: dossierId, sections: z.array(z.string().max(40)).max(200).nullable() }),
    within: inDossier,
  }).returns<PrintDocument>(),
  /** The same as a workbook, a sheet per section. */
  dossierWorkbook: task({
    power: 'export.masked',
    input: z.object({ id: dossierId, ticket: z.string().max(60) }),
    act: '导出廉洁档案(遮盖)',
    within: inDossier,
    subject: ({ id }) => `dossier:${id}`,
  }).returns<{ readonly fileName: string }>(),
  /** 社区廉洁情况汇总: what the evaluation of a community looks at (R-DOS-01). */
  communitySummary: query({
    power: 'dossiers.read',
    input: z.object({ communityId, year }),
    within: (input) => ({ communities: [input.communityId] }),
  }).returns<PrintDocument>(),
  /** 移交清单 of dossiers, signed by both sides. */
  transferList: query({
    power: 'dossiers.archive',
    input: z.object({ ids: z.array(dossierId).min(1).max(2000), receiver: z.string().max(60) }),
    within: () => 'street',
  }).returns<PrintDocument>(),
  /** 鉴定清单: whose retention has ended by this year; nothing is destroyed by it. */
  appraisalList: query({
    power: 'dossiers.archive',
    input: z.object({ year }),
    within: () => 'street',
  }).returns<PrintDocument>(),
}
