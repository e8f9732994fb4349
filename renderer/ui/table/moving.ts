/** Where a key takes the active row, or undefined when the key does not move. */
export function movedTo(key: string, active: number, total: number, pageRows: number): number | undefined {
  if (total === 0) return undefined
  const clamp = (index: number) => Math.min(total - 1, Math.max(0, index))
  switch (key) {
    case 'ArrowDown':
      return clamp(active + 1)
    case 'ArrowUp':
      return clamp(active < 0 ? 0 : active - 1)
    case 'PageDown':
      return clamp(active + pageRows)
    case 'PageUp':
      return clamp(active - pageRows)
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return undefined
  }
}
