import { type KeyboardEvent, useState } from 'react'

/** Rows moved over by PgUp and PgDn. */
const pageStep = 14

interface SelectedRow<T> {
  readonly selected: T | undefined
  /** -1 in an empty list. */
  readonly index: number
  readonly select: (key: string) => void
  /** Arrows, PgUp, PgDn, Home and End move; for the element around the list. */
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly move: (steps: number) => void
}

/** One row of a long list is the current one, and the keyboard moves it. */
export function useSelectedRow<T>(rows: readonly T[], keyOf: (row: T) => string): SelectedRow<T> {
  const [key, setKey] = useState<string | null>(null)
  const found = rows.findIndex((row) => keyOf(row) === key)
  const index = found === -1 ? Math.min(0, rows.length - 1) : found

  function show(target: number) {
    const row = rows[Math.max(0, Math.min(rows.length - 1, target))]
    if (row) setKey(keyOf(row))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return
    const target = targetOf(event.key, index, rows.length)
    if (target === null) return
    event.preventDefault()
    show(target)
  }

  return { selected: rows[index], index, select: setKey, onKeyDown, move: (steps) => show(index + steps) }
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + pageStep
    case 'PageUp':
      return at - pageStep
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
