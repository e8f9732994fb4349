const two = (value: number) => `${value}`.padStart(2, '0')

/** An instant as the clerk's clock showed it: 2026-11-21 09:05. */
export function localTime(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}
