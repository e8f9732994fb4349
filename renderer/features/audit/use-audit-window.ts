import type { AuditedRow, AuditFilter } from '@shared/audit/contract.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { auditQueries, windowSize } from './audit-queries.ts'

export type RowLookup = (index: number) => AuditedRow | undefined

const windowOf = (index: number) => index - (index % windowSize)

/** The two windows around what is on the screen, and how many rows there are in all. */
export function useAuditWindow(filter: AuditFilter) {
  const [firstSeen, setFirst] = useState(0)
  const offset = windowOf(firstSeen)
  const isLowerHalf = firstSeen - offset >= windowSize / 2
  const beside = isLowerHalf || offset === 0 ? offset + windowSize : offset - windowSize
  // While another filter is asked, the old rows stand; what is no longer true is never opened, because it is replaced.
  const here = useQuery({ ...auditQueries.window(filter, offset), placeholderData: keepPreviousData })
  const isHere = here.data !== undefined && !here.isPlaceholderData
  const total = here.data?.total
  const next = useQuery({ ...auditQueries.window(filter, beside), enabled: isHere && beside < (total ?? 0) })

  const rowAt = useCallback<RowLookup>(
    (index) => {
      const start = windowOf(index)
      if (start === offset) return here.data?.rows[index - start]
      return start === beside ? next.data?.rows[index - start] : undefined
    },
    [here.data, next.data, offset, beside],
  )
  return {
    rowAt,
    total,
    error: here.error,
    retry: () => void here.refetch(),
    // In steps: a scroll within them draws no more than the rows.
    onFirstSeen: useCallback((index: number) => setFirst(index - (index % (windowSize / 2))), []),
  }
}
