import { useEffect } from 'react'
import { lockNow } from '../data/session.ts'
import { createIdleTimer } from './idle-timer.ts'

const checkEveryMs = 5000
const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Locks after so many minutes without key or mouse; `null` while there is nothing to lock. */
export function useIdleLock(minutes: number | null): void {
  useEffect(() => {
    if (minutes === null) return undefined
    const timer = createIdleTimer({
      idleMs: minutes * 60_000,
      now: Date.now,
      onIdle: () =>
        void lockNow().catch(() => {
          // The screen is hidden all the same, and only the password opens it.
        }),
    })
    const options = { capture: true, passive: true } as const
    for (const sign of signsOfLife) window.addEventListener(sign, timer.touch, options)
    document.addEventListener('visibilitychange', timer.check)
    const interval = setInterval(timer.check, checkEveryMs)
    return () => {
      for (const sign of signsOfLife) window.removeEventListener(sign, timer.touch, options)
      document.removeEventListener('visibilitychange', timer.check)
      clearInterval(interval)
    }
  }, [minutes])
}
