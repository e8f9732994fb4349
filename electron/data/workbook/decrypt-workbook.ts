import { fileErrors } from './file-errors.ts'
import { Unreadable } from './unreadable.ts'

/** Excel locks a workbook that is only protected against changes with this password, and opens it without asking. */
const openedWithoutAsking = 'VelvetSweatshop'

/** A key made more slowly than this is made to keep a reader busy; Excel turns 100,000 times. */
const mostTurns = 10_000_000

/** The bytes of a workbook without its password. @throws Unreadable `encrypted`, `wrong-password` */
export async function decryptWorkbook(bytes: Buffer, password: string | undefined): Promise<Buffer> {
  const turns = /spinCount="(\d+)"/.exec(bytes.toString('latin1', 0, Math.min(bytes.length, 1_000_000)))?.[1]
  if (Number(turns ?? 0) > mostTurns) throw new Unreadable(fileErrors.locked)
  const { default: crypto } = await import('officecrypto-tool')
  try {
    return await crypto.decrypt(bytes, { password: password || openedWithoutAsking })
  } catch (error) {
    const isWrong = error instanceof Error && /incorrect/i.test(error.message)
    if (!isWrong) throw new Unreadable(fileErrors.locked)
    throw new Unreadable(password ? fileErrors.wrongPassword : fileErrors.encrypted)
  }
}
