import { useState } from 'react'
import { notify } from '../data/messages.ts'
import { signOut } from '../data/session.ts'
import { unsavedInput } from '../data/unsaved.ts'

/** Goes to the sign-in screen without a restart; asks first where something typed would be lost. */
export function useSwitchUser() {
  const [lost, setLost] = useState<readonly string[] | null>(null)
  const leave = () => void signOut().catch(notify.failure)
  return {
    ask() {
      const unsaved = unsavedInput()
      if (unsaved.length > 0) setLost(unsaved)
      else leave()
    },
    lost,
    stay: () => setLost(null),
    leave,
  }
}
