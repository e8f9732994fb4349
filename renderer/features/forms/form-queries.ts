import type { FormFile } from '@shared/forms/contract.ts'
import type { FormPeriod, FormProposal } from '@shared/forms/model.ts'
import type { FormSpread } from '@shared/forms/spread.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { data } from '../../data/data.ts'

const shownPeople = 20

export const formQueries = {
  officials: (text: string) =>
    queryOptions({
      queryKey: ['people', 'officials', text],
      queryFn: ({ signal }) =>
        data.people.list(
          {
            filter: { text, communityId: null, organisation: null, post: null, status: '在任' },
            sort: { column: 'name', descending: false },
            offset: 0,
            limit: shownPeople,
          },
          { signal },
        ),
      placeholderData: keepPreviousData,
      gcTime: 60_000,
    }),
  remembered: () => queryOptions({ queryKey: ['forms', 'remembered'], queryFn: () => data.forms.remembered({}) }),
  recognised: (form: FormFile) =>
    queryOptions({
      queryKey: ['form-file', form],
      queryFn: ({ signal }) => data.forms.recognise({ form }, { signal }),
      retry: false,
      gcTime: 0,
    }),
  preview: (form: FormFile, proposal: FormProposal, period: FormPeriod, spread: FormSpread | null) =>
    queryOptions({
      queryKey: ['form-preview', form, proposal, period, spread],
      queryFn: ({ signal }) => data.forms.preview({ form, proposal, period, ...(spread && { spread }) }, { signal }),
      gcTime: 0,
      placeholderData: keepPreviousData,
    }),
}
