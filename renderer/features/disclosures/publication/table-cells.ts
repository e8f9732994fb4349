import type { Body } from '@shared/disclosure/model.ts'

export type BodyTable = Body['tables'][number]

/** What the contract takes. */
const most = { columns: 60, rows: 5000, heading: 200, cell: 2000 }

export const emptyTable: BodyTable = { title: '', header: ['', '', ''], rows: [['', '', '']] }

export function without<T>(all: readonly T[], at: number): T[] {
  return all.filter((_, index) => index !== at)
}

/** The first row of a block is its header. */
export function tableOfBlock(block: readonly (readonly string[])[]): BodyTable {
  return fillFrom({ title: '', header: [''], rows: [] }, -1, 0, block)
}

/** Writes a block from a cell on, row -1 being the header; the table grows to hold it. */
export function fillFrom(
  table: BodyTable,
  row: number,
  column: number,
  block: readonly (readonly string[])[],
): BodyTable {
  const wide = Math.min(
    most.columns,
    Math.max(table.header.length, column + Math.max(...block.map((cells) => cells.length))),
  )
  const high = Math.min(most.rows, Math.max(table.rows.length, row + block.length))
  const grid = [table.header, ...table.rows]
  const cellAt = (at: number, of: number) => {
    const pasted = of >= column ? block[at - row]?.[of - column] : undefined
    return (pasted ?? grid[at + 1]?.[of] ?? '').trim().slice(0, at === -1 ? most.heading : most.cell)
  }
  const line = (at: number) => Array.from({ length: wide }, (_, of) => cellAt(at, of))
  return { ...table, header: line(-1), rows: Array.from({ length: high }, (_, at) => line(at)) }
}

export function withCell(table: BodyTable, row: number, column: number, value: string): BodyTable {
  if (row === -1) return { ...table, header: table.header.with(column, value) }
  const cells = Array.from({ length: table.header.length }, (_, at) => table.rows[row]?.[at] ?? '')
  return { ...table, rows: table.rows.with(row, cells.with(column, value)) }
}

export function withColumn({ header, rows, ...table }: BodyTable): BodyTable {
  return { ...table, header: [...header, ''], rows: rows.map((cells) => [...cells, '']) }
}

export function withRow(table: BodyTable): BodyTable {
  return { ...table, rows: [...table.rows, table.header.map(() => '')] }
}
