import { Input } from 'antd'
import { useState } from 'react'
import { unlockDraft } from './draft-acts.ts'

/** The password a workbook asks for; it goes with the file and is kept nowhere in words. */
export function PasswordField({ draftId }: { readonly draftId: string }) {
  const [isBusy, setBusy] = useState(false)
  async function unlock(password: string) {
    if (password === '') return
    setBusy(true)
    await unlockDraft(draftId, password)
    setBusy(false)
  }
  return (
    <Input.Password
      size="small"
      className="im-password"
      aria-label="打开密码"
      placeholder="打开密码，按 Enter"
      autoComplete="off"
      disabled={isBusy}
      onPressEnter={(event) => {
        event.stopPropagation()
        void unlock(event.currentTarget.value)
      }}
      onKeyDown={(event) => event.stopPropagation()}
    />
  )
}
