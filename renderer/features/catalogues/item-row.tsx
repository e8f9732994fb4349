import { Button, Checkbox } from 'antd'
import type { CatalogueItem } from '@shared/disclosure/model.ts'
import { catalogueText as text } from '../../text/catalogue-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { itemTitle } from './item-title.ts'

interface Props {
  readonly item: CatalogueItem
  readonly communities: number
  readonly isSelected: boolean
  readonly isOpen: boolean
  readonly isActive: boolean
  readonly onToggle: () => void
  readonly onOpen: () => void
  /** Null where it cannot be answered here. */
  readonly onAnswer: (() => void) | null
}

export function ItemRow({ item, communities, isSelected, isOpen, isActive, onToggle, onOpen, onAnswer }: Props) {
  const title = itemTitle(item)
  const state = `${isOpen || isSelected ? ' is-chosen' : ''}${isActive ? ' is-active' : ''}`
  return (
    <div className={`cat-row${state}`} onClick={onOpen}>
      <span onClick={(event) => event.stopPropagation()}>
        <Checkbox checked={isSelected} aria-label={title} onChange={onToggle} />
      </span>
      <span className="cat-number">{item.ordinal}</span>
      <span title={title}>{title}</span>
      <span title={item.timeText}>{item.timeText}</span>
      {item.timeRules !== null ? (
        <span title={item.timeWords}>{item.timeWords}</span>
      ) : (
        <span title={item.question ?? ''} className="cat-asked" onClick={(event) => event.stopPropagation()}>
          <StateMark state="soon">{item.question ?? text.answer}</StateMark>
          {onAnswer && (
            <Button size="small" onClick={onAnswer}>
              {text.answer}
            </Button>
          )}
        </span>
      )}
      <span title={item.flags.join('；') || (item.basisText ?? '')}>
        {item.flags.length > 0 ? <StateMark state="soon">{item.flags.join('；')}</StateMark> : item.basisText}
      </span>
      <span className="cat-right">{text.adoptedBy(item.adoptedBy.length, communities)}</span>
    </div>
  )
}
