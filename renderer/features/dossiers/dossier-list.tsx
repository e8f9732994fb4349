import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { BatchAct } from '@shared/dossier/contract.ts'
import type { PersonId } from '@shared/people/model.ts'
import { useRowWindow } from '../../data/row-windows.ts'
import { openPage } from '../../data/route.ts'
import { useStore } from '../../data/store.ts'
import { useFilled } from '../../data/use-filled.ts'
import { useYear } from '../../data/year.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { isNarrowed } from '../../ui/table/list-state.ts'
import { PowerButton } from '../../ui/power-button.tsx'
import { BatchDialog } from './batch-dialog.tsx'
import { dossierColumns } from './dossier-columns.ts'
import { DossierBar } from './dossier-bar.tsx'
import { DossierFooter } from './dossier-footer.tsx'
import type { DossierParts } from './dossier-parts.ts'
import {
  dossierList,
  emptyFilter,
  filterStore,
  openDossier,
  placeStore,
  setFilter,
  setSort,
  sortStore,
} from './dossier-place.ts'
import { dossierQueries, dossierWindows } from './dossier-queries.ts'
import { DossierTable } from './dossier-table.tsx'

interface Props {
  readonly parts: DossierParts
}

interface AskedBatch {
  readonly act: BatchAct
  /** Null: everybody the filter finds. */
  readonly ids: readonly PersonId[] | null
}

/** People × the year in view, in its four states. */
export function DossierList({ parts }: Props) {
  const [year] = useYear()
  const filter = useStore(filterStore)
  const sort = useStore(sortStore)
  const windows = useMemo(() => dossierWindows(year, filter, sort), [year, filter, sort])
  const { rowAt, total: fetched, error, retry, setFirstSeen } = useRowWindow(windows)
  const summary = useQuery({ ...dossierQueries.summary(year, filter), placeholderData: keepPreviousData }).data
  const total = fetched ?? summary?.total
  const [batch, setBatch] = useState<AskedBatch | null>(null)
  const section = useRef<HTMLElement>(null)
  useFilled(total !== undefined || error !== null ? 'dossiers' : null)
  const focusTable = () => section.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  const hasNone = summary !== undefined && summary.total > 0 && summary.missing === summary.total

  function ask(act: BatchAct): void {
    const { selected } = placeStore.get()
    setBatch({ act, ids: selected.size > 0 ? [...selected] : null })
  }

  return (
    <section className="ui-view" ref={section}>
      <DossierBar year={year} filter={filter} parts={parts} onBatch={ask} onDone={focusTable} />
      {error !== null ? (
        <Failed error={error} title={text.failed} onRetry={retry} />
      ) : total === undefined ? (
        <LoadingSkeleton />
      ) : total === 0 ? (
        <Nobody isFiltered={isNarrowed(filter)} />
      ) : hasNone && !isNarrowed(filter) ? (
        <Empty
          title={text.emptyTitle(year)}
          action={
            <PowerButton power="dossiers.edit" type="primary" onClick={() => setBatch({ act: 'create', ids: null })}>
              {text.createYear(year)}
            </PowerButton>
          }
        >
          {text.empty}
        </Empty>
      ) : (
        <DossierTable
          columns={dossierColumns}
          windows={windows}
          total={total}
          rowAt={rowAt}
          sort={sort}
          onSort={setSort}
          onFirstSeen={setFirstSeen}
          onOpen={({ dossierId, personId }) =>
            dossierId === null ? setBatch({ act: 'create', ids: [personId] }) : openDossier(dossierId)
          }
          onEscape={dossierList.forgetSelection}
        />
      )}
      <DossierFooter total={total ?? 0} summary={summary} />
      {batch && (
        <BatchDialog
          {...batch}
          year={year}
          filter={filter}
          onClose={() => {
            setBatch(null)
            focusTable()
          }}
        />
      )}
    </section>
  )
}

function Nobody({ isFiltered }: { readonly isFiltered: boolean }) {
  return isFiltered ? (
    <Empty title={text.noMatch} action={<Button onClick={() => setFilter(emptyFilter)}>{text.clearFilter}</Button>}>
      {text.noMatchHint}
    </Empty>
  ) : (
    <Empty
      title={text.noPeopleTitle}
      action={
        <Button type="primary" onClick={() => openPage('people')}>
          {text.toPeople}
        </Button>
      }
    >
      {text.noPeople}
    </Empty>
  )
}
