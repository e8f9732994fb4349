import type { Figure } from '@shared/export/contract.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { data, shell } from '../../data/data.ts'
import type { ReportChoices } from './report-choices.ts'

export const exportQueries = {
  communities: () => queryOptions({ queryKey: ['people', 'communities'], queryFn: () => data.people.communities({}) }),
  settings: () => queryOptions({ queryKey: ['settings', 'values'], queryFn: () => data.settings.get({}) }),
  // Not under the topic of exports: to write one down does not change what it shows.
  /** The report as a PDF; nothing of it stays when another is chosen. */
  preview: (request: ReportChoices) =>
    queryOptions({
      queryKey: ['report', 'preview', request],
      queryFn: async ({ signal }) => {
        const { document, rows } = await data.export.preview(request, { signal })
        return { rows, pdf: rows === 0 ? null : await shell('makePdf', { document }) }
      },
      staleTime: 0,
      gcTime: 0,
      structuralSharing: false,
      placeholderData: (before, query) =>
        isSameReport(query?.queryKey, request) ? keepPreviousData(before) : undefined,
    }),
  figure: (request: ReportChoices, figure: Figure) =>
    queryOptions({
      queryKey: ['report', 'figure', request, figure],
      queryFn: () => data.export.figure({ ...request, figure }),
      gcTime: 0,
    }),
  /** Read anew each time: the records behind it may have changed. */
  returned: (ticket: string) =>
    queryOptions({
      queryKey: ['report', 'returned', ticket],
      queryFn: ({ signal }) => data.export.readReturned({ ticket }, { signal }),
      staleTime: 0,
      gcTime: 0,
    }),
  returnedFigure: (place: { readonly ticket: string; readonly sheet: string; readonly cell: string }) =>
    queryOptions({
      queryKey: ['report', 'returned', place],
      queryFn: () => data.export.returnedFigure(place),
      gcTime: 0,
    }),
}

/** While a choice is changed the pages stand as they were; another report begins empty. */
function isSameReport(key: readonly unknown[] | undefined, { report }: ReportChoices): boolean {
  return (key?.[2] as ReportChoices | undefined)?.report === report
}
