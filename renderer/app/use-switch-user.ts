import { useState } from 'react'
import { data } from '../data/data.ts'
import { notify } from '../data/messages.ts'
import { enterSession, signOut } from '../data/session.ts'
import { unsavedInput } from '../data/unsaved.ts'

interface Asked {
  readonly lost: readonly string[]
  readonly leave: () => void
}

/** Lets somebody else in without a restart; asks first where something typed would be lost. */
export function useSwitchUser() {
  const [asked, setAsked] = useState<Asked | null>(null)
  function ask(go: () => Promise<void>) {
    const leave = () => {
      setAsked(null)
      void go().catch(notify.failure)
    }
    const lost = unsavedInput()
    if (lost.length > 0) setAsked({ lost, leave })
    else leave()
  }
  return {
    /** To the sign-in screen. */
    ask: () => ask(signOut),
    /** In the demo there is no password to sign in with. */
    askDemo: (loginName: string) => ask(async () => enterSession(await data.demo.switchAccount({ loginName }))),
    asked,
    stay: () => setAsked(null),
  }
}
