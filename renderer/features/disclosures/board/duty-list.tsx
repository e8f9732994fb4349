import { useMemo } from 'react'
import type { Duty } from '@shared/disclosure/model.ts'
import { rowsAtHand, useRowWindow } from '../../../data/row-windows.ts'
import { useStore } from '../../../data/store.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Failed } from '../../../ui/failed.tsx'
import { LoadingSkeleton } from '../../../ui/loading-skeleton.tsx'
import { isNarrowed } from '../../../ui/table/list-state.ts'
import {
  forgetSelection,
  openDisclosure,
  openDutyStore,
  placeStore,
  setSort,
  sortStore,
  type WholeFilter,
} from '../disclosure-place.ts'
import { type BoardSpan, dutyWindows } from '../disclosure-queries.ts'
import { dutyColumns } from './duty-columns.ts'
import { DutyDrawer } from './duty-drawer.tsx'
import { DutyTable } from './duty-table.tsx'
import { NoMatch } from './nothing-to-show.tsx'

interface Props {
  readonly span: BoardSpan
  readonly filter: WholeFilter
  /** The part of the year in words. */
  readonly label: string
}

const text = disclosureText.board

/** Every duty of the span, at first in the order of its days; the facts of one stand at the right. */
export function DutyList({ span, filter, label }: Props) {
  const sort = useStore(sortStore)
  const windows = useMemo(() => dutyWindows(span, filter, sort), [span, filter, sort])
  const { rowAt, total, error, retry, setFirstSeen } = useRowWindow(windows)
  const openKey = useStore(openDutyStore)
  const { active } = useStore(placeStore)

  if (error !== null) return <Failed error={error} title={text.failed} onRetry={retry} />
  if (total === undefined) return <LoadingSkeleton />
  if (total === 0) return isNarrowed(filter) ? <NoMatch /> : <Empty title={text.noDuty(label)}>{text.noDutyHint}</Empty>
  const underKeys = rowAt(active)
  const open = underKeys?.key === openKey ? underKeys : rowsAtHand(windows, total, ({ key }) => key === openKey)[0]
  return (
    <div className="dis-split">
      <DutyTable
        columns={dutyColumns}
        windows={windows}
        total={total}
        rowAt={rowAt}
        sort={sort}
        onSort={setSort}
        onFirstSeen={setFirstSeen}
        onOpen={openDuty}
        onMoved={(index) => openDutyStore.get() !== null && openDutyStore.set(rowAt(index)?.key ?? null)}
        onEscape={forgetSelection}
      />
      {open && <DutyDrawer key={open.key} duty={open} />}
    </div>
  )
}

/** The second Enter goes where the first one showed. */
function openDuty({ key, disclosureId }: Duty): void {
  if (openDutyStore.get() === key && disclosureId) openDisclosure(disclosureId)
  else openDutyStore.set(key)
}
