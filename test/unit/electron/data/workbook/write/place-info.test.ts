import { expect, test } from 'vitest'
import { placeInfo } from '../../../../../../electron/data/workbook/write/place-info.ts'
import { emOf, widthOfEm } from '../../../../../../electron/data/workbook/write/text-extent.ts'

test('blocks follow one another over all columns, the long one over more of them', () => {
  const blocks = placeInfo(['填报单位（盖章）：示范街道办事处', '填报人：', '日期：'], Array(12).fill(8))

  expect(blocks.map(({ from, to }) => [from, to])).toEqual([
    [0, 6],
    [7, 9],
    [10, 11],
  ])
})

test('every block has a column even where there are hardly enough', () => {
  const blocks = placeInfo(['一个很长很长很长很长的单位名称', '二', '三'], [10, 10, 10])

  expect(blocks.map(({ from, to }) => [from, to])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ])
})

test('a block gets the room of its text, however narrow the columns are', () => {
  const widths = [5, 9, 8, 11, 22, 4, 13, 5, 5, 5, 5, 5, 5, 5, 5, 5, 7, 7, 12]
  const texts = ['填报单位（盖章）：示范街道办事处', '填报人：', '审核人：', '联系电话：', '填报日期：2026年11月22日']

  const blocks = placeInfo(texts, widths)

  const room = ({ from, to }: { from: number; to: number }) =>
    widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0)
  const tight = blocks.filter((block) => room(block) < widthOfEm(emOf(block.text), 10))
  expect(tight).toEqual([])
})
