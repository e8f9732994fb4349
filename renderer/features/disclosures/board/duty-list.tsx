import { useMemo, useRef } from 'react'
import { dutyColumns as sortable, type DutySort } from '@shared/disclosure/board.ts'
import type { Duty } from '@shared/disclosure/model.ts'
import { notify } from '../../../data/messages.ts'
import { fetchRows, rowsAtHand, useRowWindow } from '../../../data/row-windows.ts'
import { useStore } from '../../../data/store.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Failed } from '../../../ui/failed.tsx'
import { LoadingSkeleton } from '../../../ui/loading-skeleton.tsx'
import { ListTable, type ListTableHandle } from '../../../ui/table/list-table.tsx'
import type { RowsInSight } from '../../../ui/table/rows-body.tsx'
import { writeBlock } from '../../../ui/table/tab-separated.ts'
import { useListKeys } from '../../../ui/table/use-list-keys.ts'
import {
  forgetSelection,
  isFiltered,
  openDutyStore,
  openDisclosure,
  placeStore,
  scrolled,
  setSort,
  sortStore,
  type WholeFilter,
} from '../disclosure-place.ts'
import { type BoardSpan, dutyWindows } from '../disclosure-queries.ts'
import { copiedDuties, type DutyColumn, dutyColumns } from './duty-columns.ts'
import { DutyDrawer } from './duty-drawer.tsx'
import { DutyLines, DutyRows } from './duty-lines.tsx'
import { NoMatch } from './nothing-to-show.tsx'

interface Props {
  readonly span: BoardSpan
  readonly filter: WholeFilter
  /** The part of the year in words. */
  readonly label: string
}

const text = disclosureText.board
const lines = (inSight: RowsInSight<DutyColumn>) => <DutyLines {...inSight} />

/** Every duty of the span, at first in the order of its days; the facts of one stand at the right. */
export function DutyList({ span, filter, label }: Props) {
  const handle = useRef<ListTableHandle>(null)
  const sort = useStore(sortStore)
  const windows = useMemo(() => dutyWindows(span, filter, sort), [span, filter, sort])
  const { rowAt, total, error, retry, setFirstSeen } = useRowWindow(windows)
  const openKey = useStore(openDutyStore)
  const place = useStore(placeStore)

  const atHand = (isPicked: (duty: Duty) => boolean) => rowsAtHand(windows, total ?? 0, isPicked)
  const keys = useListKeys<string>({
    place: placeStore,
    total: total ?? 0,
    idAt: (index) => rowAt(index)?.key,
    fetchIds: async (from, to) => (await fetchRows(windows, from, to)).map(({ key }) => key),
    pageRows: () => handle.current?.pageRows() ?? 1,
    show: (index) => handle.current?.show(index),
    onOpen(index) {
      const duty = rowAt(index)
      if (!duty) return
      // The second Enter goes where the first one showed.
      if (openDutyStore.get() === duty.key && duty.disclosureId) openDisclosure(duty.disclosureId)
      else openDutyStore.set(duty.key)
    },
    onMoved: (index) => openDutyStore.get() !== null && openDutyStore.set(rowAt(index)?.key ?? null),
    onEscape: forgetSelection,
  })

  if (error !== null) return <Failed error={error} title={text.failed} onRetry={retry} />
  if (total === undefined) return <LoadingSkeleton />
  if (total === 0) return isFiltered(filter) ? <NoMatch /> : <Empty title={text.noDuty(label)}>{text.noDutyHint}</Empty>
  const open = openKey === null ? undefined : (rowAtKey(rowAt(place.active), openKey) ?? atHand(isOf(openKey))[0])
  return (
    <DutyRows.Provider value={rowAt}>
      <div className="dis-split">
        <ListTable
          label={text.list}
          total={total}
          columns={dutyColumns}
          sort={sort}
          onSort={sortBy}
          widthsKey="disclosures.widths"
          scrolled={scrolled}
          shownFor={windows}
          handle={handle}
          onFirstSeen={setFirstSeen}
          onKeyDown={keys.onKeyDown}
          onPick={keys.pick}
          onCopy={() => {
            const picked = atHand(({ key }) => placeStore.get().selected.has(key))
            if (picked.length === 0) return null
            notify.success(text.copied(picked.length))
            return writeBlock(copiedDuties(picked))
          }}
        >
          {lines}
        </ListTable>
        {open && <DutyDrawer key={open.key} duty={open} />}
      </div>
    </DutyRows.Provider>
  )
}

function sortBy(column: DutyColumn, descending: boolean): void {
  if (isSortable(column)) setSort({ column, descending })
}

const isSortable = (column: DutyColumn): column is DutySort['column'] => sortable.some((one) => one === column)

const isOf = (key: string) => (duty: Duty) => duty.key === key
const rowAtKey = (duty: Duty | undefined, key: string) => (duty?.key === key ? duty : undefined)
