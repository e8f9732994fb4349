import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PrintDocument } from '@shared/documents/print-document.ts'
import { makePdf } from '../print/print-document.ts'

/**
 * Writes the PDF beside the target and renames it over: the file is the old one or the new one, never a half.
 *
 * @throws `target-unwritable` as its message: only the text of an error reaches the page
 */
export async function savePdf(document: PrintDocument, path: string | undefined): Promise<void> {
  if (path === undefined) throw new Error('ticket-unknown')
  const pdf = await makePdf(document)
  const beside = join(dirname(path), `.${crypto.randomUUID()}.tmp`)
  try {
    await writeFile(beside, pdf, { flag: 'wx', flush: true })
    await rename(beside, path)
  } catch (cause) {
    throw new Error('target-unwritable', { cause })
  } finally {
    await rm(beside, { force: true })
  }
}
