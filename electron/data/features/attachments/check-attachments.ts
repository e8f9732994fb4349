import type { Attachment } from '@shared/attachments/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { AttachmentFiles, Damage } from '../../attachments/attachment-files.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { listAllAttachments } from './attachment-store.ts'
import { isWithin, maySee } from './judge-place.ts'

/** Reads every file once, however many rows name it; those an account may not see are not counted either. */
export async function checkAttachments(
  files: AttachmentFiles,
  { db, account, signal, report }: Pick<TaskContext, 'db' | 'account' | 'signal' | 'report'>,
): Promise<{ checked: number; damaged: Attachment[] }> {
  const byDossier = Map.groupBy(listAllAttachments(db), ({ dossierId }) => dossierId)
  const rows = [...byDossier]
    .filter(([dossierId]) => isWithin(db, account, dossierId))
    .flatMap(([, own]) => own.filter((one) => maySee(account, one)))
  const found = new Map<string, Damage | null>()
  const damaged: Attachment[] = []
  for (const [done, one] of rows.entries()) {
    if (signal.aborted) throw new AppError('cancelled', 'Checking attachments')
    report({ stage: '正在核对附件', done, total: rows.length })
    if (!found.has(one.sha256)) {
      const read = await files.read(db, one.sha256)
      found.set(one.sha256, Buffer.isBuffer(read) ? null : read)
    }
    const damage = found.get(one.sha256) ?? null
    if (damage) damaged.push({ ...one, damage })
  }
  return { checked: rows.length, damaged }
}
