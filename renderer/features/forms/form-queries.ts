import type { FormFile } from '@shared/forms/contract.ts'
import type { FormPeriod, FormProposal } from '@shared/forms/model.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { data } from '../../data/data.ts'

export const formQueries = {
  remembered: () => queryOptions({ queryKey: ['forms', 'remembered'], queryFn: () => data.forms.remembered({}) }),
  recognised: (form: FormFile) =>
    queryOptions({
      queryKey: ['form-file', form],
      queryFn: ({ signal }) => data.forms.recognise({ form }, { signal }),
      retry: false,
      gcTime: 0,
    }),
  preview: (form: FormFile, proposal: FormProposal, period: FormPeriod) =>
    queryOptions({
      queryKey: ['form-preview', form, proposal, period],
      queryFn: ({ signal }) => data.forms.preview({ form, proposal, period }, { signal }),
      gcTime: 0,
      placeholderData: keepPreviousData,
    }),
}
