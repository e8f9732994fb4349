import type { MatrixCell } from '@shared/disclosure/board.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import type { MarkState } from '../../../ui/state-mark.tsx'
import { restOf } from './matrix-counts.tsx'

const text = disclosureText.board

export interface CellMark {
  readonly mark: MarkState
  readonly shape: string
  /** How many, where it is more than one. */
  readonly count: string
  readonly words: string
}

/** The worst of a cell is what it shows; all of it is what it says. */
export function cellMark(cell: MatrixCell | null): CellMark | null {
  if (cell === null || cell.total === 0) return null
  const { late, soon, noEvidence, published } = cell
  const said = (
    [
      [text.counts.late, late],
      [text.counts.soon, soon],
      [text.counts.noEvidence, noEvidence],
      [text.counts.published, published],
      [text.counts.rest, restOf(cell)],
    ] as const
  ).flatMap(([label, number]) => (number > 0 ? [`${label} ${number}`] : []))
  const of = (mark: MarkState, shape: string, number: number, word = ''): CellMark => ({
    mark,
    shape,
    count: word || (cell.total > 1 ? (number === cell.total ? `${number}` : `${number}/${cell.total}`) : ''),
    words: said.join('，'),
  })
  if (late > 0) return of('late', '■', late)
  if (noEvidence > 0) return of('soon', '▲', noEvidence, '缺证')
  if (soon > 0) return of('soon', '▲', soon)
  if (published === cell.total) return of('done', '●', published)
  return of('open', '○', published)
}
