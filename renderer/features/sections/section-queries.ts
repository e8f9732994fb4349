import { queryOptions } from '@tanstack/react-query'
import { data } from '../../data/data.ts'

export const sectionQueries = {
  all: ['sections'] as const,
  settings: () =>
    queryOptions({ queryKey: [...sectionQueries.all, 'settings'], queryFn: () => data.sections.settings({}) }),
}
