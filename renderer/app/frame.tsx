import { Modal } from 'antd'
import { useState } from 'react'
import { goBack, useRoute } from '../data/route.ts'
import { lockNow, useIsPreviewing, useSignedIn } from '../data/session.ts'
import { redo, undo } from '../data/undo.ts'
import { PreviewBanner } from '../features/backup/preview-banner.tsx'
import { DocumentDialog } from '../features/documents/document-dialog.tsx'
import { ChangePasswordForm } from '../features/settings/change-password-form.tsx'
import { appText } from '../text/app-text.ts'
import { isTyping, ScreenActive, useShortcut } from '../ui/use-shortcut.ts'
import { ApprovalDialog } from './approval-dialog.tsx'
import { CommandPalette } from './command-palette.tsx'
import { PageStack } from './page-stack.tsx'
import { mayPreview } from './may-preview.ts'
import { pagesOf } from './pages.tsx'
import { Rail } from './rail.tsx'
import { SignInHistory } from './sign-in-history.tsx'
import { SwitchUserDialog } from './switch-user-dialog.tsx'
import { ToldPasswordDialog } from './told-password-dialog.tsx'
import { TopStrip } from './top-strip.tsx'
import { useFirstPage } from './use-first-page.ts'
import { useSwitchUser } from './use-switch-user.ts'

/** Left rail, top strip and the page in view. */
export function Frame() {
  const { state, account } = useSignedIn()
  return (
    <ScreenActive value={state === 'signed-in'}>
      <FrameParts key={account.id} />
    </ScreenActive>
  )
}

type Dialog = 'search' | 'password' | 'sign-ins' | null

function FrameParts() {
  const { account } = useSignedIn()
  const pages = pagesOf(account)
  const isPreviewing = useIsPreviewing()
  const open = isPreviewing ? pages.filter(mayPreview) : pages
  const route = useRoute()
  // A power may be taken away while its page is open.
  const current = open.some(({ name }) => name === route.page) ? route.page : 'workbench'
  const hasBegun = useFirstPage(pages)
  const [dialog, setDialog] = useState<Dialog>(null)
  const close = () => setDialog(null)
  const switching = useSwitchUser()
  const acts = {
    onChangePassword: () => setDialog('password'),
    onShowSignIns: () => setDialog('sign-ins'),
    onSwitchUser: switching.ask,
    onSwitchDemo: switching.askDemo,
  }

  useShortcut('ctrl+k', () => setDialog('search'))
  useShortcut('ctrl+l', () => void lockNow())
  useShortcut('alt+arrowleft', goBack)
  useUndoKeys()

  return (
    <div className="frame">
      <Rail pages={pages} current={current} />
      <TopStrip onSearch={() => setDialog('search')} {...acts} />
      <div className="frame-content">
        <PreviewBanner />
        {hasBegun && <PageStack pages={pages} current={current} />}
      </div>
      {dialog === 'search' && <CommandPalette pages={open} onClose={close} {...acts} />}
      <Modal
        title={appText.changePassword}
        open={dialog === 'password'}
        onCancel={close}
        footer={null}
        width={400}
        destroyOnHidden
      >
        <ChangePasswordForm onDone={close} onCancel={close} />
      </Modal>
      {dialog === 'sign-ins' && <SignInHistory onClose={close} />}
      {switching.asked && (
        <SwitchUserDialog lost={switching.asked.lost} onStay={switching.stay} onLeave={switching.asked.leave} />
      )}
      <DocumentDialog />
      <ApprovalDialog />
      <ToldPasswordDialog />
    </div>
  )
}

/** A field that is being typed in has its own undo. */
function useUndoKeys(): void {
  const isPreviewing = useIsPreviewing()
  const isMeant = (event: KeyboardEvent) => !isPreviewing && !isTyping(event.target)
  useShortcut('ctrl+z', () => void undo(), isMeant)
  useShortcut('ctrl+y', () => void redo(), isMeant)
}
