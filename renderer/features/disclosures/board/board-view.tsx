import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useRef } from 'react'
import { useStore } from '../../../data/store.ts'
import { useFilled } from '../../../data/use-filled.ts'
import { useYear } from '../../../data/year.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { Failed } from '../../../ui/failed.tsx'
import { LoadingSkeleton } from '../../../ui/loading-skeleton.tsx'
import { isNarrowed } from '../../../ui/table/list-state.ts'
import { useToday } from '../../../ui/use-today.ts'
import { daysStore, filterStore, modeStore, spanStore } from '../disclosure-place.ts'
import { disclosureQueries } from '../disclosure-queries.ts'
import { spanOf } from '../span.ts'
import { BoardBar } from './board-bar.tsx'
import { BoardFooter } from './board-footer.tsx'
import { DutyList } from './duty-list.tsx'
import { DutyMatrix } from './duty-matrix.tsx'
import { MonthCalendar } from './month-calendar.tsx'
import { NoMatch, NothingToShow } from './nothing-to-show.tsx'

const text = disclosureText.board

/** 看板: what is due in a part of the year, as a matrix, a list or a calendar. */
export function BoardView({ tabs }: { readonly tabs: ReactNode }) {
  const [year] = useYear()
  const today = useToday()
  const filter = useStore(filterStore)
  const mode = useStore(modeStore)
  const chosen = useStore(spanStore)
  const days = useStore(daysStore)
  const whole = spanOf(year, chosen)
  const { from, to } = mode === 'list' && days !== null ? days : whole
  const span = useMemo(() => ({ from, to, today }), [from, to, today])
  const {
    data: matrix,
    error,
    refetch,
  } = useQuery({
    ...disclosureQueries.matrix(span, filter),
    placeholderData: keepPreviousData,
  })
  const section = useRef<HTMLElement>(null)
  useFilled(matrix !== undefined || error !== null ? 'disclosures' : null)
  const focusBody = () => section.current?.querySelector<HTMLElement>('[role=grid]')?.focus()

  return (
    <section className="ui-view" ref={section}>
      <BoardBar tabs={tabs} year={year} matrix={matrix} onDone={focusBody} />
      {error !== null && matrix === undefined ? (
        <Failed error={error} title={text.failed} onRetry={() => void refetch()} />
      ) : matrix === undefined ? (
        <LoadingSkeleton />
      ) : matrix.items.length === 0 && !isNarrowed(filter) ? (
        <NothingToShow hasCommunities={matrix.communities.length > 0} />
      ) : matrix.items.length === 0 ? (
        <NoMatch />
      ) : mode === 'matrix' ? (
        <DutyMatrix matrix={matrix} />
      ) : mode === 'calendar' ? (
        <MonthCalendar year={year} span={chosen} filter={filter} today={today} />
      ) : (
        <DutyList span={span} filter={filter} label={days === null ? whole.label : ''} />
      )}
      <BoardFooter mode={mode} matrix={matrix} />
    </section>
  )
}
