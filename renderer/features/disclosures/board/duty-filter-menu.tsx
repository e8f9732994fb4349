import { useQuery } from '@tanstack/react-query'
import { Button, Popover, Select } from 'antd'
import { categories, type Duty } from '@shared/disclosure/model.ts'
import { useStore } from '../../../data/store.ts'
import { disclosureText, lightMarks } from '../../../text/disclosure-text.ts'
import { emptyFilter, filterStore, isFiltered, setFilter } from '../disclosure-place.ts'
import { disclosureQueries } from '../disclosure-queries.ts'

const text = disclosureText.board
const lights = Object.entries(lightMarks).map(([value, { word }]) => ({ value: value as Duty['light'], label: word }))

export function DutyFilterMenu() {
  const filter = useStore(filterStore)
  const communities = useQuery(disclosureQueries.communities).data ?? []
  const content = (
    <div className="dis-filter-menu">
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
          options={categories.map((value) => ({ value, label: value }))}
          onChange={(category) => setFilter({ category: category ?? null })}
        />
      </label>
      <label>
        {text.light}
        <Select
          aria-label={text.light}
          allowClear
          placeholder={text.any}
          value={filter.light}
          options={lights}
          onChange={(light) => setFilter({ light: light ?? null })}
        />
      </label>
      <Button size="small" type="link" disabled={!isFiltered(filter)} onClick={() => setFilter(emptyFilter)}>
        {text.clearAll}
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button size="small" type="text">
        {text.filter}
      </Button>
    </Popover>
  )
}
