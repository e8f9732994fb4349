import { columnLetter } from './column-letter.ts'
import type { ReportTotal, ReportValue } from './report-layout.ts'

type Row = readonly ReportValue[]

interface Place {
  /** The first and the last line of data, as the workbook numbers them. */
  readonly first: number
  readonly last: number
}

/** A total as a formula over its column; a share of two totals refers to their cells in the line below the data. */
export function totalFormula({ column, counts }: ReportTotal, { first, last }: Place): string {
  const range = rangeOf(column, first, last)
  if (counts === 'filled') return `COUNTA(${range})`
  if (counts === 'sum') return `SUM(${range})`
  if ('equalTo' in counts) return `COUNTIF(${range},"${counts.equalTo.replaceAll('"', '""')}")`
  if ('weightedBy' in counts) {
    const weights = rangeOf(counts.weightedBy, first, last)
    return `IF(SUM(${weights})=0,0,SUMPRODUCT(${range},${weights})/SUM(${weights}))`
  }
  const [part, whole] = [counts.part, counts.whole].map((of) => `${columnLetter(of + 1)}${last + 1}`)
  return `IF(${whole}=0,0,${part}/${whole})`
}

function rangeOf(column: number, first: number, last: number): string {
  const letter = columnLetter(column + 1)
  return `${letter}${first}:${letter}${last}`
}

/** What a total comes to, counted while the lines pass. */
export interface Tally {
  readonly add: (row: Row) => void
  readonly result: () => number
}

export function tallyOf({ column, counts }: ReportTotal): Tally {
  if (counts === 'filled') return countOf((row) => (row[column] ?? '') !== '')
  if (counts === 'sum') return sumOf((row) => row[column])
  if ('equalTo' in counts) return countOf((row) => row[column] === counts.equalTo)
  if ('weightedBy' in counts) {
    const by = counts.weightedBy
    const product = (row: Row) => {
      const [value, weight] = [row[column], row[by]]
      return typeof value === 'number' && typeof weight === 'number' ? value * weight : null
    }
    return quotientOf(
      sumOf(product),
      sumOf((row) => row[by]),
    )
  }
  return quotientOf(
    sumOf((row) => row[counts.part]),
    sumOf((row) => row[counts.whole]),
  )
}

function countOf(isCounted: (row: Row) => boolean): Tally {
  let count = 0
  return {
    add(row) {
      if (isCounted(row)) count += 1
    },
    result: () => count,
  }
}

function sumOf(valueOf: (row: Row) => ReportValue | undefined): Tally {
  let sum = 0
  return {
    add(row) {
      const value = valueOf(row)
      if (typeof value === 'number') sum += value
    },
    result: () => Math.round(sum * 1e6) / 1e6,
  }
}

function quotientOf(above: Tally, below: Tally): Tally {
  return {
    add(row) {
      above.add(row)
      below.add(row)
    },
    result: () => (below.result() === 0 ? 0 : above.result() / below.result()),
  }
}
