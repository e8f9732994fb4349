import { type QueryKey, queryOptions } from '@tanstack/react-query'
import type { DossierFilter, DossierId, DossierRow, DossierSort } from '@shared/dossier/model.ts'
import type { PersonId } from '@shared/people/model.ts'
import { data, onData } from '../../data/data.ts'
import { queryClient } from '../../data/query-client.ts'
import { windowKeptMs, type WindowQuery, windowSize } from '../../data/row-windows.ts'

const all = ['dossiers'] as const

export const dossierQueries = {
  communities: queryOptions({ queryKey: ['people', 'communities'], queryFn: () => data.people.communities({}) }),
  summary: (year: number, filter: DossierFilter) =>
    queryOptions({
      queryKey: [...all, 'summary', year, filter],
      queryFn: () => data.dossiers.summary({ year, filter }),
    }),
  dossier: (id: DossierId) =>
    queryOptions({ queryKey: [...all, 'dossier', id], queryFn: () => data.dossiers.get({ id }) }),
  records: (id: DossierId, section: string) =>
    queryOptions({
      queryKey: [...all, 'records', id, section],
      queryFn: () => data.dossiers.records({ id, section }),
      // The rows of the editor are made from this very list: the same list must stay the same rows.
      structuralSharing: false,
    }),
  history: (id: DossierId, onlyAfterUnlock: boolean) =>
    queryOptions({
      queryKey: [...all, 'history', id, onlyAfterUnlock],
      queryFn: () => data.dossiers.history({ id, onlyAfterUnlock }),
      structuralSharing: false,
    }),
  asOf: (id: DossierId, on: string) =>
    queryOptions({ queryKey: [...all, 'as-of', id, on], queryFn: () => data.dossiers.asOf({ id, on }) }),
  findings: (id: PersonId) =>
    queryOptions({ queryKey: ['findings', 'person', id], queryFn: () => data.findings.ofPerson({ id }) }),
  rules: queryOptions({ queryKey: ['findings', 'rules'], queryFn: () => data.findings.rules({}) }),
}

/** The windows of the list; the offset is the last part of the key. */
export function dossierWindows(year: number, filter: DossierFilter, sort: DossierSort): WindowQuery<DossierRow> {
  return (offset) => ({
    queryKey: [...all, 'list', year, filter, sort, offset] as QueryKey,
    queryFn: () => data.dossiers.list({ year, filter, sort, offset, limit: windowSize }),
    gcTime: windowKeptMs,
    // Comparing thousands of values costs more than drawing the few rows in sight again.
    structuralSharing: false,
  })
}

// A dossier says whether somebody has asked to unlock it.
onData('changed', (topics) => {
  if (topics.includes('requests')) void queryClient.invalidateQueries({ queryKey: [...all, 'dossier'] })
})
