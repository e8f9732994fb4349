import type { ListColumn } from './list-columns.ts'
import { writeBlock } from './tab-separated.ts'

/** Rows as a block a spreadsheet takes: the labels in the first line, a cell on one line. */
export function copiedRows<Row, Column extends string>(
  rows: readonly Row[],
  columns: readonly ListColumn<Column>[],
  textOf: (row: Row, column: Column) => string,
): string {
  const head = columns.map(({ label }) => label)
  return writeBlock([head, ...rows.map((row) => columns.map(({ id }) => textOf(row, id).replaceAll(/\s+/g, ' ')))])
}
