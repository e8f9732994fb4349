import { queryOptions } from '@tanstack/react-query'
import { data } from '../../data/data.ts'

export const settingsQueries = {
  all: ['settings'] as const,
  values: () => queryOptions({ queryKey: [...settingsQueries.all, 'values'], queryFn: () => data.settings.get({}) }),
  /** Under the topic of backups, which says when it changes. */
  backup: () => queryOptions({ queryKey: ['backup', 'status'], queryFn: () => data.backup.status({}) }),
  about: () => queryOptions({ queryKey: [...settingsQueries.all, 'about'], queryFn: () => data.settings.about({}) }),
}
