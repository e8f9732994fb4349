import { useCallback, useMemo, useRef } from 'react'
import type { DossierFilter, DossierRow, DossierSort } from '@shared/dossier/model.ts'
import type { PersonId } from '@shared/people/model.ts'
import { notify } from '../../data/messages.ts'
import { fetchRows, type RowLookup, rowsAtHand } from '../../data/row-windows.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { ListTable, type ListTableHandle } from '../../ui/table/list-table.tsx'
import type { RowsInSight } from '../../ui/table/rows-body.tsx'
import { useListKeys } from '../../ui/table/use-list-keys.ts'
import { copiedRows, type DossierColumn, dossierColumns, isSortable } from './dossier-columns.ts'
import { DossierLines, DossierRows } from './dossier-lines.tsx'
import { forgetSelection, openDossier, placeStore, scrolled, setSort } from './dossier-place.ts'
import { dossierWindows } from './dossier-queries.ts'
import { writeBlock } from '../../ui/table/tab-separated.ts'

interface Props {
  readonly year: number
  readonly filter: DossierFilter
  readonly sort: DossierSort
  readonly total: number
  readonly rowAt: RowLookup<DossierRow>
  readonly onFirstSeen: (index: number) => void
  /** A person without a dossier was opened. */
  readonly onMissing: (id: PersonId) => void
}

const lines = (inSight: RowsInSight<DossierColumn>) => <DossierLines {...inSight} />

export function DossierTable({ year, filter, sort, total, rowAt, onFirstSeen, onMissing }: Props) {
  const handle = useRef<ListTableHandle>(null)
  const windows = useMemo(() => dossierWindows(year, filter, sort), [year, filter, sort])

  function open(index: number): void {
    const known = rowAt(index)
    const found = known ? Promise.resolve(known) : fetchRows(windows, index, index).then(([row]) => row)
    found.then((row) => {
      if (row?.dossierId) openDossier(row.dossierId)
      else if (row) onMissing(row.personId)
    }, notify.failure)
  }

  const keys = useListKeys<PersonId>({
    place: placeStore,
    total,
    idAt: (index) => rowAt(index)?.personId,
    fetchIds: async (from, to) => (await fetchRows(windows, from, to)).map(({ personId }) => personId),
    pageRows: () => handle.current?.pageRows() ?? 1,
    show: (index) => handle.current?.show(index),
    onOpen: open,
    onEscape: forgetSelection,
  })
  const sortBy = useCallback((column: DossierColumn, descending: boolean) => {
    if (isSortable(column)) setSort({ column, descending })
  }, [])

  function copied(): string | null {
    const { selected } = placeStore.get()
    const picked = rowsAtHand(windows, total, ({ personId }) => selected.has(personId))
    if (picked.length === 0) return null
    notify.success(text.copied(picked.length))
    return writeBlock(copiedRows(picked))
  }

  return (
    <DossierRows.Provider value={rowAt}>
      <ListTable
        label={text.list}
        total={total}
        columns={dossierColumns}
        sort={sort}
        onSort={sortBy}
        widthsKey="dossiers.widths"
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
    </DossierRows.Provider>
  )
}
