import { z } from 'zod'
import { dossierId, recordId, sectionId } from '../dossier/model.ts'
import { command, query, task } from '../rpc/contract.ts'

export const attachmentTypes = {
  pdf: { label: 'PDF', mime: 'application/pdf' },
  jpg: { label: 'JPG', mime: 'image/jpeg' },
  png: { label: 'PNG', mime: 'image/png' },
  docx: { label: 'DOCX', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { label: 'XLSX', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const
export type AttachmentType = keyof typeof attachmentTypes

/** A scan or photo, kept encrypted beside the database under the hash of its content. */
export interface Attachment {
  readonly id: string
  readonly dossierId: string
  readonly section: string
  /** Null: belongs to the section as a whole. */
  readonly recordId: string | null
  readonly fileName: string
  readonly type: AttachmentType
  readonly bytes: number
  readonly sha256: string
  /** Of a PDF; 1 for a picture; null where it cannot be told. */
  readonly pages: number | null
  readonly addedAt: string
  readonly addedBy: string
  /** Its file is not there, or is not what was saved. */
  readonly damage: 'missing' | 'changed' | null
}

export interface AttachmentRefusal {
  readonly fileName: string
  /** In Chinese: too large, not of a type that is kept, empty. */
  readonly message: string
}

const id = z.string().min(1).max(60)
const place = z.object({ dossierId, section: sectionId, recordId: recordId.nullable() })
const inDossier = (input: { dossierId: string }) => ({ dossier: input.dossierId })

export const attachmentsContract = {
  list: query({
    power: 'dossiers.read',
    input: z.object({ dossierId }),
    within: inDossier,
  }).returns<readonly Attachment[]>(),
  /** Several files at once; those that cannot be kept are named, the others are added in one transaction. */
  add: task({
    power: 'dossiers.edit',
    input: place.extend({ tickets: z.array(z.string().max(60)).min(1).max(200) }),
    act: '添加附件',
    subject: (input) => `dossier:${input.dossierId}/${input.section}`,
    within: inDossier,
    undoable: true,
  }).returns<{ readonly added: readonly Attachment[]; readonly refused: readonly AttachmentRefusal[] }>(),
  /** Takes it from the dossier; the file stays as long as an undo could ask for it. */
  remove: command({
    power: 'dossiers.edit',
    input: z.object({ dossierId, ids: z.array(id).min(1).max(200) }),
    act: '移除附件',
    subject: (input) => `dossier:${input.dossierId}`,
    within: inDossier,
    undoable: true,
  }).returns<void>(),
  /** Decrypted, for the preview in the window. @throws `attachment-damaged` */
  open: task({
    power: 'dossiers.read',
    input: z.object({ dossierId, id }),
    within: inDossier,
  }).returns<{ readonly type: AttachmentType; readonly content: Uint8Array }>(),
  /** Saves a decrypted copy under a ticket for writing. */
  saveCopy: task({
    power: 'dossiers.read',
    input: z.object({ dossierId, id, ticket: z.string().max(60) }),
    act: '另存附件',
    subject: (input) => `attachment:${input.id}`,
    within: inDossier,
  }).returns<void>(),
  /** Reads every file and compares it with its hash. */
  check: task({ power: 'dossiers.read', input: z.object({}) }).returns<{
    readonly checked: number
    readonly damaged: readonly Attachment[]
  }>(),
}
