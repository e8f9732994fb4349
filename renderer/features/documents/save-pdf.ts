import type { PrintDocument } from '@shared/documents/print-document.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { documentsText as text } from '../../text/documents-text.ts'

/** Asks where to, writes there, and says so. @throws `target-unwritable` */
export async function savePdf(document: PrintDocument): Promise<void> {
  const suggestedName = `${document.title.slice(0, 100).replaceAll(/[\\/:*?"<>|]/g, '')}.pdf`
  const target = await shell('saveCopy', { suggestedName, extension: 'pdf' })
  if (!target) return
  try {
    await shell('savePdf', { document, ticket: target.ticket })
  } catch (cause) {
    // Only the text of an error crosses from main.
    if (!/target-unwritable/.test(String(cause))) throw cause
    throw new AppError('target-unwritable', 'Saving a PDF', { name: target.name }, cause)
  }
  notify.success(text.saved(target.name), {
    label: text.reveal,
    run: () => void shell('revealSaved', { ticket: target.ticket }),
  })
}
