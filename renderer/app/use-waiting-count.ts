import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useWaitingRequests } from '../data/requests.ts'
import { useHasBegun } from '../data/route.ts'
import { useMay } from '../data/session.ts'
import { findingsQueries } from '../features/findings/findings-queries.ts'
import { useToday } from '../ui/use-today.ts'

const longestWaitMs = 1000

/** What is overdue and what waits for a decision, for the count on the rail. */
export function useWaitingCount(): number {
  const today = useToday()
  const isAtRest = useIsAtRest()
  const mayRead = useMay('dossiers.read')
  const requests = useWaitingRequests(isAtRest)
  const { data: due } = useQuery({ ...findingsQueries.due(today), enabled: isAtRest && mayRead })
  return requests + (due?.groups.reduce((sum, { overdue }) => sum + overdue, 0) ?? 0)
}

/** The first page asks first; a count on the rail may come a moment later. */
function useIsAtRest(): boolean {
  const hasBegun = useHasBegun()
  const [isAtRest, setAtRest] = useState(false)
  useEffect(() => {
    if (!hasBegun) return undefined
    const asked = requestIdleCallback(() => setAtRest(true), { timeout: longestWaitMs })
    return () => cancelIdleCallback(asked)
  }, [hasBegun])
  return isAtRest
}
