/** 2026年11月21日, of `2026-11-21` or an instant's local day; a month stays a month. */
export function writtenDay(day: string): string {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(day)
  if (!found) return day
  const [, year, month, date] = found
  return `${Number(year)}年${Number(month)}月${date === undefined ? '' : `${Number(date)}日`}`
}
