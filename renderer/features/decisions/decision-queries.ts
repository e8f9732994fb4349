import { type QueryKey, queryOptions } from '@tanstack/react-query'
import type { DecisionRow, DecisionSort } from '@shared/decisions/contract.ts'
import { data, onData } from '../../data/data.ts'
import { queryClient } from '../../data/query-client.ts'
import { windowKeptMs, type WindowQuery, windowSize } from '../../data/row-windows.ts'
import type { DecisionFilter } from './decision-place.ts'

const all = ['decisions'] as const

export const decisionQueries = {
  communities: queryOptions({ queryKey: ['people', 'communities'], queryFn: () => data.people.communities({}) }),
  decision: (id: string) =>
    queryOptions({ queryKey: [...all, 'decision', id], queryFn: () => data.decisions.get({ id }) }),
  tiers: queryOptions({ queryKey: [...all, 'tiers'], queryFn: () => data.decisions.tiers({}) }),
}

/** The windows of the list; the offset is the last part of the key. */
export function decisionWindows(year: number, filter: DecisionFilter, sort: DecisionSort): WindowQuery<DecisionRow> {
  return (offset) => ({
    queryKey: [...all, 'list', year, filter, sort, offset] as QueryKey,
    queryFn: () => data.decisions.list({ year, ...filter, sort, offset, limit: windowSize }),
    gcTime: windowKeptMs,
    structuralSharing: false,
  })
}

// The chain rests on what was published.
onData('changed', (topics) => {
  if (topics.includes('disclosures')) void queryClient.invalidateQueries({ queryKey: all })
})
