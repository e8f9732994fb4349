import { expect, test } from 'vitest'
import { placeHeader } from '../../../../../../electron/data/workbook/write/place-header.ts'
import type { ReportColumn } from '../../../../../../electron/data/workbook/write/report-layout.ts'

const column = (label: string): ReportColumn => ({ label, width: 8, align: 'center' })

test('a group stands over its columns, a column reaches down to the last row', () => {
  const headings = [column('姓名'), { label: '职务', columns: [column('党组织'), column('居委会')] }, column('备注')]

  const { columns, cells, depth } = placeHeader(headings)

  expect(depth).toBe(2)
  expect(columns.map(({ label }) => label)).toEqual(['姓名', '党组织', '居委会', '备注'])
  expect(cells.toSorted((one, other) => one.row - other.row || one.column - other.column)).toEqual([
    { label: '姓名', row: 0, column: 0, rowSpan: 2, columnSpan: 1 },
    { label: '职务', row: 0, column: 1, rowSpan: 1, columnSpan: 2 },
    { label: '备注', row: 0, column: 3, rowSpan: 2, columnSpan: 1 },
    { label: '党组织', row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
    { label: '居委会', row: 1, column: 2, rowSpan: 1, columnSpan: 1 },
  ])
})

test('a header without groups has one row', () => {
  expect(placeHeader([column('姓名')])).toMatchObject({ depth: 1, cells: [{ rowSpan: 1, columnSpan: 1 }] })
})
