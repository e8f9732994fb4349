import { compactText } from '@shared/values/text.ts'
import type { MonthHabit } from '@shared/values/year-month.ts'
import type { Cell } from '../../../workbook/sheet.ts'

/** How a column writes its months, which settles whether 1985.1 is January or October. */
export function monthHabitOf(cells: readonly Cell[], isTyped: boolean): MonthHabit {
  let [unpadded, padded] = [false, false]
  for (const cell of cells) {
    if (cell.kind === 'date' || (unpadded && padded)) continue
    const text = compactText(cell.kind === 'number' ? String(cell.value) : cell.text)
    unpadded ||= /^(\d{4}|\d{2})[.][2-9](\D|$)/.test(text)
    padded ||= /^(\d{4}|\d{2})[.]0\d/.test(text)
  }
  return { isTypedFile: isTyped, unpadded, padded }
}
