import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { attachmentsContract } from '@shared/attachments/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { AttachmentFiles } from '../../attachments/attachment-files.ts'
import { slicesOf } from '../../attachments/sealed-file.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import { replaceFile } from '../../files/replace-file.ts'
import type { Handlers, TaskContext } from '../../rpc/handlers.ts'
import { addAttachments } from './add-attachments.ts'
import { deleteAttachment, getAttachment, listAttachments, type StoredAttachment } from './attachment-store.ts'
import { checkAttachments } from './check-attachments.ts'
import { maySee, mustSee, mustTakeFiles } from './judge-place.ts'

interface Deps {
  readonly files: AttachmentFiles
  readonly tickets: FileTickets
}

interface Which {
  readonly dossierId: string
  readonly id: string
}

export function attachmentHandlers({ files, tickets }: Deps): Handlers<typeof attachmentsContract> {
  /** @throws `not-found`, `power-missing`, `attachment-damaged` */
  async function contentOf({ dossierId, id }: Which, { db, account }: TaskContext) {
    const found: StoredAttachment = getAttachment(db, dossierId, id)
    mustSee(account, found)
    const content = await files.read(db, found.sha256)
    if (!Buffer.isBuffer(content))
      throw new AppError('attachment-damaged', `${id} is ${content}`, { fileName: found.fileName, damage: content })
    return { ...found, content }
  }

  return {
    list: ({ dossierId }, { db, account }) =>
      listAttachments(db, dossierId)
        .filter((one) => maySee(account, one))
        .map((one) => ({ ...one, damage: files.damageOf(one) })),

    add: (input, context) => addAttachments(files, tickets, input, context),

    remove({ dossierId, ids }, { db, account }) {
      for (const id of ids) {
        mustTakeFiles(db, account, { ...getAttachment(db, dossierId, id), recordId: null })
        deleteAttachment(db, id)
      }
    },

    async open(which, context) {
      const { type, content } = await contentOf(which, context)
      return { type, content }
    },

    async saveCopy({ ticket, ...which }, context) {
      const target = tickets.take(ticket, 'write')
      const { content } = await contentOf(which, context)
      await replaceFile(target, context.newId(), {
        fill: (stream) => pipeline(Readable.from(slicesOf(content)), stream),
        async place({ replace }) {
          if (context.signal.aborted) throw new AppError('cancelled', 'Saving a copy of an attachment')
          await context.write(() => replace())
        },
      })
    },

    check: (_input, context) => checkAttachments(files, context),
  }
}
