import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { organisations, type PeopleFilter, statuses } from '@shared/people/model.ts'
import { FilterMenu } from '../../ui/filter/filter-menu.tsx'
import { isNarrowed } from '../../ui/table/list-state.ts'
import { FilterSelect } from '../../ui/filter/filter-select.tsx'
import { emptyFilter, setFilter } from './people-place.ts'
import { peopleQueries } from './people-queries.ts'

interface Props {
  readonly filter: PeopleFilter
}

const organisationOptions = (Object.keys(organisations) as (keyof typeof organisations)[]).map((value) => ({
  value,
  label: organisations[value],
}))

export function PeopleFilterMenu({ filter }: Props) {
  const [isAsked, setAsked] = useState(false)
  const posts = useQuery({ ...peopleQueries.posts, enabled: isAsked }).data ?? []
  const communities = useQuery(peopleQueries.communities).data ?? []
  return (
    <FilterMenu isFiltered={isNarrowed(filter)} onClear={() => setFilter(emptyFilter)} onOpen={() => setAsked(true)}>
      <FilterSelect
        label="社区"
        isLong
        value={filter.communityId}
        options={communities.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(communityId) => setFilter({ communityId })}
      />
      <FilterSelect
        label="组织"
        value={filter.organisation}
        options={organisationOptions}
        onChange={(organisation) => setFilter({ organisation })}
      />
      <FilterSelect
        label="职务"
        isLong
        value={filter.post}
        options={posts.map((post) => ({ value: post, label: post }))}
        onChange={(post) => setFilter({ post })}
      />
      <FilterSelect
        label="状态"
        value={filter.status}
        options={statuses.map((value) => ({ value, label: value }))}
        onChange={(status) => setFilter({ status })}
      />
    </FilterMenu>
  )
}
