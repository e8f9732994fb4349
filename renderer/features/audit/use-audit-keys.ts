import type { KeyboardEvent } from 'react'

const pageStep = 14

interface Options {
  readonly total: number
  readonly selected: number
  readonly onSelect: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly onClose: () => void
}

/** ↑ ↓ PgUp PgDn Home End, Enter opens, Esc closes; for the element around the list. */
export function useAuditKeys({ total, selected, onSelect, onOpen, onClose }: Options) {
  return (event: KeyboardEvent) => {
    const target = targetOf(event.key, selected, total)
    if (target !== null) onSelect(Math.max(0, Math.min(total - 1, target)))
    else if (event.key === 'Enter') onOpen(selected)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
  }
}

function targetOf(key: string, at: number, total: number): number | null {
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
      return total - 1
    default:
      return null
  }
}
