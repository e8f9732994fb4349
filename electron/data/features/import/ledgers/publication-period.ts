import { eventPeriod } from '@shared/disclosure/duties.ts'

const quarters: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

/**
 * 2026年第一季度 as the board writes it (2026Q1). A period that says no year takes that of the day; one that cannot be
 * read is the day and the item, as of what happens once.
 */
export function publicationPeriod(written: string | null, publishedOn: string, item: string): string {
  const text = (written ?? '').normalize('NFKC').replaceAll(/\s/g, '')
  const year = /(\d{4})/.exec(text)?.[1] ?? publishedOn.slice(0, 4)
  const quarter = /([一二三四1-4])季/.exec(text)?.[1] ?? /\dQ([1-4])/i.exec(text)?.[1]
  if (quarter) return `${year}Q${quarters[quarter]}`
  if (/上半年/.test(text)) return `${year}H1`
  if (/下半年/.test(text)) return `${year}H2`
  const month = /^(?:\d{4}[年.\-/])?(1[0-2]|0?[1-9])月?(?:份)?$/.exec(text)?.[1]
  if (month && (text.includes('月') || /^\d{4}[.\-/]/.test(text))) return `${year}-${month.padStart(2, '0')}`
  if (/^\d{4}年?(?:度|全年)?$/.test(text)) return year
  return eventPeriod(publishedOn, written ? `${item} ${written}` : item)
}
