import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Popover, Select } from 'antd'
import { decisionCategories } from '@shared/decisions/contract.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { type DecisionFilter, setFilter } from './decision-place.ts'
import { decisionQueries } from './decision-queries.ts'

interface Props {
  readonly filter: DecisionFilter
}

export function DecisionFilterMenu({ filter }: Props) {
  const communities = useQuery(decisionQueries.communities).data ?? []
  const content = (
    <div className="dec-filter-menu">
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
        {text.category}
        <Select
          aria-label={text.category}
          allowClear
          placeholder={text.any}
          value={filter.category}
          options={decisionCategories.map((value) => ({ value, label: value }))}
          onChange={(category) => setFilter({ category: category ?? null })}
        />
      </label>
      <Checkbox checked={filter.onlyMissing} onChange={({ target }) => setFilter({ onlyMissing: target.checked })}>
        {text.onlyMissing}
      </Checkbox>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomLeft" content={content}>
      <Button type="text">筛选</Button>
    </Popover>
  )
}
