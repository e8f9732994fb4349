import { queryOptions, useQuery } from '@tanstack/react-query'
import { data } from './data.ts'

/** What waits for this account, and what it asked for itself. The rail counts it, the workbench shows it. */
export const requestsQuery = queryOptions({
  queryKey: ['requests', 'list'],
  queryFn: () => data.requests.list({}),
})

/** Requests to decide on, and approved ones that are still to be carried out. */
export function useWaitingRequests(enabled: boolean): number {
  const { data: found } = useQuery({ ...requestsQuery, enabled })
  const approved = found?.mine.filter(({ state }) => state === 'approved').length ?? 0
  return (found?.toDecide.length ?? 0) + approved
}
