import { useQuery } from '@tanstack/react-query'
import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { PeopleFilter } from '@shared/people/model.ts'
import { navigate } from '../../data/route.ts'
import { Chip } from '../../ui/chip.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { ColumnChooser } from './column-chooser.tsx'
import { filterChips } from './filter-chips.ts'
import { FilterMenu } from './filter-menu.tsx'
import type { ColumnId } from './people-columns.ts'
import { editingStore, filterStore, setFilter } from './people-place.ts'
import { peopleQueries } from './people-queries.ts'

interface Props {
  readonly filter: PeopleFilter
  readonly columns: readonly ColumnId[]
  readonly onColumns: (columns: readonly ColumnId[]) => void
  /** The search is left towards the list. */
  readonly onDone: () => void
}

const restMs = 120

export function FilterBar({ filter, columns, onColumns, onDone }: Props) {
  const input = useRef<InputRef>(null)
  const [text, setText] = useState(filter.text)
  const [applied, setApplied] = useState(filter.text)
  // Cleared from outside: by its chip, by 清除筛选, by signing out.
  if (filter.text !== applied) {
    setApplied(filter.text)
    if (filter.text === '') setText('')
  }
  const { data: communities } = useQuery(peopleQueries.communities)
  useShortcut('ctrl+f', () => input.current?.focus({ cursor: 'all' }))

  useEffect(() => {
    if (text.trim() === filterStore.get().text) return undefined
    const timer = setTimeout(() => setFilter({ text: text.trim() }), restMs)
    return () => clearTimeout(timer)
  }, [text])
  const community = communities?.find(({ id }) => id === filter.communityId)
  const chips = filterChips(filter, community?.name)
  return (
    <>
      <div className="people-bar">
        <h2>人员与班子</h2>
        <Input
          ref={input}
          className="people-search"
          allowClear
          maxLength={60}
          aria-label="在名单里查找"
          placeholder="查找 Ctrl+F"
          title="姓名、拼音首字母、电话、身份证号后几位"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape' && text !== '') setText('')
            else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') onDone()
            else return
            event.preventDefault()
          }}
        />
        <FilterMenu filter={filter} />
        <ColumnChooser chosen={columns} onChange={onColumns} />
        <span className="people-space" />
        <PowerButton power="export.masked" onClick={() => navigate({ page: 'export' })}>
          导出…
        </PowerButton>
        <PowerButton power="people.edit" type="primary" title="Ctrl+N" onClick={() => editingStore.set('new')}>
          新增人员
        </PowerButton>
      </div>
      {chips.length > 0 && (
        <div className="people-chips">
          {chips.map(({ key, label, without }) => (
            <Chip key={key} label={label} onRemove={() => setFilter(without)} />
          ))}
        </div>
      )}
    </>
  )
}
