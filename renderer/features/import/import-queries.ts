import type { PlanRow } from '@shared/import/plan.ts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { data } from '../../data/data.ts'
import { importSession } from './import-session.ts'

export const pageSize = 200
/** Rows of a sheet that are drawn; the rest is counted. */
export const drawnRows = 200

export const importQueries = {
  /** Once a session: what was cut off comes back, where it was, and the rest of the page waits for it. */
  resume: () =>
    queryOptions({
      queryKey: ['import-resume'],
      queryFn: async () => {
        const resumed = await data.import.resume({})
        if (resumed.isCompared && importSession.get().step === 'choose') importSession.goTo('compare')
        return resumed
      },
      staleTime: Infinity,
      retry: false,
    }),
  drafts: () => queryOptions({ queryKey: ['import', 'drafts'], queryFn: () => data.import.drafts({}) }),
  batches: () => queryOptions({ queryKey: ['import', 'batches'], queryFn: () => data.import.batches({}) }),
  draft: (draftId: string) =>
    queryOptions({ queryKey: ['import', 'draft', draftId], queryFn: () => data.import.draft({ draftId }) }),
  sheet: (draftId: string, table: number) =>
    queryOptions({
      queryKey: ['import', 'cells', draftId, 'sheet', table],
      queryFn: () => data.import.sheet({ draftId, table, limit: drawnRows }),
    }),
  doubts: (draftId: string, onlyOpen: boolean) =>
    infiniteQueryOptions({
      queryKey: ['import', 'cells', draftId, 'doubts', onlyOpen],
      queryFn: ({ pageParam }) => data.import.doubts({ draftId, onlyOpen, offset: pageParam, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) => nextOffset(offset, last.cells.length, last.total),
    }),
  planRows: (planId: string, kind: PlanRow['kind'] | null, text: string) =>
    infiniteQueryOptions({
      queryKey: ['import', 'plan', planId, kind, text],
      queryFn: ({ pageParam }) => data.import.planRows({ planId, kind, text, offset: pageParam, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) => nextOffset(offset, last.rows.length, last.total),
    }),
  report: (planId: string) =>
    queryOptions({ queryKey: ['import', 'plan', planId, 'report'], queryFn: () => data.import.report({ planId }) }),
  undoPreview: (batchId: string) =>
    queryOptions({
      queryKey: ['import', 'undoPreview', batchId],
      // Of a large batch it takes seconds: left off when the dialog is closed.
      queryFn: ({ signal }) => data.import.undoPreview({ batchId }, { signal }),
      // People may have been edited a moment ago.
      staleTime: 0,
    }),
}

function nextOffset(offset: number, got: number, total: number): number | undefined {
  return got > 0 && offset + got < total ? offset + got : undefined
}
