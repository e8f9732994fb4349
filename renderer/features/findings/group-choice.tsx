import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef } from 'react'
import { movedTo } from '../../ui/table/moving.ts'

export interface ChoiceGroup {
  readonly id: string
  readonly label: string
  /** Read aloud instead of what is drawn. */
  readonly spoken: string
  readonly content: ReactNode
}

interface Props {
  readonly label: string
  readonly groups: readonly ChoiceGroup[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  /** Enter: on to the list of the group. */
  readonly onEnter: () => void
  readonly onExplain?: () => void
  readonly handle: Ref<HTMLDivElement>
}

const pageRows = 8

/** The groups at the left, of which one is shown at the right. */
export function GroupChoice({ label, groups, chosen, onChoose, onEnter, onExplain, handle }: Props) {
  const id = useId()
  const box = useRef<HTMLUListElement>(null)
  const at = groups.findIndex((group) => group.id === chosen)
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function onKeyDown(event: KeyboardEvent) {
    const to = movedTo(event.key, at, groups.length, pageRows)
    const group = to === undefined ? undefined : groups[to]
    if (group) onChoose(group.id)
    else if (event.key === 'Enter' || event.key === 'ArrowRight') onEnter()
    else if (event.key === 'F1' && onExplain) onExplain()
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={handle}
      className="find-groups"
      role="listbox"
      aria-label={label}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <ul ref={box} role="presentation">
        {groups.map((group, place) => (
          <li
            key={group.id}
            id={`${id}-${place}`}
            role="option"
            className="find-group"
            aria-selected={group.id === chosen}
            aria-label={group.spoken}
            onClick={() => onChoose(group.id)}
          >
            <span className="find-group-name" title={group.label}>
              {group.label}
            </span>
            {group.content}
          </li>
        ))}
      </ul>
    </div>
  )
}
