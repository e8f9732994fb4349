import type { ReportTotal, ReportValue } from './report-layout.ts'

export interface FormulaCell {
  readonly formula: string
  /** What the formula comes to, for programs that show a file without calculating. */
  readonly result: number
}

/** @param range the data cells of the total's column: `C5:C94` */
export function totalCell(total: ReportTotal, range: string, rows: readonly (readonly ReportValue[])[]): FormulaCell {
  const values = rows.map((row) => row[total.column] ?? null)
  if (total.counts === 'filled') {
    return { formula: `COUNTA(${range})`, result: values.filter((value) => value !== null && value !== '').length }
  }
  if (total.counts === 'sum') {
    const sum = values.reduce<number>((so, value) => so + (typeof value === 'number' ? value : 0), 0)
    return { formula: `SUM(${range})`, result: Math.round(sum * 1e6) / 1e6 }
  }
  const { equalTo } = total.counts
  const quoted = equalTo.replaceAll('"', '""')
  return { formula: `COUNTIF(${range},"${quoted}")`, result: values.filter((value) => value === equalTo).length }
}
