import './people-list.css'
import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { PersonId } from '@shared/people/model.ts'
import { navigate } from '../../data/route.ts'
import { useIsStreetWide, useMay } from '../../data/session.ts'
import { useStore } from '../../data/store.ts'
import { useFilled } from '../../data/use-filled.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { isNarrowed } from '../../ui/table/list-state.ts'
import { FilterBar } from './filter-bar.tsx'
import { ListFooter } from './list-footer.tsx'
import { columnOf } from './people-columns.ts'
import {
  closePerson,
  editingStore,
  emptyFilter,
  filterStore,
  placeStore,
  setFilter,
  setSort,
  sortStore,
} from './people-place.ts'
import { PeopleTable } from './people-table.tsx'
import { RemovePeopleDialog } from './remove-people-dialog.tsx'
import { useOpenPerson } from './use-open-person.ts'
import { usePeopleWindow } from './use-people-window.ts'
import { useChosenColumns } from './use-table-columns.ts'

/** The list in the middle, in its four states. */
export function PeopleList() {
  const filter = useStore(filterStore)
  const sort = useStore(sortStore)
  const [chosen, setChosen] = useChosenColumns()
  const columns = useMemo(() => chosen.map(columnOf), [chosen])
  const { windows, rowAt, total, summary, error, retry, setFirstSeen } = usePeopleWindow(filter, sort)
  const opening = useOpenPerson({ filter, sort, windows })
  const [removed, setRemoved] = useState<readonly PersonId[] | null>(null)
  const mayRemove = useMay('people.delete')
  const section = useRef<HTMLElement>(null)
  useFilled(total !== undefined || error !== null ? 'people' : null)
  const focusTable = () => section.current?.querySelector<HTMLElement>('[role=grid]')?.focus()

  return (
    <section className="people-list" ref={section}>
      <FilterBar filter={filter} columns={chosen} onColumns={setChosen} onDone={focusTable} />
      {error !== null ? (
        <Failed error={error} title="人员名单没有载入" onRetry={retry} />
      ) : total === undefined ? (
        <LoadingSkeleton />
      ) : total === 0 ? (
        <NoPeople isFiltered={isNarrowed(filter)} />
      ) : (
        <PeopleTable
          {...opening}
          columns={columns}
          windows={windows}
          total={total}
          rowAt={rowAt}
          sort={sort}
          onSort={setSort}
          onFirstSeen={setFirstSeen}
          onEscape={closePerson}
          onDelete={() => mayRemove && setRemoved([...placeStore.get().selected])}
        />
      )}
      <ListFooter total={total ?? 0} summary={summary} />
      {removed !== null && (
        <RemovePeopleDialog
          ids={removed}
          onClose={() => {
            setRemoved(null)
            focusTable()
          }}
        />
      )}
    </section>
  )
}

function NoPeople({ isFiltered }: { readonly isFiltered: boolean }) {
  const mayEdit = useMay('people.edit')
  const isStreetWide = useIsStreetWide()
  const mayImport = useMay('import.run') && isStreetWide
  if (isFiltered) {
    return (
      <Empty title="没有符合条件的人员" action={<Button onClick={() => setFilter(emptyFilter)}>清除筛选</Button>}>
        可以换个写法查找：姓名、拼音首字母、电话，或身份证号后几位。
      </Empty>
    )
  }
  return (
    <Empty
      title="还没有人员"
      action={
        <span className="people-start">
          {mayImport && (
            <Button type="primary" onClick={() => navigate({ page: 'import' })}>
              导入花名册
            </Button>
          )}
          {mayEdit && <Button onClick={() => editingStore.set('new')}>新增人员</Button>}
        </span>
      }
    >
      这里是各社区党组织、居委会、居务监督委员会的成员。可以把现有的花名册（Excel、WPS
      表格）直接导入，也可以一个一个新增。
    </Empty>
  )
}
