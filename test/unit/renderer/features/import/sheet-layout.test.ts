import type { DraftTable, SheetDrawing } from '@shared/import/draft.ts'
import { expect, test } from 'vitest'
import { columnIndex, columnLetters, layoutSheet } from '../../../../../renderer/features/import/sheet-layout.ts'

const table: DraftTable = {
  sheet: '东湖',
  ledger: 'roster',
  confidence: 0.97,
  headerRows: [2],
  meta: {},
  columns: [],
  omitted: [{ row: 5, reason: 'total', text: '合计' }],
  rowCount: 2,
  firstRow: 3,
  lastRow: 4,
  openCells: 1,
  openErrors: 0,
  recalled: null,
  isSaid: false,
}

function aDrawing(part: Partial<SheetDrawing['grid']> = {}): SheetDrawing {
  return {
    grid: {
      sheet: '东湖',
      isHidden: false,
      rows: [['花名册'], ['社区', '姓名'], ['东湖社区', '张伟'], ['', '王芳'], ['合计', '2']],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 2, left: 0, bottom: 3, right: 0 },
      ],
      rowCount: 5,
      ...part,
    },
    records: [3, 4],
    marks: [{ row: 4, column: 'B', severity: 'warning', message: '姓名少见' }],
  }
}

test('a merged cell is one cell as wide and high as what it covers', () => {
  const { rows, columns } = layoutSheet(aDrawing(), table, new Map())

  expect(rows[0]!.cells).toHaveLength(1)
  expect(rows[0]!.cells[0]).toMatchObject({ left: 0, width: columns[0]!.width + columns[1]!.width, height: 1 })
  expect(rows[2]!.cells[0]).toMatchObject({ text: '东湖社区', height: 2 })
  expect(rows[3]!.cells.map((cell) => cell.column)).toEqual([1])
})

test('a row under a merged cell names the row that draws it', () => {
  expect(layoutSheet(aDrawing(), table, new Map()).anchors).toEqual([0, 1, 2, 2, 4])
})

test('a merge that reaches below the drawn rows is cut there', () => {
  const { rows } = layoutSheet(aDrawing({ merges: [{ top: 3, left: 0, bottom: 900, right: 0 }] }), table, new Map())

  expect(rows[3]!.cells[0]!.height).toBe(2)
})

test('rows are told apart and doubtful cells carry their sentence', () => {
  const { rows } = layoutSheet(aDrawing(), table, new Map())

  expect(rows.map((row) => row.kind)).toEqual(['above', 'header', 'record', 'record', 'omitted'])
  expect(rows[4]!.note).toBe('合计行，不导入')
  expect(rows[3]!.cells[0]).toMatchObject({ severity: 'warning', message: '姓名少见' })
})

test('a label is never wider than its column', () => {
  const short = layoutSheet(aDrawing(), table, new Map()).columns[1]!.width
  const long = layoutSheet(aDrawing(), table, new Map([['B', '参加工作时间？']])).columns[1]!.width

  expect(long).toBeGreaterThan(short)
})

test('columns are counted in letters beyond Z', () => {
  expect(['A', 'Z', 'AA', 'BC'].map(columnIndex)).toEqual([0, 25, 26, 54])
  expect([0, 25, 26, 54].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'BC'])
})

test('a note runs on over the empty cells beside it, and widens no column', () => {
  const note = '说明：本表由社区填写，街道审核'.repeat(4)
  const { rows, columns } = layoutSheet(
    aDrawing({ rows: [['花名册'], ['社区', '姓名'], ['东湖社区', '张伟'], ['', '王芳'], [note, '']], merges: [] }),
    table,
    new Map(),
  )

  expect(rows[4]!.cells).toHaveLength(1)
  expect(rows[4]!.cells[0]!.width).toBe(columns[0]!.width + columns[1]!.width)
  expect(columns[0]!.width).toBeLessThan(100)
})
