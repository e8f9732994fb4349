import { memo, useCallback, useContext, useSyncExternalStore } from 'react'
import type { DrawnColumn } from '../../ui/table/list-columns.ts'
import { TableRow } from '../../ui/table/table-row.tsx'
import { type Lines, LinesContext } from './lines-context.ts'

interface Props {
  readonly index: number
  readonly columns: readonly DrawnColumn[]
}

/** One row; it watches its own place, so that moving touches the rows it concerns and nothing else. */
export const TableLine = memo(function TableLine({ index, columns }: Props) {
  const { place, cellAt } = useContext(LinesContext)
  const standing = usePlace(place, index)
  return <TableRow index={index} columns={columns} standing={standing} cellOf={(column) => cellAt(index, column)} />
})

function usePlace(place: Lines['place'], index: number): string {
  const read = useCallback(() => {
    const { active, selected } = place.get()
    return `${selected.has(String(index)) ? 'is-selected' : ''}${index === active ? ' is-active' : ''}`
  }, [place, index])
  return useSyncExternalStore(place.subscribe, read)
}
