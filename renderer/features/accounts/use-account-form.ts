import type { AccountRow } from '@shared/accounts/contract.ts'
import { useMutation } from '@tanstack/react-query'
import { Form } from 'antd'
import { useState } from 'react'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { refreshSession, useSignedIn } from '../../data/session.ts'
import { showPassword } from '../../data/told-password.ts'
import { useUnsaved } from '../../data/unsaved.ts'
import { accountsText as text } from '../../text/accounts-text.ts'
import { type AccountFormValues, accountFormValuesOf, faultOf, heldOf } from './account-form-values.ts'

/** One account being made (`account` null) or changed. */
export function useAccountForm(account: AccountRow | null, onSaved: () => void) {
  const me = useSignedIn().account.id
  const [form] = Form.useForm<AccountFormValues>()
  const [isChanged, setChanged] = useState(false)
  useUnsaved(isChanged ? (account ? `${account.displayName}的账号` : text.newTitle) : null)

  const saving = useMutation({
    mutationFn: async (values: AccountFormValues) => {
      const held = heldOf(values)
      if (account) await data.accounts.update({ id: account.id, revision: account.revision, ...held })
      else await data.accounts.create({ loginName: values.loginName.trim(), password: values.password, ...held })
      return held.displayName
    },
    onSuccess(name, { password }) {
      setChanged(false)
      if (account) notify.success(text.saved(name))
      else {
        notify.success(text.created(name))
        showPassword({ name, password })
      }
      onSaved()
      // Powers hold from the next sign-in: whoever changes the own account is signed out.
      if (account?.id === me) void refreshSession().catch(notify.failure)
    },
    onError(error) {
      const fault = faultOf(error)
      if (fault) form.setFields([fault])
      else notify.failure(error)
    },
  })

  return {
    form,
    initial: accountFormValuesOf(account),
    isOwn: account?.id === me,
    isChanged,
    changed: () => setChanged(true),
    save: saving.mutate,
    isSaving: saving.isPending,
  }
}
