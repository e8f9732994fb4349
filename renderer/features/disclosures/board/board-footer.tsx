import { useStore } from '../../../data/store.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { type BoardMode, placeStore } from '../disclosure-place.ts'
import { type Matrix, sumOf } from './matrix-counts.tsx'

const text = disclosureText.board

interface Props {
  readonly mode: BoardMode
  readonly matrix: Matrix | undefined
}

export function BoardFooter({ mode, matrix }: Props) {
  const { selected } = useStore(placeStore)
  const total = matrix ? sumOf(matrix).total : 0
  return (
    <footer className="ui-foot">
      <span>
        {mode === 'list'
          ? text.total(total, selected.size)
          : text.matrixTotal(matrix?.communities.length ?? 0, matrix?.items.length ?? 0, total)}
      </span>
      <span className="ui-space" />
      <span className="ui-foot-keys">{text.keys[mode]}</span>
    </footer>
  )
}
