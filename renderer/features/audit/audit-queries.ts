import type { AuditFilter } from '@shared/audit/contract.ts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { data } from '../../data/data.ts'

export const windowSize = 200
/** Changed records of one act shown at first, and each time more are asked for. */
export const changesPage = 50

/**
 * The topic is not announced by writes: half a million rows would be counted anew behind every page. The page asks
 * again when it comes to the front.
 */
export const auditQueries = {
  all: ['audit'] as const,
  window: (filter: AuditFilter, offset: number) =>
    queryOptions({
      queryKey: [...auditQueries.all, 'window', filter, offset] as const,
      queryFn: () => data.audit.search({ filter, offset, limit: windowSize }),
    }),
  facets: () => queryOptions({ queryKey: [...auditQueries.all, 'facets'], queryFn: () => data.audit.facets({}) }),
  changes: (seq: number) =>
    infiniteQueryOptions({
      queryKey: [...auditQueries.all, 'changes', seq],
      queryFn: ({ pageParam }) => data.audit.changes({ seq, offset: pageParam, limit: changesPage }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => {
        const loaded = pages.reduce((sum, page) => sum + page.changes.length, 0)
        return loaded < total ? loaded : undefined
      },
    }),
}
