import { unbrokenWidth } from './fit-columns.ts'
import { fitPage } from './page-fit.ts'
import type { ColumnExtent } from './measure-columns.ts'
import type { ReportColumn, ReportLayout } from './report-layout.ts'

/** A column does not become wider than this for the sake of the page alone. */
const mostGrowth = 1.8

/**
 * Spreads what a narrow table leaves of the page: first over the columns whose usual texts break into lines, which
 * makes the rows lower, then over all, because official tables reach from margin to margin.
 */
export function fillPage(
  columns: readonly ReportColumn[],
  extents: readonly ColumnExtent[],
  widths: readonly number[],
  { page, fonts }: Pick<ReportLayout, 'page' | 'fonts'>,
): number[] {
  const { spare } = fitPage(page, widths)
  if (spare <= 0) return [...widths]
  const wanted = columns.map((column, at) =>
    column.lines ? Math.max(0, unbrokenWidth(extents[at], fonts) - (widths[at] ?? 0)) : 0,
  )
  const eased = withoutBreaks(widths, wanted, spare)
  const left = fitPage(page, eased).spare
  if (left <= 0) return eased
  const share = Math.min(mostGrowth - 1, left / sum(eased))
  return eased.map((width) => Math.floor(width * (1 + share) * 10) / 10)
}

/** What needs least comes first: nearly enough breaks a text as nothing does. */
function withoutBreaks(widths: readonly number[], wanted: readonly number[], spare: number): number[] {
  const eased = [...widths]
  let left = spare
  const order = wanted.map((want, at) => ({ want, at })).filter(({ want }) => want > 0)
  for (const { want, at } of order.toSorted((one, other) => one.want - other.want)) {
    const given = Math.min(want, left)
    eased[at] = Math.ceil(((widths[at] ?? 0) + given) * 10) / 10
    left -= given
  }
  return eased
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}
