import type { FormPeriod } from '@shared/forms/model.ts'
import { compactText } from '@shared/values/text.ts'
import { daysInMonth } from '@shared/values/plain-date.ts'

const digits = '一二三四五六七八九十'

/** The days a title speaks of: 2026年, 2026年第三季度, 2026年上半年, 2026年9月. */
export function periodOf(text: string): FormPeriod | null {
  const plain = compactText(text)
  const found =
    /(20\d{2})年(?:度)?(?:第?([一二三四1-4])季度|(上|下)半年|(\d{1,2})(?:月份?)?(?:[-—~至到](\d{1,2}))?月)?/.exec(plain)
  if (!found) return null
  const year = Number(found[1])
  const [, , quarter, half, first, last] = found
  if (quarter) return months(year, numberOf(quarter) * 3 - 2, numberOf(quarter) * 3)
  if (half) return half === '上' ? months(year, 1, 6) : months(year, 7, 12)
  if (first && /\d月/.test(found[0])) return months(year, Number(first), Number(last ?? first))
  return months(year, 1, 12)
}

const numberOf = (text: string) => (/\d/.test(text) ? Number(text) : digits.indexOf(text) + 1)

function months(year: number, first: number, last: number): FormPeriod | null {
  if (first < 1 || last > 12 || first > last) return null
  const two = (number: number) => String(number).padStart(2, '0')
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(daysInMonth(year, last))}` }
}
