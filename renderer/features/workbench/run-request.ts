import type { ApprovalRequest } from '@shared/requests/contract.ts'
import { reportOf } from '@shared/reports/reports.ts'
import type { FolderStatus } from '@shared/security/model.ts'
import { runApproved } from '../../data/approval.ts'
import { data, shell } from '../../data/data.ts'
import { enterSession } from '../../data/session.ts'
import { showPassword } from '../../data/told-password.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { filledName } from '../../data/filled-name.ts'
import { collectionsText } from '../../text/collections-text.ts'
import { temporaryPassword } from '../../ui/temporary-password.ts'

export type RunOutcome = 'done' | 'undoable' | 'cancelled'

/** Carries out what was approved; some acts need something first that no request keeps. */
export async function runRequest(request: ApprovalRequest): Promise<RunOutcome> {
  const { method } = request
  if (method.startsWith('export.')) return runExport(request)
  if (method === 'forms.fillUnmasked') return runForm(request)
  if (method === 'collections.sendUnmasked') return runCollection(request)
  if (method === 'accounts.reset') return runReset(request)
  if (method === 'backup.restore') {
    // Another state of the ledger: whoever was signed in may not be in it.
    enterSession((await runApproved(request)) as FolderStatus)
    return 'done'
  }
  await runApproved(request)
  return method.startsWith('people.') ? 'undoable' : 'done'
}

async function runExport(request: ApprovalRequest): Promise<RunOutcome> {
  const { report } = request.input as { readonly report: string }
  const day = localMinute(new Date().toISOString()).slice(0, 10).replaceAll('-', '')
  const target = await shell('saveWorkbook', { suggestedName: `${reportOf(report).label}${day}.xlsx` })
  if (!target) return 'cancelled'
  await runApproved(request, { ticket: target.ticket })
  return 'done'
}

async function runForm(request: ApprovalRequest): Promise<RunOutcome> {
  const { formId } = request.input as { readonly formId: string }
  const form = (await data.forms.remembered({})).find(({ id }) => id === formId)
  const target = await shell('saveWorkbook', { suggestedName: filledName(form?.name ?? '') })
  if (!target) return 'cancelled'
  await runApproved(request, { ticket: target.ticket })
  return 'done'
}

async function runCollection(request: ApprovalRequest): Promise<RunOutcome> {
  const folder = await shell('openFolder', { title: collectionsText.dialog.folder })
  if (!folder) return 'cancelled'
  await runApproved(request, { ticket: folder.ticket })
  return 'done'
}

async function runReset(request: ApprovalRequest): Promise<RunOutcome> {
  const asked = request.input as { readonly password?: string }
  const password = asked.password ?? temporaryPassword()
  await runApproved(request, { password })
  showPassword({ name: request.concerns, password })
  return 'done'
}
