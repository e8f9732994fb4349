/** The instant at which a day on the clerk's wall begins. @param later days after it */
export function dayStart(day: string, later = 0): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  const start = new Date(year, month - 1, date + later)
  // A date that is none finds nothing instead of failing.
  return Number.isNaN(start.getTime()) ? '' : start.toISOString()
}
