import { expect, test } from 'vitest'
import { linesOf, widthOfEm } from '../../../../../../electron/data/workbook/write/text-extent.ts'

const roomFor = (characters: number) => widthOfEm(characters, 10)

test('a text that just fits takes one line, one character more takes two', () => {
  expect(linesOf('东湖社区', roomFor(4), 10)).toBe(1)
  expect(linesOf('东湖社区长', roomFor(4), 10)).toBe(2)
})

test('a number stays whole', () => {
  expect(linesOf('自2026.11', roomFor(4), 10)).toBe(2)
})

test('punctuation does not begin a line', () => {
  // 东湖社，区 would leave the comma alone if it could.
  expect(linesOf('东湖社区，二', roomFor(4), 10)).toBe(2)
  expect(linesOf('东湖社区，二三四', roomFor(4), 10)).toBe(3)
})

test('line breaks in the text count', () => {
  expect(linesOf('一\n二\n三', roomFor(4), 10)).toBe(3)
})

test('a word wider than the column is cut', () => {
  expect(linesOf('A'.repeat(40), roomFor(5), 10)).toBeGreaterThanOrEqual(4)
})
