import { type CommunityId, peopleFilter } from '@shared/people/model.ts'
import { queryOptions } from '@tanstack/react-query'
import { data } from '../../data/data.ts'

/** Both keys begin with the topic whose change makes them stale. */
export const exportQueries = {
  communities: () => queryOptions({ queryKey: ['people', 'communities'], queryFn: () => data.people.communities({}) }),
  /** How many people of a community are listed: those in office. */
  listed: (communityId: CommunityId | null) => {
    const filter = peopleFilter.parse({ status: '在任', communityId })
    return queryOptions({
      queryKey: ['people', 'summary', filter],
      queryFn: () => data.people.summary({ filter }),
      select: ({ total }) => total,
    })
  },
  settings: () => queryOptions({ queryKey: ['settings', 'values'], queryFn: () => data.settings.get({}) }),
}
