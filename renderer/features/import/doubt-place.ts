import type { DoubtfulCell } from '@shared/import/doubtful-cell.ts'

/** F8, or 第 8 行 where the value stood in no column of the row. */
export function addressOf({ column, row }: Pick<DoubtfulCell, 'column' | 'row'>): string {
  return column === null ? `第 ${row} 行` : `${column}${row}`
}

export function doubtKey({ table, index, field }: Pick<DoubtfulCell, 'table' | 'index' | 'field'>): string {
  return `${table}:${index}:${field}`
}
