import { queryOptions } from '@tanstack/react-query'
import type { DossierId } from '@shared/dossier/model.ts'
import { data } from '../../data/data.ts'

const all = ['consultations'] as const

export const consultationsQueries = {
  list: (dossierId: DossierId | null) =>
    queryOptions({ queryKey: [...all, 'list', dossierId], queryFn: () => data.consultations.list({ dossierId }) }),
  /** Never kept: what was looked at is gone with the screen. */
  view: (id: string) =>
    queryOptions({ queryKey: [...all, 'view', id], queryFn: () => data.consultations.view({ id }), gcTime: 0 }),
  find: (text: string, year: number) =>
    queryOptions({
      queryKey: [...all, 'find', text, year],
      queryFn: () => data.consultations.find({ text, year }),
      enabled: text !== '',
    }),
}
