import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import { createStore } from '../../data/store.ts'
import type { ListColumn } from '../../ui/table/list-columns.ts'
import { ListTable, type ListTableHandle } from '../../ui/table/list-table.tsx'
import type { RowsInSight } from '../../ui/table/rows-body.tsx'
import { writeBlock } from '../../ui/table/tab-separated.ts'
import { nowhere, useListKeys } from '../../ui/table/use-list-keys.ts'
import { type CellLookup, createPlace, LinesContext } from './lines-context.ts'
import { TableLine } from './table-line.tsx'

interface Props<Id extends string> {
  readonly label: string
  readonly widthsKey: string
  readonly columns: readonly ListColumn<Id>[]
  readonly total: number
  readonly cellAt: CellLookup
  /** Changes with what the list holds: it begins at the top then. */
  readonly shownFor: unknown
  readonly onFirstSeen?: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly onExplain?: (index: number) => void
  readonly onLeave: () => void
  /** The cells of a row, for a spreadsheet. */
  readonly copied: (index: number) => readonly string[] | null
}

const notSorted = { column: '', descending: false }
const ignore = () => undefined
const lines = ({ from, to, slots, columns }: RowsInSight<string>) =>
  Array.from({ length: to - from }, (_, at) => (
    <TableLine key={(from + at) % slots} index={from + at} columns={columns} />
  ))

/** A long list in an order of its own, in which one row at a time is looked at and opened. */
export function LinesTable<Id extends string>(props: Props<Id>) {
  const { label, columns, total, cellAt, shownFor, onFirstSeen = ignore, onOpen, onExplain, onLeave } = props
  const handle = useRef<ListTableHandle>(null)
  const [place] = useState(createPlace)
  const [scrolled] = useState(() => createStore(0))
  const keys = useListKeys<string>({
    place,
    total,
    idAt: String,
    fetchIds: (from, to) => Promise.resolve(Array.from({ length: to - from + 1 }, (_, at) => String(from + at))),
    pageRows: () => handle.current?.pageRows() ?? 1,
    show: (index) => handle.current?.show(index),
    onOpen: (index) => onOpen(index),
    onEscape: onLeave,
  })

  // In another list the old place means nothing.
  const last = useRef(shownFor)
  useEffect(() => {
    if (last.current === shownFor) return
    last.current = shownFor
    place.set(nowhere)
  }, [shownFor, place])

  function onKeyDown(event: KeyboardEvent) {
    const { active } = place.get()
    if (event.key !== 'F1' || !onExplain || active < 0) return keys.onKeyDown(event)
    event.preventDefault()
    onExplain(active)
  }

  function onPick(index: number, event: MouseEvent) {
    if (!onExplain || !(event.target as HTMLElement).closest('[data-explains]')) return keys.pick(index, event)
    place.set({ active: index, anchor: index, selected: new Set([String(index)]) })
    onExplain(index)
  }

  function onCopy() {
    const picked = [...place.get().selected].map(Number).toSorted((one, other) => one - other)
    const rows = picked.map(props.copied).filter((cells) => cells !== null)
    return rows.length === 0 ? null : writeBlock(rows)
  }

  return (
    <LinesContext.Provider value={useMemo(() => ({ place, cellAt }), [place, cellAt])}>
      <ListTable
        label={label}
        total={total}
        columns={columns}
        sort={notSorted}
        onSort={ignore}
        widthsKey={props.widthsKey}
        scrolled={scrolled}
        shownFor={shownFor}
        handle={handle}
        onFirstSeen={onFirstSeen}
        onKeyDown={onKeyDown}
        onPick={onPick}
        onCopy={onCopy}
      >
        {lines}
      </ListTable>
    </LinesContext.Provider>
  )
}
