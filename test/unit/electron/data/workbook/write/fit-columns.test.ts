import { expect, test } from 'vitest'
import { fitColumns, maxRowHeight } from '../../../../../../electron/data/workbook/write/fit-columns.ts'
import { measureColumns } from '../../../../../../electron/data/workbook/write/measure-columns.ts'
import type { ReportColumn } from '../../../../../../electron/data/workbook/write/report-layout.ts'
import { heightOfLines, linesOf, widthOfEm } from '../../../../../../electron/data/workbook/write/text-extent.ts'

const font = { name: '宋体', size: 10 }
const fonts = { title: font, header: font, body: font }

const widthsOf = async (columns: readonly ReportColumn[], rows: readonly string[][]) =>
  fitColumns(columns, await measureColumns(columns.length, rows), rows, fonts)

test('a column is as wide as its usual texts, whatever one long text needs', async () => {
  const rows = [...Array.from({ length: 20 }, () => ['张伟强']), ['阿卜杜热西提·买买提明']]

  const [width] = await widthsOf([{ label: '姓名', width: 10, align: 'center', lines: 1 }], rows)

  expect(width).toBeCloseTo(widthOfEm(3, 10), 0)
})

test('a column is never narrower than its heading in two lines', async () => {
  const [width] = await widthsOf([{ label: '公民身份号码', width: 20, align: 'center' }], [['1']])

  expect(width).toBeGreaterThanOrEqual(widthOfEm(3, 10))
})

test('the longest text fits into a row', async () => {
  const remark = '备注'.repeat(500)

  const [width = 0] = await widthsOf([{ label: '备注', width: 18, align: 'left', lines: 3 }], [[remark]])

  expect(heightOfLines(linesOf(remark, width, 10), 10)).toBeLessThanOrEqual(maxRowHeight)
})
