import type { CommunityId } from '@shared/people/model.ts'
import { Select } from 'antd'

/** A community and how many of its people are listed. */
export interface CountedCommunity {
  readonly id: CommunityId
  readonly name: string
  readonly people: number
}

interface Props {
  readonly communities: readonly CountedCommunity[]
  /** Given by the form. */
  readonly value?: CommunityId[]
  readonly onChange?: (value: CommunityId[]) => void
}

export function CommunityChoice({ communities, value = [], onChange = () => undefined }: Props) {
  return (
    <>
      <Select
        mode="multiple"
        allowClear
        autoFocus
        placeholder="输入社区名称查找"
        aria-label="选择社区"
        className="ex-wide"
        value={value}
        onChange={onChange}
        maxTagCount={12}
        showSearch={{ optionFilterProp: 'label' }}
        options={communities.map(({ id, name, people: count }) => ({
          value: id,
          label: `${name}　${count} 人`,
          disabled: count === 0,
        }))}
      />
      {value.length > 0 && (
        <p className="ex-hint">
          已选 {value.length} 个社区，{countPeople(communities, value)} 人
        </p>
      )}
    </>
  )
}

export function countPeople(communities: readonly CountedCommunity[], chosen: readonly CommunityId[]): number {
  return communities.filter(({ id }) => chosen.includes(id)).reduce((sum, { people }) => sum + people, 0)
}
