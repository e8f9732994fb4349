import { useEffect, useState } from 'react'

const stepMs = 1000

/** Whether an instant has come. Looks at the clock again and again: a timer sleeps while the computer does. */
export function useTimeUp(instant: string | null): boolean {
  const [reached, setReached] = useState<string | null>(null)
  useEffect(() => {
    if (instant === null) return undefined
    const look = () => {
      if (Date.now() >= Date.parse(instant)) setReached(instant)
    }
    look()
    const timer = setInterval(look, stepMs)
    return () => clearInterval(timer)
  }, [instant])
  return instant !== null && reached === instant
}
