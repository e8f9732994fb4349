import { useQuery } from '@tanstack/react-query'
import { categories, type Duty } from '@shared/disclosure/model.ts'
import { useStore } from '../../../data/store.ts'
import { disclosureText, lightMarks } from '../../../text/disclosure-text.ts'
import { FilterMenu } from '../../../ui/filter/filter-menu.tsx'
import { isNarrowed } from '../../../ui/table/list-state.ts'
import { FilterSelect } from '../../../ui/filter/filter-select.tsx'
import { emptyFilter, filterStore, setFilter } from '../disclosure-place.ts'
import { disclosureQueries } from '../disclosure-queries.ts'

const text = disclosureText.board
const lights = Object.entries(lightMarks).map(([value, { word }]) => ({ value: value as Duty['light'], label: word }))

export function DutyFilterMenu() {
  const filter = useStore(filterStore)
  const communities = useQuery(disclosureQueries.communities).data ?? []
  return (
    <FilterMenu size="small" isFiltered={isNarrowed(filter)} onClear={() => setFilter(emptyFilter)}>
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
        options={categories.map((value) => ({ value, label: value }))}
        onChange={(category) => setFilter({ category })}
      />
      <FilterSelect
        label={text.light}
        value={filter.light}
        options={lights}
        onChange={(light) => setFilter({ light })}
      />
    </FilterMenu>
  )
}
