import { compactText } from '@shared/values/text.ts'
import type { MonthHabit } from '@shared/values/year-month.ts'
import type { Cell } from '../../../workbook/sheet.ts'

/** How a column writes its months, which settles whether 1985.1 is January or October. */
export function monthHabitOf(cells: readonly Cell[], isTyped: boolean): MonthHabit {
  const texts = cells
    .filter((cell) => cell.kind !== 'date')
    .map((cell) => compactText(cell.kind === 'number' ? String(cell.value) : cell.text))
  return {
    isTypedFile: isTyped,
    unpadded: texts.some((text) => /^(\d{4}|\d{2})[.][2-9](\D|$)/.test(text)),
    padded: texts.some((text) => /^(\d{4}|\d{2})[.]0\d/.test(text)),
  }
}
