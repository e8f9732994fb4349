import type { Finding } from '@shared/findings/contract.ts'
import type { PersonId } from '@shared/people/model.ts'
import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { data } from '../../data/data.ts'
import { windowKeptMs, type WindowQuery, windowSize } from '../../data/row-windows.ts'
import type { DueKind } from './finding-state.ts'

const all = ['findings'] as const

export const findingsQueries = {
  due: (today: string) =>
    queryOptions({ queryKey: [...all, 'due', today], queryFn: () => data.findings.due({ today }) }),
  ofPerson: (id: PersonId) =>
    queryOptions({ queryKey: [...all, 'person', id], queryFn: () => data.findings.ofPerson({ id }) }),
  rules: queryOptions({ queryKey: [...all, 'rules'], queryFn: () => data.findings.rules({}) }),
}

/** The windows of one list; the offset is the last part of the key. */
export function findingWindows(today: string, rule: string | null, due: DueKind | null): WindowQuery<Finding> {
  return (offset) => ({
    queryKey: [...all, 'list', today, rule, due, offset] as QueryKey,
    queryFn: async () => {
      const { total, findings } = await data.findings.list({ today, rule, due, offset, limit: windowSize })
      return { total, rows: findings }
    },
    gcTime: windowKeptMs,
    // Comparing thousands of values costs more than drawing the few rows in sight again.
    structuralSharing: false,
  })
}
