import { Tooltip } from 'antd'
import type { FieldIssue } from '@shared/people/model.ts'

interface Props {
  readonly name: string
  readonly people: number
  readonly warnings?: readonly FieldIssue[]
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onEdit?: () => void
}

export function CommunityItem({ name, people, warnings = [], isChosen, onChoose, onEdit }: Props) {
  return (
    <div
      role="option"
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      className={isChosen ? 'people-community is-chosen' : 'people-community'}
      onClick={onChoose}
      onDoubleClick={onEdit}
    >
      <span className="people-community-name" title={name}>
        {name}
      </span>
      {onEdit && (
        <button
          type="button"
          tabIndex={-1}
          className="people-community-edit"
          title="修改社区（F2）"
          aria-label={`修改${name}`}
          onClick={(event) => {
            event.stopPropagation()
            onEdit()
          }}
        >
          改
        </button>
      )}
      {warnings.length > 0 && (
        <Tooltip
          placement="right"
          title={warnings.map(({ message }) => (
            <div key={message}>{message}</div>
          ))}
        >
          <span className="people-doubt" role="img" aria-label={warnings.map(({ message }) => message).join('')}>
            ▲
          </span>
        </Tooltip>
      )}
      <span className="people-community-count">{people}</span>
    </div>
  )
}
