import { expect, test } from 'vitest'
import { balanced } from '../../../../../../electron/data/workbook/write/balanced-heading.ts'
import { widthOfEm } from '../../../../../../electron/data/workbook/write/text-extent.ts'

/** In a column with room for three characters. */
const shown = (label: string) =>
  balanced({ label, row: 0, column: 0, rowSpan: 1, columnSpan: 1 }, [widthOfEm(3, 10)], 10).label

test('a heading of two lines breaks in its middle', () => {
  expect(shown('礼金金额')).toBe('礼金\n金额')
  expect(shown('基本称职票')).toBe('基本称\n职票')
})

test('what fits, breaks by itself or needs more lines stays as it is', () => {
  for (const label of ['有效票', '累计\n天数', '是否进行报告备案']) expect(shown(label)).toBe(label)
})

test('no figure is cut and no line begins with punctuation', () => {
  for (const label of ['2026年', '事由（依据']) expect(shown(label)).not.toMatch(/\d\n\d|\n[、（，]|（\n/)
})
