import { Button } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useRowWindow } from '../../data/row-windows.ts'
import { useMay } from '../../data/session.ts'
import { useStore } from '../../data/store.ts'
import { useFilled } from '../../data/use-filled.ts'
import { useYear } from '../../data/year.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { isNarrowed } from '../../ui/table/list-state.ts'
import { PowerButton } from '../../ui/power-button.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { DecisionBar } from './decision-bar.tsx'
import {
  decisionList,
  emptyFilter,
  filterStore,
  openDecision,
  placeStore,
  setFilter,
  setSort,
  sortStore,
} from './decision-place.ts'
import { decisionColumns } from './decision-columns.ts'
import { decisionWindows } from './decision-queries.ts'
import { DecisionTable } from './decision-table.tsx'
import { NewDecisionDialog } from './new-decision-dialog.tsx'

/** The matters of the year in view, in its four states. */
export function DecisionList() {
  const [year] = useYear()
  const filter = useStore(filterStore)
  const { selected } = useStore(placeStore)
  const sort = useStore(sortStore)
  const windows = useMemo(() => decisionWindows(year, filter, sort), [year, filter, sort])
  const { rowAt, total, error, retry, setFirstSeen } = useRowWindow(windows)
  const [isNew, setNew] = useState(false)
  const section = useRef<HTMLElement>(null)
  const mayEdit = useMay('decisions.edit')
  useFilled(total !== undefined || error !== null ? 'decisions' : null)
  useShortcut(
    'ctrl+n',
    () => setNew(true),
    () => mayEdit && !isNew,
  )
  const focusTable = () => section.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  return (
    <section className="ui-view" ref={section}>
      <DecisionBar year={year} filter={filter} onNew={() => setNew(true)} onDone={focusTable} />
      {error !== null ? (
        <Failed error={error} title={text.failed} onRetry={retry} />
      ) : total === undefined ? (
        <LoadingSkeleton />
      ) : total > 0 ? (
        <DecisionTable
          columns={decisionColumns}
          windows={windows}
          total={total}
          rowAt={rowAt}
          sort={sort}
          onSort={setSort}
          onFirstSeen={setFirstSeen}
          onOpen={({ id }) => openDecision(id)}
          onEscape={decisionList.forgetSelection}
        />
      ) : isNarrowed(filter) ? (
        <Empty title={text.noMatch} action={<Button onClick={() => setFilter(emptyFilter)}>{text.clearFilter}</Button>}>
          {text.noMatchHint}
        </Empty>
      ) : (
        <Empty
          title={text.emptyTitle(year)}
          action={
            <PowerButton power="decisions.edit" type="primary" onClick={() => setNew(true)}>
              {text.create}
            </PowerButton>
          }
        >
          {text.empty}
        </Empty>
      )}
      <div className="ui-foot">
        <span>{text.total(total ?? 0, selected.size)}</span>
        <span className="ui-space" />
        <span className="ui-foot-keys">{text.keys}</span>
      </div>
      {isNew && (
        <NewDecisionDialog
          year={year}
          communityId={filter.communityId}
          onClose={() => {
            setNew(false)
            focusTable()
          }}
        />
      )}
    </section>
  )
}
