import type { Evidence } from '@shared/disclosure/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { AttachmentFiles } from '../../attachments/attachment-files.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { CommandContext, TaskContext } from '../../rpc/handlers.ts'
import { readNewFile } from '../attachments/read-new-file.ts'
import { readSettings } from '../settings/settings-store.ts'
import { refused } from './disclosure-refused.ts'
import { getDisclosure } from './disclosure-store.ts'
import { deleteEvidence, insertEvidence, listEvidence, type StoredEvidence } from './evidence-store.ts'
import { mustNotLieAhead } from './take-disclosure-step.ts'

interface NewEvidence {
  readonly id: string
  readonly kind: Evidence['kind']
  readonly channel: string
  readonly takenOn: string
  readonly tickets: readonly string[]
  readonly link: string | null
  readonly note: string | null
}

/** Files first, rows after, as with attachments: every row has its file. */
export async function addEvidence(
  files: AttachmentFiles,
  tickets: FileTickets,
  { id, tickets: chosen, ...said }: NewEvidence,
  context: TaskContext,
): Promise<void> {
  const { db, newId, signal, report, write } = context
  mustTakeEvidence(db, id)
  mustNotLieAhead(said.takenOn, context)
  if (said.kind === 'link' && !/^https?:\/\/\S+$/.test(said.link ?? ''))
    throw refused('请填写公开页面的网址，以 http:// 或 https:// 开头。')
  if (said.kind === 'photo' && chosen.length === 0) throw refused('请选择公开栏的照片。')
  const { attachmentMaxMegabytes } = readSettings(db)
  const base = { disclosureId: id, ...said, fileName: null, type: null, bytes: null, sha256: null }
  await files.keep(db, async (put) => {
    const rows: StoredEvidence[] = []
    for (const [done, ticket] of chosen.entries()) {
      if (signal.aborted) throw new AppError('cancelled', 'Adding evidence')
      const { path, name } = tickets.take(ticket, 'read')
      report({ stage: `正在加密保存“${name}”`, done, total: chosen.length })
      const read = await readNewFile(path, name, attachmentMaxMegabytes)
      if ('refusal' in read) throw refused(read.refusal)
      const { content, type, sha256 } = read.file
      await put(content, sha256)
      rows.push({ ...base, id: newId(), fileName: name, type, bytes: content.length, sha256 })
    }
    if (rows.length === 0) rows.push({ ...base, id: newId() })
    if (signal.aborted) throw new AppError('cancelled', 'Adding evidence')
    await write((writable) => {
      mustTakeEvidence(writable, id)
      if (chosen.length > 0) files.noteKey(writable)
      for (const row of rows) insertEvidence(writable, row)
    })
  })
}

/** @throws `not-found`, `disclosure-refused` */
export function removeEvidence(
  { id, evidenceId }: { readonly id: string; readonly evidenceId: string },
  { db }: CommandContext,
): void {
  if (getDisclosure(db, id).state === 'archived') throw refused('已归档的公开证据不能删除。')
  if (!deleteEvidence(db, id, evidenceId)) throw new AppError('not-found', `No evidence ${evidenceId} of ${id}`)
}

/** @throws `not-found`, `attachment-damaged` */
export async function openEvidence(
  files: AttachmentFiles,
  { id, evidenceId }: { readonly id: string; readonly evidenceId: string },
  { db }: TaskContext,
): Promise<{ type: string; content: Uint8Array }> {
  const found = listEvidence(db, id).find((one) => one.id === evidenceId)
  if (!found?.sha256 || !found.type) throw new AppError('not-found', `No file of evidence ${evidenceId}`)
  const content = await files.read(db, found.sha256)
  if (!Buffer.isBuffer(content))
    throw new AppError('attachment-damaged', `${evidenceId} is ${content}`, {
      fileName: found.fileName,
      damage: content,
    })
  return { type: found.type, content }
}

/** What hangs nowhere yet cannot be photographed; what is archived is closed. */
function mustTakeEvidence(db: ReadDb, id: string): void {
  const { state } = getDisclosure(db, id)
  if (state !== 'published' && state !== 'withdrawn') throw refused('发布之后才能添加公开证据；已归档的不能再添加。')
}
