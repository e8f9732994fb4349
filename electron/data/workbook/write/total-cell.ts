import { columnLetter } from './column-letter.ts'
import type { ReportLayout, ReportTotal, ReportValue } from './report-layout.ts'

export interface FormulaCell {
  readonly formula: string
  /** What the formula comes to, for programs that show a file without calculating. */
  readonly result: number
}

interface Place {
  /** The first and the last line of data, as the workbook numbers them. */
  readonly first: number
  readonly last: number
}

type Rows = ReportLayout['rows']

/** A total as a formula over its column; a share of two totals refers to their cells in the line below the data. */
export function totalCell({ column, counts }: ReportTotal, { first, last }: Place, rows: Rows): FormulaCell {
  const range = rangeOf(column, first, last)
  const values = rows.map((row) => row[column] ?? null)
  if (counts === 'filled') {
    return { formula: `COUNTA(${range})`, result: values.filter((value) => value !== null && value !== '').length }
  }
  if (counts === 'sum') return { formula: `SUM(${range})`, result: sumOf(values) }
  if ('equalTo' in counts) {
    const quoted = counts.equalTo.replaceAll('"', '""')
    const result = values.filter((value) => value === counts.equalTo).length
    return { formula: `COUNTIF(${range},"${quoted}")`, result }
  }
  if ('weightedBy' in counts) {
    const weights = rangeOf(counts.weightedBy, first, last)
    return {
      formula: `IF(SUM(${weights})=0,0,SUMPRODUCT(${range},${weights})/SUM(${weights}))`,
      result: weighted(rows, column, counts.weightedBy),
    }
  }
  const [part, whole] = [counts.part, counts.whole].map((of) => `${columnLetter(of + 1)}${last + 1}`)
  const sums = [counts.part, counts.whole].map((of) => sumOf(rows.map((row) => row[of] ?? null)))
  const [above = 0, below = 0] = sums
  return { formula: `IF(${whole}=0,0,${part}/${whole})`, result: below === 0 ? 0 : above / below }
}

function rangeOf(column: number, first: number, last: number): string {
  const letter = columnLetter(column + 1)
  return `${letter}${first}:${letter}${last}`
}

function sumOf(values: readonly ReportValue[]): number {
  const sum = values.reduce<number>((so, value) => so + (typeof value === 'number' ? value : 0), 0)
  return Math.round(sum * 1e6) / 1e6
}

function weighted(rows: Rows, column: number, by: number): number {
  const weights = sumOf(rows.map((row) => row[by] ?? null))
  const products = rows.map((row) => {
    const [value, weight] = [row[column], row[by]]
    return typeof value === 'number' && typeof weight === 'number' ? value * weight : 0
  })
  return weights === 0 ? 0 : products.reduce((one, other) => one + other, 0) / weights
}
