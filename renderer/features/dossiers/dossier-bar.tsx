import { DownOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { type BatchAct, batchActs } from '@shared/dossier/contract.ts'
import type { DossierFilter } from '@shared/dossier/model.ts'
import { dossierActs, dossierStates } from '@shared/dossier/states.ts'
import type { Power } from '@shared/security/powers.ts'
import { useIsPreviewing, useSignedIn } from '../../data/session.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { DossierFilterMenu } from './dossier-filter-menu.tsx'
import type { DossierParts } from './dossier-parts.ts'
import { filterStore, setFilter } from './dossier-place.ts'
import { dossierQueries } from './dossier-queries.ts'
import { ListDocuments } from './list-documents.tsx'

interface Props {
  readonly year: number
  readonly filter: DossierFilter
  readonly parts: DossierParts
  readonly onBatch: (act: BatchAct) => void
  /** The search is left towards the list. */
  readonly onDone: () => void
}

const restMs = 120

export function DossierBar({ year, filter, parts, onBatch, onDone }: Props) {
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
  const { powers } = useSignedIn().account
  const isPreviewing = useIsPreviewing()
  const acts = batchActs.filter((act) => powers.includes(powerOf(act)))

  return (
    <>
      <div className="dossier-bar">
        <h2>{text.title}</h2>
        <Input
          ref={input}
          className="dossier-search"
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
        <DossierFilterMenu filter={filter} />
        <span className="dossier-space" />
        <ListDocuments year={year} filter={filter} parts={parts} />
        {acts.length > 0 && !isPreviewing && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: acts.map((act) => ({ key: act, label: text.acts[act] })),
              onClick: ({ key }) => onBatch(key as BatchAct),
            }}
          >
            <Button>
              {text.batch}
              <DownOutlined />
            </Button>
          </Dropdown>
        )}
        <PowerButton power="dossiers.edit" type="primary" onClick={() => onBatch('create')}>
          {text.acts.create}
        </PowerButton>
      </div>
      <FilterChips filter={filter} />
    </>
  )
}

function powerOf(act: BatchAct): Power {
  return act === 'create' || act === 'rollOver' ? 'dossiers.edit' : dossierActs[act].power
}

function FilterChips({ filter }: { readonly filter: DossierFilter }) {
  const communities = useQuery(dossierQueries.communities).data
  const community = communities?.find(({ id }) => id === filter.communityId)
  const { state } = filter
  const chips = [
    filter.communityId !== null && { label: community?.name ?? text.community, without: { communityId: null } },
    state !== null && { label: state === 'missing' ? text.missing : dossierStates[state], without: { state: null } },
    filter.onlyFindings && { label: text.chips.findings, without: { onlyFindings: false } },
    filter.text !== '' && { label: text.chips.text(filter.text), without: { text: '' } },
  ].filter((chip) => chip !== false)
  if (chips.length === 0) return null
  return (
    <div className="dossier-chips">
      {chips.map(({ label, without }) => (
        <Chip key={label} label={label} onRemove={() => setFilter(without)} />
      ))}
    </div>
  )
}
