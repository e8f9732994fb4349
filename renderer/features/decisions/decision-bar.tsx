import { useQuery } from '@tanstack/react-query'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useIsStreetWide, useMay } from '../../data/session.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { DecisionFilterMenu } from './decision-filter-menu.tsx'
import { type DecisionFilter, filterStore, setFilter } from './decision-place.ts'
import { decisionQueries } from './decision-queries.ts'
import { saveLedger } from './decision-saves.ts'

interface Props {
  readonly year: number
  readonly filter: DecisionFilter
  readonly onNew: () => void
  /** The search is left towards the list. */
  readonly onDone: () => void
}

const restMs = 120

export function DecisionBar({ year, filter, onNew, onDone }: Props) {
  const input = useRef<InputRef>(null)
  const [typed, setTyped] = useState(filter.text)
  const [applied, setApplied] = useState(filter.text)
  // Cleared from outside: by its chip, by 清除筛选, by signing out.
  if (filter.text !== applied) {
    setApplied(filter.text)
    if (filter.text === '') setTyped('')
  }
  useShortcut('ctrl+f', () => input.current?.focus({ cursor: 'all' }))
  useEffect(() => {
    if (typed.trim() === filterStore.get().text) return undefined
    const timer = setTimeout(() => setFilter({ text: typed.trim() }), restMs)
    return () => clearTimeout(timer)
  }, [typed])
  const communities = useQuery(decisionQueries.communities).data ?? []
  const mayExport = useMay('export.masked')
  const isStreetWide = useIsStreetWide()
  const { communityId, category, onlyMissing } = filter
  const every = isStreetWide ? [] : communities.map(({ id }) => id)
  const community = communities.find(({ id }) => id === communityId)?.name ?? text.community
  const chips = [
    communityId !== null && { label: community, without: { communityId: null } },
    category !== null && { label: category, without: { category: null } },
    onlyMissing && { label: text.chips.missing, without: { onlyMissing: false } },
    filter.text !== '' && { label: text.chips.text(filter.text), without: { text: '' } },
  ].filter((chip) => chip !== false)
  return (
    <>
      <div className="dec-bar">
        <h2>{text.title}</h2>
        <Input
          ref={input}
          className="dec-search"
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
        <DecisionFilterMenu filter={filter} />
        <span className="dec-space" />
        {mayExport && (
          <Button onClick={() => void saveLedger(year, communityId === null ? every : [communityId])}>
            {text.ledger}
          </Button>
        )}
        <PowerButton power="decisions.edit" type="primary" title={text.createHint} onClick={onNew}>
          {text.create}
        </PowerButton>
      </div>
      {chips.length > 0 && (
        <div className="dec-chips">
          {chips.map(({ label, without }) => (
            <Chip key={label} label={label} onRemove={() => setFilter(without)} />
          ))}
        </div>
      )}
    </>
  )
}
