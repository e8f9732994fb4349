import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { decisionCategories } from '@shared/decisions/contract.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { FilterMenu } from '../../ui/filter/filter-menu.tsx'
import { isNarrowed } from '../../ui/table/list-state.ts'
import { FilterSelect } from '../../ui/filter/filter-select.tsx'
import { type DecisionFilter, emptyFilter, setFilter } from './decision-place.ts'
import { decisionQueries } from './decision-queries.ts'

interface Props {
  readonly filter: DecisionFilter
}

export function DecisionFilterMenu({ filter }: Props) {
  const communities = useQuery(decisionQueries.communities).data ?? []
  return (
    <FilterMenu isFiltered={isNarrowed(filter)} onClear={() => setFilter(emptyFilter)}>
      <FilterSelect
        label={text.community}
        isLong
        value={filter.communityId}
        options={communities.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(communityId) => setFilter({ communityId })}
      />
      <FilterSelect
        label={text.category}
        value={filter.category}
        options={decisionCategories.map((value) => ({ value, label: value }))}
        onChange={(category) => setFilter({ category })}
      />
      <Checkbox checked={filter.onlyMissing} onChange={({ target }) => setFilter({ onlyMissing: target.checked })}>
        {text.onlyMissing}
      </Checkbox>
    </FilterMenu>
  )
}
