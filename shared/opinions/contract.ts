import { z } from 'zod'
import type { PrintDocument } from '../documents/print-document.ts'
import { personId, type PersonId } from '../people/model.ts'
import { command, query } from '../rpc/contract.ts'

/** One sentence and the records it follows from: no sentence without its records, or 无 of a declared section. */
export interface OpinionSentence {
  readonly text: string
  readonly places: readonly { readonly dossierId: string; readonly section: string; readonly recordId: string | null }[]
  /** Written by the clerk, not drafted. */
  readonly isOwn: boolean
}

/** 廉洁情况说明. */
export interface Opinion {
  readonly id: string
  readonly personId: PersonId
  readonly personName: string
  /** 评先评优, 换届提名 … */
  readonly purpose: string
  readonly sentences: readonly OpinionSentence[]
  readonly state: 'draft' | 'signed'
  readonly draftedBy: string
  readonly draftedAt: string
  readonly signedBy: string | null
  readonly signedAt: string | null
  readonly revision: number
}

const sentence = z.object({
  text: z.string().trim().min(1).max(1000),
  places: z
    .array(
      z.object({ dossierId: z.string().max(60), section: z.string().max(40), recordId: z.string().max(60).nullable() }),
    )
    .max(500),
  isOwn: z.boolean(),
})
const id = z.string().min(1).max(60)

export const opinionsContract = {
  list: query({
    power: 'dossiers.read',
    input: z.object({ personId }),
    within: (input) => ({ person: input.personId }),
  }).returns<readonly Opinion[]>(),
  /** Sentences from the records of the last years; nothing is stored. */
  draft: query({
    power: 'dossiers.edit',
    input: z.object({ personId, fromYear: z.number().int(), toYear: z.number().int() }),
    within: (input) => ({ person: input.personId }),
  }).returns<readonly OpinionSentence[]>(),
  save: command({
    power: 'dossiers.edit',
    input: z.object({
      id: id.nullable(),
      revision: z.number().int(),
      personId,
      purpose: z.string().trim().min(1, '请填写用途，例如：换届提名').max(60),
      sentences: z.array(sentence).min(1).max(200),
    }),
    act: '起草廉洁情况说明',
    subject: (input) => `person:${input.personId}`,
    within: (input) => ({ person: input.personId }),
    undoable: true,
  }).returns<string>(),
  /** By another account than the one that drafted it; what is signed does not change any more. */
  sign: command({
    power: 'opinions.sign',
    input: z.object({ id, revision: z.number().int() }),
    act: '签发廉洁情况说明',
    subject: (input) => `opinion:${input.id}`,
    within: () => 'street',
  }).returns<void>(),
  remove: command({
    power: 'dossiers.edit',
    input: z.object({ id, personId }),
    act: '删除廉洁情况说明草稿',
    subject: (input) => `opinion:${input.id}`,
    within: (input) => ({ person: input.personId }),
    undoable: true,
  }).returns<void>(),
  document: query({
    power: 'dossiers.read',
    input: z.object({ id, personId }),
    within: (input) => ({ person: input.personId }),
  }).returns<PrintDocument>(),
}
