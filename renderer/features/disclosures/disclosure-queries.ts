import { type QueryKey, queryOptions } from '@tanstack/react-query'
import type { DutySort } from '@shared/disclosure/board.ts'
import type { DisclosureId, Duty } from '@shared/disclosure/model.ts'
import { data, onData } from '../../data/data.ts'
import { queryClient } from '../../data/query-client.ts'
import { type RowWindow, windowKeptMs, type WindowQuery, windowSize } from '../../data/row-windows.ts'
import type { WholeFilter } from './disclosure-place.ts'

const all = ['disclosures'] as const

export interface BoardSpan {
  readonly from: string
  readonly to: string
  readonly today: string
}

export const disclosureQueries = {
  communities: queryOptions({ queryKey: ['people', 'communities'], queryFn: () => data.people.communities({}) }),
  catalogues: queryOptions({ queryKey: ['catalogues', 'list'], queryFn: () => data.catalogues.list({}) }),
  matrix: (span: BoardSpan, filter: WholeFilter) =>
    queryOptions({
      queryKey: [...all, 'matrix', span, filter],
      queryFn: () => data.disclosures.matrix({ ...span, filter }),
      structuralSharing: false,
    }),
  month: (month: string, today: string, filter: WholeFilter) =>
    queryOptions({
      queryKey: [...all, 'month', month, today, filter],
      queryFn: () => data.disclosures.month({ month, today, filter }),
    }),
  disclosure: (id: DisclosureId) =>
    queryOptions({ queryKey: [...all, 'one', id], queryFn: () => data.disclosures.get({ id }) }),
  version: (id: DisclosureId, version: number) =>
    queryOptions({
      queryKey: [...all, 'version', id, version],
      queryFn: () => data.disclosures.version({ id, version }),
    }),
  figures: (year: number, today: string) =>
    queryOptions({
      queryKey: [...all, 'figures', year, today],
      queryFn: () => data.disclosures.figures({ year, today }),
    }),
}

/** The windows of the list of duties; the offset is the last part of the key. */
export function dutyWindows(span: BoardSpan, filter: WholeFilter, sort: DutySort): WindowQuery<Duty> {
  return (offset) => ({
    queryKey: [...all, 'duties', span, filter, sort, offset] as QueryKey,
    queryFn: async (): Promise<RowWindow<Duty>> => {
      const { total, duties } = await data.disclosures.duties({ ...span, filter, sort, offset, limit: windowSize })
      return { total, rows: duties }
    },
    gcTime: windowKeptMs,
    structuralSharing: false,
  })
}

// Duties are computed: from the catalogue, the calendar, the communities and the parameters.
onData('changed', (topics) => {
  if (topics.some((topic) => ['catalogues', 'calendar', 'people', 'settings', 'decisions'].includes(topic)))
    void queryClient.invalidateQueries({ queryKey: all })
})
