type Widths = Readonly<Partial<Record<string, number>>>

/** Of a column nobody has said anything about. */
const usualWidth = 96

/**
 * The widths to draw: what the clerk set stands, the others share what is left of the room, and never go below
 * the width they start with.
 */
export function fitWidths(ids: readonly string[], starting: Widths, chosen: Widths, room: number): readonly number[] {
  const base = ids.map((id) => chosen[id] ?? starting[id] ?? usualWidth)
  const left = room - base.reduce((sum, width) => sum + width, 0)
  if (left <= 0) return base
  const free = ids.filter((id) => chosen[id] === undefined)
  const growing = new Set(free.length > 0 ? free : ids.slice(-1))
  const weight = base.reduce((sum, width, at) => sum + (growing.has(ids[at]!) ? width : 0), 0)
  const grown = base.map((width, at) => (growing.has(ids[at]!) ? Math.floor(width + (left * width) / weight) : width))
  const missing = room - grown.reduce((sum, width) => sum + width, 0)
  return grown.map((width, at) => (at === ids.length - 1 ? width + missing : width))
}
