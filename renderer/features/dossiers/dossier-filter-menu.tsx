import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import type { DossierFilter } from '@shared/dossier/model.ts'
import { dossierStates } from '@shared/dossier/states.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { FilterMenu } from '../../ui/filter/filter-menu.tsx'
import { isNarrowed } from '../../ui/table/list-state.ts'
import { FilterSelect } from '../../ui/filter/filter-select.tsx'
import { emptyFilter, setFilter } from './dossier-place.ts'
import { dossierQueries } from './dossier-queries.ts'

interface Props {
  readonly filter: DossierFilter
}

const states = Object.entries({ missing: text.missing, ...dossierStates }).map(([value, label]) => ({
  value: value as NonNullable<DossierFilter['state']>,
  label,
}))

export function DossierFilterMenu({ filter }: Props) {
  const communities = useQuery(dossierQueries.communities).data ?? []
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
        label={text.state}
        value={filter.state}
        options={states}
        onChange={(state) => setFilter({ state })}
      />
      <Checkbox checked={filter.onlyFindings} onChange={({ target }) => setFilter({ onlyFindings: target.checked })}>
        {text.onlyFindings}
      </Checkbox>
    </FilterMenu>
  )
}
