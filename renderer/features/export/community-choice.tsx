import type { CommunityId } from '@shared/people/model.ts'
import { Select } from 'antd'
import { exportText as text } from '../../text/export-text.ts'

export interface NamedCommunity {
  readonly id: CommunityId
  readonly name: string
}

interface Props {
  readonly communities: readonly NamedCommunity[]
  /** Given by the form. */
  readonly value?: CommunityId[]
  readonly onChange?: (value: CommunityId[]) => void
}

export function CommunityChoice({ communities, value = [], onChange = () => undefined }: Props) {
  return (
    <Select
      mode="multiple"
      allowClear
      autoFocus
      placeholder={text.findCommunity}
      aria-label={text.someCommunities}
      className="ex-wide"
      value={value}
      onChange={onChange}
      maxTagCount={6}
      showSearch={{ optionFilterProp: 'label' }}
      options={communities.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}
