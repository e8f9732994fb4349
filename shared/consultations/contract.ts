import { z } from 'zod'
import { type Dossier, dossierId, type DossierRecord } from '../dossier/model.ts'
import type { PrintDocument } from '../documents/print-document.ts'
import { command, query } from '../rpc/contract.ts'

/** 调阅: who may look at a dossier, why, who approved, until when. */
export interface Consultation {
  readonly id: string
  readonly dossierId: string
  readonly personName: string
  readonly year: number
  readonly purpose: string
  /** The account that reads; for paper, whoever came. */
  readonly reader: string
  readonly readerUnit: string | null
  readonly isPaper: boolean
  readonly approver: string | null
  readonly openedAt: string
  readonly expiresAt: string
  readonly closedAt: string | null
}

const id = z.string().min(1).max(60)

export const consultationsContract = {
  /** The register; an account that may only consult sees its own. */
  list: query({ power: 'dossiers.consult', input: z.object({ dossierId: dossierId.nullable() }) }).returns<
    readonly Consultation[]
  >(),
  /** Dossiers an account may ask for: names and years only. */
  find: query({
    power: 'dossiers.consult',
    input: z.object({ text: z.string().trim().min(1).max(60), year: z.number().int() }),
  }).returns<readonly { readonly dossierId: string; readonly label: string }[]>(),
  open: command({
    power: 'dossiers.consult',
    input: z.object({
      dossierId,
      hours: z
        .number()
        .int()
        .min(1)
        .max(24 * 30),
      /** Somebody without an account reads the paper. */
      reader: z.string().trim().max(60).nullable(),
      readerUnit: z.string().trim().max(60).nullable(),
    }),
    act: '调阅廉洁档案',
    reason: 'required',
    secondPerson: true,
    subject: (input) => `dossier:${input.dossierId}`,
    within: (input) => ({ dossier: input.dossierId }),
  }).returns<string>(),
  close: command({
    power: 'dossiers.consult',
    input: z.object({ id }),
    act: '结束调阅',
    subject: (input) => `consultation:${input.id}`,
  }).returns<void>(),
  /** The dossier, masked, while the consultation is open. @throws `consultation-over` */
  view: query({ power: 'dossiers.consult', input: z.object({ id }) }).returns<{
    readonly dossier: Dossier
    readonly records: readonly DossierRecord[]
    readonly consultation: Consultation
  }>(),
  /** With name, purpose and time of the reader across every page. */
  booklet: query({ power: 'dossiers.consult', input: z.object({ id }) }).returns<PrintDocument>(),
}
