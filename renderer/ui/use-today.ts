import { localDay } from '@shared/values/local-clock.ts'
import { useEffect, useState } from 'react'

const lookMs = 60_000

/** The day on the clerk's wall; a window left open overnight goes on to the next. */
export function useToday(): string {
  const [today, setToday] = useState(localDay)
  useEffect(() => {
    const timer = setInterval(() => setToday(localDay()), lookMs)
    return () => clearInterval(timer)
  }, [])
  return today
}
