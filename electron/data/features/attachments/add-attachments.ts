import type { Attachment, AttachmentRefusal } from '@shared/attachments/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { AttachmentFiles } from '../../attachments/attachment-files.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { readSettings } from '../settings/settings-store.ts'
import { findSameContent, insertAttachment, type Place, type StoredAttachment } from './attachment-store.ts'
import { mustTakeFiles } from './judge-place.ts'
import { readNewFile } from './read-new-file.ts'

interface Added {
  readonly added: readonly Attachment[]
  readonly refused: readonly AttachmentRefusal[]
}

/**
 * Files first, rows after, all rows in one transaction: cut at any moment, every row has its file, and a file without a
 * row is swept away.
 *
 * @throws `cancelled`, `disk-full`, and what `mustTakeFiles` throws
 */
export async function addAttachments(
  files: AttachmentFiles,
  tickets: FileTickets,
  { tickets: chosen, ...place }: Place & { readonly tickets: readonly string[] },
  context: TaskContext,
): Promise<Added> {
  const { db, account, now, newId, signal, report, write } = context
  mustTakeFiles(db, account, place)
  const { attachmentMaxMegabytes } = readSettings(db)
  const added: StoredAttachment[] = []
  const refused: AttachmentRefusal[] = []
  const nameOfSame = (sha256: string) =>
    added.find((one) => one.sha256 === sha256)?.fileName ?? findSameContent(db, place, sha256)

  return files.keep(db, async (put) => {
    for (const [done, ticket] of chosen.entries()) {
      if (signal.aborted) throw new AppError('cancelled', 'Adding attachments')
      const { path, name } = tickets.take(ticket, 'read')
      report({ stage: `正在加密保存“${name}”`, done, total: chosen.length })
      const read = await readNewFile(path, name, attachmentMaxMegabytes)
      const same = 'file' in read ? nameOfSame(read.file.sha256) : undefined
      if ('refusal' in read) refused.push({ fileName: name, message: read.refusal })
      else if (same !== undefined)
        refused.push({ fileName: name, message: `“${name}”与这里已有的“${same}”内容相同，没有重复添加。` })
      else {
        const { content, ...told } = read.file
        await put(content, told.sha256)
        const by = { addedAt: now().toISOString(), addedBy: account.displayName }
        added.push({ id: newId(), ...place, fileName: name, bytes: content.length, ...told, ...by })
      }
    }
    if (signal.aborted) throw new AppError('cancelled', 'Adding attachments')
    report({ stage: '正在写入', done: chosen.length, total: chosen.length })
    if (added.length > 0)
      await write((writable) => {
        mustTakeFiles(writable, account, place)
        files.noteKey(writable)
        for (const one of added) insertAttachment(writable, one)
      })
    return { added: added.map((one) => ({ ...one, damage: null })), refused }
  })
}
