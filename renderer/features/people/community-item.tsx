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
  // No Tooltip of antd: after an import there is one in each of a hundred lines, drawn at once.
  const messages = warnings.map(({ message }) => message)
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
        <span className="people-doubt" role="img" title={messages.join('\n')} aria-label={messages.join('')}>
          ▲
        </span>
      )}
      <span className="people-community-count">{people}</span>
    </div>
  )
}
