import { isErrorCode } from '@shared/rpc/error-text.ts'
import { UsageError } from './arguments.ts'
import { readCredentials } from './credentials.ts'
import { type DataFolder, mustBeOpen } from './data-folder.ts'

interface AskedFor {
  /** As the contract names it: `backup.restore`. */
  readonly method: string
  readonly input: unknown
  readonly reason: string
}

/**
 * Does an act; where the street has somebody who may approve it, that account signs in here too, approves, and the act
 * is done with the approval.
 */
export async function withSecondPerson<T>(
  folder: DataFolder,
  { method, input, reason }: AskedFor,
  act: (approval?: string) => Promise<T>,
): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!isErrorCode(error, 'approval-needed')) throw error
  }
  const approver = approverCredentials()
  const request = await folder.call('requests', 'make', { method, input }, reason)
  await switchTo(folder, approver)
  await folder.call('requests', 'decide', { id: request, isApproved: true, note: '' })
  await switchTo(folder, await readCredentials())
  return act(request)
}

async function switchTo(folder: DataFolder, credentials: { loginName: string; password: string }): Promise<void> {
  await folder.call('security', 'signOut', {})
  mustBeOpen(await folder.call('security', 'signIn', credentials))
}

function approverCredentials(): { loginName: string; password: string } {
  const loginName = process.env['LEDGER_APPROVER']
  const password = process.env['LEDGER_APPROVER_PASSWORD']
  if (!loginName || !password)
    throw new UsageError('这项操作要第二人同意：请设置环境变量 LEDGER_APPROVER 和 LEDGER_APPROVER_PASSWORD。')
  return { loginName, password }
}
