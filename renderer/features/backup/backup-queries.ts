import { queryOptions } from '@tanstack/react-query'
import { data } from '../../data/data.ts'

/** The age of a backup grows by itself. */
const everyMs = 30_000

export const backupQueries = {
  all: ['backup'] as const,
  status: () =>
    queryOptions({
      queryKey: [...backupQueries.all, 'status'],
      queryFn: () => data.backup.status({}),
      refetchInterval: everyMs,
    }),
  list: () => queryOptions({ queryKey: [...backupQueries.all, 'list'], queryFn: () => data.backup.list({}) }),
  counts: () =>
    queryOptions({ queryKey: [...backupQueries.all, 'counts'], queryFn: () => data.backup.counts({}), staleTime: 0 }),
}
