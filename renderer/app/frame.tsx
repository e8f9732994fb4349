import { Modal } from 'antd'
import { useState } from 'react'
import { goBack, useRoute } from '../data/route.ts'
import { lockNow, useSignedIn } from '../data/session.ts'
import { redo, undo } from '../data/undo.ts'
import { ChangePasswordForm } from '../features/settings/change-password-form.tsx'
import { appText } from '../text/app-text.ts'
import { isTyping, ScreenActive, useShortcut } from '../ui/use-shortcut.ts'
import { CommandPalette } from './command-palette.tsx'
import { PageStack } from './page-stack.tsx'
import { Rail } from './rail.tsx'
import { TopStrip } from './top-strip.tsx'

/** Left rail, top strip and the page in view. */
export function Frame() {
  const isUnlocked = useSignedIn().state === 'signed-in'
  return (
    <ScreenActive value={isUnlocked}>
      <FrameParts />
    </ScreenActive>
  )
}

function FrameParts() {
  const route = useRoute()
  const [isSearching, setSearching] = useState(false)
  const [isChangingPassword, setChangingPassword] = useState(false)

  useShortcut('ctrl+k', () => setSearching(true))
  useShortcut('ctrl+l', () => void lockNow())
  useShortcut('alt+arrowleft', goBack)
  useUndoKeys()

  return (
    <div className="frame">
      <Rail current={route.page} />
      <TopStrip onSearch={() => setSearching(true)} onChangePassword={() => setChangingPassword(true)} />
      <PageStack current={route.page} />
      {isSearching && (
        <CommandPalette onClose={() => setSearching(false)} onChangePassword={() => setChangingPassword(true)} />
      )}
      <Modal
        title={appText.changePassword}
        open={isChangingPassword}
        onCancel={() => setChangingPassword(false)}
        footer={null}
        width={400}
        destroyOnHidden
      >
        <ChangePasswordForm onDone={() => setChangingPassword(false)} onCancel={() => setChangingPassword(false)} />
      </Modal>
    </div>
  )
}

/** A field that is being typed in has its own undo. */
function useUndoKeys(): void {
  const isNotTyping = (event: KeyboardEvent) => !isTyping(event.target)
  useShortcut('ctrl+z', () => void undo(), isNotTyping)
  useShortcut('ctrl+y', () => void redo(), isNotTyping)
}
