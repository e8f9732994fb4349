import { z } from 'zod'

/** A document as a page of its own: no scripts, nothing fetched. Main makes a PDF of it. */
export const printDocument = z.object({
  title: z.string().max(200),
  html: z.string().max(50_000_000),
  paper: z.enum(['A4', 'A3']),
  isLandscape: z.boolean(),
  /** 第 1 页 共 8 页 at the foot. */
  hasPageNumbers: z.boolean(),
})
export type PrintDocument = z.infer<typeof printDocument>
