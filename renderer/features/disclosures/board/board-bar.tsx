import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useStore } from '../../../data/store.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { ListSearch } from '../../../ui/filter/list-search.tsx'
import { type BoardMode, daysStore, filterStore, modeStore, setFilter } from '../disclosure-place.ts'
import { type Matrix, MatrixCounts } from './matrix-counts.tsx'
import { DutyFilterMenu } from './duty-filter-menu.tsx'
import { BoardChips } from './board-chips.tsx'
import { PrintMenu } from './print-menu.tsx'
import { SpanChooser } from './span-chooser.tsx'

interface Props {
  readonly tabs: ReactNode
  readonly year: number
  readonly matrix: Matrix | undefined
  /** The search is left towards the board. */
  readonly onDone: () => void
}

const text = disclosureText.board
const modes = Object.entries(text.modes).map(([value, label]) => ({ value: value as BoardMode, label }))

export function BoardBar({ tabs, year, matrix, onDone }: Props) {
  const mode = useStore(modeStore)
  const { text: typed } = useStore(filterStore)
  return (
    <>
      <header className="ui-bar">
        {tabs}
        <span className="ui-space" />
        <MatrixCounts matrix={matrix} />
        <PrintMenu />
      </header>
      <div className="ui-tools">
        <SpanChooser year={year} />
        <Segmented
          size="small"
          aria-label={text.modeLabel}
          value={mode}
          options={modes}
          onChange={(next) => {
            daysStore.set(null)
            modeStore.set(next)
          }}
        />
        <span className="ui-space" />
        <ListSearch
          size="small"
          text={typed}
          onText={(next) => setFilter({ text: next })}
          label={text.searchLabel}
          hint={text.searchHint}
          onDone={onDone}
        />
        <DutyFilterMenu />
      </div>
      <BoardChips matrix={matrix} />
    </>
  )
}
