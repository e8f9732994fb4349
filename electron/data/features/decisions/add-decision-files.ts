import type { AttachmentRefusal } from '@shared/attachments/contract.ts'
import type { decisionsContract } from '@shared/decisions/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { InputOf, OutputOf } from '@shared/rpc/contract.ts'
import type { AttachmentFiles } from '../../attachments/attachment-files.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { readNewFile } from '../attachments/read-new-file.ts'
import { readSettings } from '../settings/settings-store.ts'
import { type DecisionFile, insertFile, listFiles } from './decision-parts-store.ts'
import { getDecision, touchDecision } from './decision-store.ts'

type Method = (typeof decisionsContract)['addFiles']

/** Files first, rows after, as with every attachment. @throws `cancelled`, `disk-full`, `not-found` */
export async function addDecisionFiles(
  files: AttachmentFiles,
  tickets: FileTickets,
  { id, kind, tickets: chosen }: InputOf<Method>,
  { db, account, now, newId, signal, report, write }: TaskContext,
): Promise<OutputOf<Method>> {
  getDecision(db, id)
  const { attachmentMaxMegabytes } = readSettings(db)
  const present = listFiles(db, [id]).get(id) ?? []
  const added: DecisionFile[] = []
  const refused: AttachmentRefusal[] = []
  const same = (sha256: string) => [...present, ...added].find((one) => one.kind === kind && one.sha256 === sha256)

  return files.keep(db, async (put) => {
    for (const [done, ticket] of chosen.entries()) {
      if (signal.aborted) throw new AppError('cancelled', 'Adding files to a decision')
      const { path, name } = tickets.take(ticket, 'read')
      report({ stage: `正在加密保存“${name}”`, done, total: chosen.length })
      const read = await readNewFile(path, name, attachmentMaxMegabytes)
      if ('refusal' in read) {
        refused.push({ fileName: name, message: read.refusal })
        continue
      }
      const { content, sha256, type } = read.file
      const known = same(sha256)
      if (known) {
        refused.push({ fileName: name, message: `“${name}”与已有的“${known.fileName}”内容相同，没有重复添加。` })
        continue
      }
      await put(content, sha256)
      added.push({ id: newId(), kind, fileName: name, type, bytes: content.length, sha256 })
    }
    if (signal.aborted) throw new AppError('cancelled', 'Adding files to a decision')
    if (added.length > 0)
      await write((writable) => {
        const at = now().toISOString()
        touchDecision(writable, id, at)
        files.noteKey(writable)
        for (const one of added)
          insertFile(writable, { ...one, decisionId: id, addedAt: at, addedBy: account.displayName })
      })
    return { added: added.length, refused }
  })
}
