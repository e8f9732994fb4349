const two = (value: number) => String(value).padStart(2, '0')

/** The day on the clerk's wall, `2026-11-21`. */
export function localDay(at: Date = new Date()): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** An instant as the clock on this desk shows it, `2026-11-21 09:05`; a text that is none comes back as it is. */
export function localMinute(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? instant : `${localDay(at)} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** To the second, where the order of acts matters. */
export function localSecond(instant: string): string {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? instant : `${localMinute(instant)}:${two(at.getSeconds())}`
}
