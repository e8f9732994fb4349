/** Null where nothing was to be done: a rate of nothing is no rate. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

export function percent(rate: number | null): string {
  return rate === null ? '—' : `${(rate * 100).toFixed(1)}%`
}

/** In points, as such figures are compared. */
export function change(rate: number | null, before: number | null): string {
  if (rate === null || before === null) return '—'
  const points = (rate - before) * 100
  if (Math.abs(points) < 0.05) return '持平'
  return `${points > 0 ? '▲ 上升' : '▼ 下降'} ${Math.abs(points).toFixed(1)} 点`
}
