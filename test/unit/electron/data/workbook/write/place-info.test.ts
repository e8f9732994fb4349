import { expect, test } from 'vitest'
import { placeInfo } from '../../../../../../electron/data/workbook/write/place-info.ts'

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
