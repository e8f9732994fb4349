import type { MatrixCell } from '@shared/disclosure/board.ts'
import type { ItemId } from '@shared/disclosure/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { type MarkState, StateMark } from '../../../ui/state-mark.tsx'

export interface Matrix {
  readonly communities: readonly { readonly id: CommunityId; readonly name: string }[]
  readonly items: readonly {
    readonly id: ItemId
    readonly key: string
    readonly title: string
    readonly category: string
  }[]
  readonly cells: readonly (readonly (MatrixCell | null)[])[]
}

const text = disclosureText.board.counts
const nothing: MatrixCell = { published: 0, late: 0, soon: 0, noEvidence: 0, total: 0 }

export function sumOf({ cells }: Pick<Matrix, 'cells'>): MatrixCell {
  return cells.flat().reduce<MatrixCell>(
    (sum, cell) =>
      cell === null
        ? sum
        : {
            published: sum.published + cell.published,
            late: sum.late + cell.late,
            soon: sum.soon + cell.soon,
            noEvidence: sum.noEvidence + cell.noEvidence,
            total: sum.total + cell.total,
          },
    nothing,
  )
}

/** What is not yet published and neither late nor soon: in work, not yet due, asked. */
export const restOf = ({ total, published, late, soon }: MatrixCell) => total - published - late - soon

/** How many of the span stand where. */
export function MatrixCounts({ matrix }: { readonly matrix: Matrix | undefined }) {
  if (!matrix) return null
  const sum = sumOf(matrix)
  const counts: readonly (readonly [MarkState, string, number])[] = [
    ['done', text.published, sum.published],
    ['soon', text.noEvidence, sum.noEvidence],
    ['soon', text.soon, sum.soon],
    ['late', text.late, sum.late],
    ['open', text.rest, restOf(sum)],
  ]
  return (
    <span className="dis-counts">
      {counts.map(
        ([state, label, number], at) =>
          (number > 0 || at === 0) && (
            <StateMark key={label} state={state}>
              {label} {number}
            </StateMark>
          ),
      )}
    </span>
  )
}
