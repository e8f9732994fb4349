import type { AccountRow } from '@shared/accounts/contract.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { withSecondPerson } from '../../data/approval.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { showPassword } from '../../data/told-password.ts'
import { accountsText as text } from '../../text/accounts-text.ts'
import { temporaryPassword } from '../../ui/temporary-password.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { accountsQueries } from './accounts-queries.ts'

interface Props {
  readonly account: AccountRow
  readonly onClose: () => void
}

/** A new temporary password, which is shown when the act is done: here, or from the workbench. */
export function ResetDialog({ account: { id, displayName }, onClose }: Props) {
  const fewest = useQuery(accountsQueries.settings()).data?.passwordMinLength
  const reset = useMutation({
    mutationFn: async ({ reason }: { reason: string }) => {
      const input = { id, password: temporaryPassword(fewest) }
      const run = () => data.accounts.reset(input, { reason: reason.trim() })
      const about = { act: text.resetAct, concerns: displayName, reason: reason.trim() }
      const outcome = await withSecondPerson('accounts.reset', input, run, about)
      return { outcome, password: input.password }
    },
    onSuccess({ outcome, password }) {
      if (outcome.name === 'done') showPassword({ name: displayName, password })
      if (outcome.name !== 'left') onClose()
    },
    onError: notify.failure,
  })
  return (
    <FormDialog
      title={text.resetTitle(displayName)}
      submit={text.resetSubmit}
      cancel={text.cancel}
      isRunning={reset.isPending}
      hint={<p className="ac-hint">{text.resetText}</p>}
      onSubmit={reset.mutate}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={text.reason}
        rules={[{ required: true, whitespace: true, message: text.reasonMissing.reset }]}
      >
        <Input autoFocus maxLength={100} placeholder={text.reasonExample.reset} />
      </Form.Item>
    </FormDialog>
  )
}
