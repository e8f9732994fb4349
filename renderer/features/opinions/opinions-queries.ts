import { queryOptions } from '@tanstack/react-query'
import type { PersonId } from '@shared/people/model.ts'
import { data } from '../../data/data.ts'

export const opinionsQueries = {
  list: (personId: PersonId) =>
    queryOptions({ queryKey: ['opinions', 'list', personId], queryFn: () => data.opinions.list({ personId }) }),
}
