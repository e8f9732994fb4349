import { fileErrors, otherFiles } from './file-errors.ts'
import { hasEndlessChain } from './ole-chains.ts'
import { Unreadable } from './unreadable.ts'

/** What an OLE2 container holds: a workbook of old, or a newer one under a password. @throws Unreadable */
export async function oleContent(bytes: Buffer): Promise<'workbook' | 'encrypted'> {
  if (hasEndlessChain(bytes)) throw new Unreadable(fileErrors.damaged)
  const { CFB } = await import('@e965/xlsx')
  let names: string[]
  try {
    names = CFB.read(bytes, { type: 'buffer' }).FullPaths.map((path: string) =>
      path.replace(/\/$/, '').split('/').at(-1)!.toLowerCase(),
    )
  } catch {
    throw new Unreadable(fileErrors.damaged)
  }
  const has = (name: string) => names.includes(name)
  if (has('encryptedpackage') || has('encryptioninfo')) return 'encrypted'
  if (has('workbook') || has('book')) return 'workbook'
  if (has('worddocument')) throw new Unreadable(otherFiles.word)
  if (has('powerpoint document')) throw new Unreadable(otherFiles.slides)
  throw new Unreadable(fileErrors.notASpreadsheet)
}
