import { type HTMLAttributes, useState } from 'react'
import { movedTo } from '../../ui/table/moving.ts'

const pageRows = 10

/** Rows of a table of antd under the keyboard: one in the order of Tab, arrows between them, Enter opens. */
export function useRowKeys<Row>(total: number, onOpen: (row: Row) => void) {
  const [last, setLast] = useState(0)
  const active = last < total ? last : 0
  return (row: Row, index = 0): HTMLAttributes<HTMLTableRowElement> => ({
    tabIndex: index === active ? 0 : -1,
    onFocus: () => setLast(index),
    onKeyDown(event) {
      // The buttons of a row have keys of their own.
      if (event.target !== event.currentTarget) return
      const rows = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('tr[tabindex]') ?? [])]
      const to = movedTo(event.key, rows.indexOf(event.currentTarget), rows.length, pageRows)
      if (to !== undefined) rows[to]?.focus()
      else if (event.key === 'Enter') onOpen(row)
      else return
      event.preventDefault()
    },
  })
}
