import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Popover, Select } from 'antd'
import { useState } from 'react'
import type { DossierFilter } from '@shared/dossier/model.ts'
import { dossierStates } from '@shared/dossier/states.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { emptyFilter, isFiltered, setFilter } from './dossier-place.ts'
import { dossierQueries } from './dossier-queries.ts'

interface Props {
  readonly filter: DossierFilter
}

const states = Object.entries({ missing: text.missing, ...dossierStates }).map(([value, label]) => ({ value, label }))

export function DossierFilterMenu({ filter }: Props) {
  const [isOpen, setOpen] = useState(false)
  const communities = useQuery(dossierQueries.communities).data ?? []
  const content = (
    <div className="dossier-filter-menu">
      <label>
        {text.community}
        <Select
          aria-label={text.community}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={text.any}
          value={filter.communityId}
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(communityId) => setFilter({ communityId: communityId ?? null })}
        />
      </label>
      <label>
        {text.state}
        <Select
          aria-label={text.state}
          allowClear
          placeholder={text.any}
          value={filter.state}
          options={states as { value: NonNullable<DossierFilter['state']>; label: string }[]}
          onChange={(state?: DossierFilter['state']) => setFilter({ state: state ?? null })}
        />
      </label>
      <Checkbox checked={filter.onlyFindings} onChange={({ target }) => setFilter({ onlyFindings: target.checked })}>
        {text.onlyFindings}
      </Checkbox>
      <div className="dossier-foot-acts">
        <Button size="small" type="link" disabled={!isFiltered(filter)} onClick={() => setFilter(emptyFilter)}>
          {text.clearAll}
        </Button>
        <span className="dossier-space" />
        <Button size="small" onClick={() => setOpen(false)}>
          {text.close}
        </Button>
      </div>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomLeft" open={isOpen} onOpenChange={setOpen} content={content}>
      <Button type="text">{text.filter}</Button>
    </Popover>
  )
}
