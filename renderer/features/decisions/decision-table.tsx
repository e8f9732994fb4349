import { useRef } from 'react'
import type { DecisionRow } from '@shared/decisions/contract.ts'
import { notify } from '../../data/messages.ts'
import { fetchRows, type RowLookup, rowsAtHand, type WindowQuery } from '../../data/row-windows.ts'
import { useStore } from '../../data/store.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { ListTable, type ListTableHandle } from '../../ui/table/list-table.tsx'
import type { RowsInSight } from '../../ui/table/rows-body.tsx'
import { useListKeys } from '../../ui/table/use-list-keys.ts'
import { copiedRows, type DecisionColumn, decisionColumns } from './decision-columns.ts'
import { DecisionLines, DecisionRows } from './decision-lines.tsx'
import { forgetSelection, openDecision, placeStore, scrolled, setSort, sortStore } from './decision-place.ts'

interface Props {
  readonly windows: WindowQuery<DecisionRow>
  readonly total: number
  readonly rowAt: RowLookup<DecisionRow>
  readonly onFirstSeen: (index: number) => void
}

const lines = (inSight: RowsInSight<DecisionColumn>) => <DecisionLines {...inSight} />

export function DecisionTable({ windows, total, rowAt, onFirstSeen }: Props) {
  const handle = useRef<ListTableHandle>(null)
  const sort = useStore(sortStore)
  const keys = useListKeys<string>({
    place: placeStore,
    total,
    idAt: (index) => rowAt(index)?.id,
    fetchIds: async (from, to) => (await fetchRows(windows, from, to)).map(({ id }) => id),
    pageRows: () => handle.current?.pageRows() ?? 1,
    show: (index) => handle.current?.show(index),
    onOpen(index) {
      fetchRows(windows, index, index).then(([row]) => row && openDecision(row.id), notify.failure)
    },
    onEscape: forgetSelection,
  })

  function copied(): string | null {
    const { selected } = placeStore.get()
    const picked = rowsAtHand(windows, total, ({ id }) => selected.has(id))
    if (picked.length === 0) return null
    notify.success(text.copied(picked.length))
    return copiedRows(picked)
  }

  return (
    <DecisionRows.Provider value={rowAt}>
      <ListTable
        label={text.list}
        total={total}
        columns={decisionColumns}
        sort={sort}
        onSort={setSort}
        widthsKey="decisions.widths"
        scrolled={scrolled}
        shownFor={windows}
        handle={handle}
        onFirstSeen={onFirstSeen}
        onKeyDown={keys.onKeyDown}
        onPick={keys.pick}
        onCopy={copied}
      >
        {lines}
      </ListTable>
    </DecisionRows.Provider>
  )
}
