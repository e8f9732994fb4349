import { useQuery } from '@tanstack/react-query'
import { Button, Popover, Select } from 'antd'
import { useState } from 'react'
import { type Organisation, organisations, type PeopleFilter, type Status, statuses } from '@shared/people/model.ts'
import { emptyFilter, isFiltered, setFilter } from './people-place.ts'
import { peopleQueries } from './people-queries.ts'

interface Props {
  readonly filter: PeopleFilter
}

/** ＋ 筛选: the conditions that are not in the tree or the search. */
export function FilterMenu({ filter }: Props) {
  const [isOpen, setOpen] = useState(false)
  const posts = useQuery({ ...peopleQueries.posts, enabled: isOpen }).data ?? []
  const communities = useQuery(peopleQueries.communities).data ?? []
  const content = (
    <div className="people-filter-menu">
      <label>
        社区
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="不限"
          value={filter.communityId}
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(communityId) => setFilter({ communityId: communityId ?? null })}
        />
      </label>
      <label>
        组织
        <Select
          allowClear
          placeholder="不限"
          value={filter.organisation}
          options={Object.entries(organisations).map(([value, label]) => ({ value: value as Organisation, label }))}
          onChange={(organisation?: Organisation | null) => setFilter({ organisation: organisation ?? null })}
        />
      </label>
      <label>
        职务
        <Select
          allowClear
          showSearch
          placeholder="不限"
          value={filter.post}
          options={posts.map((post) => ({ value: post, label: post }))}
          onChange={(post?: string | null) => setFilter({ post: post ?? null })}
        />
      </label>
      <label>
        状态
        <Select
          allowClear
          placeholder="不限"
          value={filter.status}
          options={statuses.map((status) => ({ value: status, label: status }))}
          onChange={(status?: Status | null) => setFilter({ status: status ?? null })}
        />
      </label>
      <div className="people-dialog-foot">
        <Button size="small" type="link" disabled={!isFiltered(filter)} onClick={() => setFilter(emptyFilter)}>
          全部清除
        </Button>
        <span className="people-space" />
        <Button size="small" onClick={() => setOpen(false)}>
          关闭
        </Button>
      </div>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomLeft" open={isOpen} onOpenChange={setOpen} content={content}>
      <Button type="text">＋ 筛选</Button>
    </Popover>
  )
}
