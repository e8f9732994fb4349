import { isDay } from './cell-value.ts'
import type { ReportRows, ReportValue } from './report-layout.ts'
import { walkRows } from './report-rows.ts'
import type { Tally } from './total-cell.ts'
import { emOf, TextMeasure } from './text-extent.ts'

/** How long the texts of a column are, in ems; 0 where it has none. */
export interface ColumnExtent {
  /** Nine in ten texts do not exceed it. */
  readonly usual: number
  readonly longest: number
  /** The longest of what a line does not break: a word or a number with its punctuation. */
  readonly longestPiece: number
  /** Some text consists of several lines. */
  readonly hasLines: boolean
}

const usualShare = 0.9

/** Lengths are counted in steps of a 25th of an em; no page is wider than so many of them. */
const stepsInEm = 25
const mostSteps = 4096

/** Walks the rows once for all columns, and adds up the totals on the way. */
export async function measureColumns(
  columns: number,
  rows: ReportRows,
  tallies: readonly Tally[] = [],
): Promise<ColumnExtent[]> {
  const measured = Array.from({ length: columns }, () => new MeasuredColumn())
  await walkRows(rows, (row) => {
    for (let at = 0; at < columns; at += 1) measured[at]?.add(row[at] ?? null)
    for (const tally of tallies) tally.add(row)
  })
  return measured.map((column) => column.extent())
}

const longestDay = emOf('2026年12月31日')
const share = emOf('100.0%')

const text = new TextMeasure()

class MeasuredColumn {
  readonly #counts = new Uint32Array(mostSteps)
  #filled = 0
  #longest = 0
  #longestPiece = 0
  #hasLines = false

  add(value: ReportValue): void {
    if (value === null || value === '') return
    const em = this.#emOf(value)
    this.#filled += 1
    if (em > this.#longest) this.#longest = em
    const step = Math.min(mostSteps - 1, Math.round(em * stepsInEm))
    this.#counts[step] = (this.#counts[step] ?? 0) + 1
  }

  #emOf(value: Exclude<ReportValue, null>): number {
    if (typeof value === 'string') {
      text.measure(value)
      this.#hasLines ||= text.hasLines
      if (text.pieceEm > this.#longestPiece) this.#longestPiece = text.pieceEm
      return text.em
    }
    if (typeof value === 'number') return emOf(String(value))
    return isDay(value) ? longestDay : share
  }

  extent(): ColumnExtent {
    const [longest, longestPiece, hasLines] = [this.#longest, this.#longestPiece, this.#hasLines]
    return { usual: this.#usual(), longest, longestPiece, hasLines }
  }

  #usual(): number {
    const wanted = Math.ceil(this.#filled * usualShare)
    let counted = 0
    for (let step = 0; step < mostSteps; step += 1) {
      counted += this.#counts[step] ?? 0
      if (counted >= wanted) return step / stepsInEm
    }
    return 0
  }
}
