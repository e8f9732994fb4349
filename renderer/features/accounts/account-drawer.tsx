import type { AccountRow } from '@shared/accounts/contract.ts'
import { Button, Modal } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useMay, useSignedIn } from '../../data/session.ts'
import { accountsText as text } from '../../text/accounts-text.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { PowerButton } from '../../ui/power-button.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { AccountFields } from './account-fields.tsx'
import { AccountState } from './account-state.tsx'
import { DisableDialog } from './disable-dialog.tsx'
import { ResetDialog } from './reset-dialog.tsx'
import { useAccountForm } from './use-account-form.ts'

interface Props {
  /** Null for a new one. */
  readonly account: AccountRow | null
  readonly onClose: () => void
}

type Dialog = 'leave' | 'disable' | 'reset' | null

/** One account at the right of the list. */
export function AccountDrawer({ account, onClose }: Props) {
  const mayManage = useMay('accounts.manage')
  const holdsManage = useSignedIn().account.powers.includes('accounts.manage')
  const state = useAccountForm(account, onClose)
  const { form, isChanged, isOwn } = state
  const [dialog, setDialog] = useState<Dialog>(null)
  const isDisabled = account !== null && account.disabledAt !== null
  const mayEdit = mayManage && !isDisabled
  useShortcut('ctrl+s', () => mayEdit && form.submit())

  const leave = () => (isChanged ? setDialog('leave') : onClose())
  function onKeyDown(event: KeyboardEvent) {
    const { target } = event
    if (event.key !== 'Escape' || event.defaultPrevented) return
    // Dialogs and open lists take this key for themselves.
    if (!event.currentTarget.contains(target as Node) || (target as HTMLElement).closest('.ant-select-open')) return
    event.preventDefault()
    event.stopPropagation()
    leave()
  }

  return (
    <aside
      className="ac-drawer"
      data-changed={isChanged}
      aria-label={account ? account.displayName : text.newTitle}
      onKeyDown={onKeyDown}
    >
      <div className="ac-bar">
        <h3 title={account?.displayName ?? ''}>{account?.displayName ?? text.newTitle}</h3>
        {account && <AccountState account={account} />}
        <span className="ac-space" />
        <Button title="Esc" onClick={leave}>
          {mayEdit ? text.cancel : text.close}
        </Button>
        {mayEdit && (
          <Button type="primary" title="Ctrl+S" loading={state.isSaving} onClick={form.submit}>
            {account ? text.save : text.createButton}
          </Button>
        )}
      </div>
      <div className="ac-drawer-body">
        <AccountFields state={state} isNew={account === null} isDisabled={!mayEdit} />
        {account && <Facts account={account} />}
        {isOwn && mayManage && <p className="ac-hint">{`${text.ownHint}${text.disableOwn}`}</p>}
      </div>
      {account && holdsManage && !isOwn && (
        <div className="ac-acts">
          <PowerButton power="accounts.manage" onClick={() => setDialog('reset')}>
            {isDisabled ? text.resetDisabled : text.reset}
          </PowerButton>
          {!isDisabled && (
            <PowerButton power="accounts.manage" danger onClick={() => setDialog('disable')}>
              {text.disable}
            </PowerButton>
          )}
        </div>
      )}
      {dialog === 'leave' && (
        <Modal
          open
          title={text.leaveTitle}
          width={400}
          okText={text.keepEditing}
          cancelText={text.discard}
          cancelButtonProps={{ danger: true, onClick: onClose }}
          onOk={() => setDialog(null)}
          onCancel={() => setDialog(null)}
        >
          {text.leaveText}
        </Modal>
      )}
      {account && dialog === 'disable' && <DisableDialog account={account} onClose={() => setDialog(null)} />}
      {account && dialog === 'reset' && <ResetDialog account={account} onClose={() => setDialog(null)} />}
    </aside>
  )
}

function Facts({ account: { createdAt, lastSignInAt, disabledAt } }: { readonly account: AccountRow }) {
  return (
    <dl className="ac-facts">
      <dt>{text.facts.createdAt}</dt>
      <dd>{localMinute(createdAt)}</dd>
      <dt>{text.facts.lastSignIn}</dt>
      <dd>{lastSignInAt === null ? text.never : localMinute(lastSignInAt)}</dd>
      {disabledAt !== null && (
        <>
          <dt>{text.facts.disabledAt}</dt>
          <dd>{localMinute(disabledAt)}</dd>
        </>
      )}
    </dl>
  )
}
