import { useQuery } from '@tanstack/react-query'
import type { PeopleFilter } from '@shared/people/model.ts'
import { navigate } from '../../data/route.ts'
import { FilterChips } from '../../ui/filter/filter-chips.tsx'
import { ListSearch } from '../../ui/filter/list-search.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { ColumnChooser } from './column-chooser.tsx'
import { filterChips } from './filter-chips.ts'
import { PeopleFilterMenu } from './people-filter-menu.tsx'
import type { ColumnId } from './people-columns.ts'
import { editingStore, setFilter } from './people-place.ts'
import { peopleQueries } from './people-queries.ts'

interface Props {
  readonly filter: PeopleFilter
  readonly columns: readonly ColumnId[]
  readonly onColumns: (columns: readonly ColumnId[]) => void
  /** The search is left towards the list. */
  readonly onDone: () => void
}

export function FilterBar({ filter, columns, onColumns, onDone }: Props) {
  const { data: communities } = useQuery(peopleQueries.communities)
  const community = communities?.find(({ id }) => id === filter.communityId)
  return (
    <>
      <div className="ui-bar people-bar">
        <h2>人员与班子</h2>
        <ListSearch
          text={filter.text}
          onText={(text) => setFilter({ text })}
          label="在名单里查找"
          hint="姓名、拼音首字母、电话、身份证号后几位"
          onDone={onDone}
        />
        <PeopleFilterMenu filter={filter} />
        <ColumnChooser chosen={columns} onChange={onColumns} />
        <span className="ui-space" />
        <PowerButton power="export.masked" onClick={() => navigate({ page: 'export' })}>
          导出…
        </PowerButton>
        <PowerButton power="people.edit" type="primary" title="Ctrl+N" onClick={() => editingStore.set('new')}>
          新增人员
        </PowerButton>
      </div>
      <FilterChips chips={filterChips(filter, community?.name)} onRemove={setFilter} />
    </>
  )
}
