/** `2026-11-21 21:30` by the clock of this machine; empty where there is none. */
export function localTime(at: string | null): string {
  if (at === null) return ''
  const time = new Date(at)
  const two = (value: number) => `${value}`.padStart(2, '0')
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`
}
