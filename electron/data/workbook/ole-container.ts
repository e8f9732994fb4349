import type { FileError } from '@shared/import/reading.ts'
import { fileErrors, unsupported } from './file-errors.ts'

/** Judges an OLE2 container by the streams in it; null when it holds a workbook. */
export async function checkOleWorkbook(bytes: Buffer): Promise<FileError | null> {
  const { CFB } = await import('@e965/xlsx')
  let names: string[]
  try {
    names = CFB.read(bytes, { type: 'buffer' }).FullPaths.map((path: string) =>
      path.replace(/\/$/, '').split('/').at(-1)!.toLowerCase(),
    )
  } catch {
    return fileErrors.damaged
  }
  const has = (name: string) => names.includes(name)
  if (has('encryptedpackage') || has('encryptioninfo')) return fileErrors.encrypted
  if (has('workbook') || has('book')) return null
  if (has('worddocument')) return unsupported('Word 文档')
  if (has('powerpoint document')) return unsupported('演示文稿')
  return fileErrors.notASpreadsheet
}
