import { Input, type InputRef, Segmented } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useStore } from '../../../data/store.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { type BoardMode, daysStore, filterStore, modeStore, setFilter } from '../disclosure-place.ts'
import { type Matrix, MatrixCounts } from './matrix-counts.tsx'
import { DutyFilterMenu } from './duty-filter-menu.tsx'
import { FilterChips } from './filter-chips.tsx'
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
const restMs = 150

export function BoardBar({ tabs, year, matrix, onDone }: Props) {
  const mode = useStore(modeStore)
  return (
    <>
      <header className="dis-bar">
        {tabs}
        <span className="dis-space" />
        <MatrixCounts matrix={matrix} />
        <PrintMenu />
      </header>
      <div className="dis-tools">
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
        <span className="dis-space" />
        <Search onDone={onDone} />
        <DutyFilterMenu />
      </div>
      <FilterChips />
    </>
  )
}

function Search({ onDone }: Pick<Props, 'onDone'>) {
  const input = useRef<InputRef>(null)
  const filter = useStore(filterStore)
  const [typed, setTyped] = useState(filter.text)
  const [applied, setApplied] = useState(filter.text)
  // Changed from outside: by its chip, by a cell of the matrix, by signing out.
  if (filter.text !== applied) {
    setApplied(filter.text)
    setTyped(filter.text)
  }
  useShortcut('ctrl+f', () => input.current?.focus({ cursor: 'all' }))
  useEffect(() => {
    if (typed.trim() === filterStore.get().text) return undefined
    const timer = setTimeout(() => setFilter({ text: typed.trim() }), restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <Input
      ref={input}
      size="small"
      className="dis-search"
      allowClear
      maxLength={60}
      aria-label={text.searchLabel}
      placeholder={text.search}
      title={text.searchHint}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' && typed !== '') setTyped('')
        else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') onDone()
        else return
        event.preventDefault()
      }}
    />
  )
}
