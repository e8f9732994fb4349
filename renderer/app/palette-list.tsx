import { Fragment, useEffect, useRef } from 'react'
import { optionId } from './palette-option-id.ts'
import type { PaletteItem } from './palette-items.ts'

interface Props {
  readonly id: string
  readonly items: readonly PaletteItem[]
  readonly chosen: number
  readonly onRun: (item: PaletteItem) => void
}

export function PaletteList({ id, items, chosen, onRun }: Props) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen, items])

  return (
    <ul ref={list} id={id} role="listbox" className="palette-list">
      {items.map((item, index) => (
        <Fragment key={item.id}>
          {item.group !== items[index - 1]?.group && (
            <li className="palette-group" role="presentation">
              {item.group}
            </li>
          )}
          <li
            id={optionId(index)}
            role="option"
            aria-selected={index === chosen}
            className="palette-item"
            onClick={() => onRun(item)}
          >
            <span title={item.label}>{item.content ?? item.label}</span>
            {item.hint && (
              <span className="palette-hint" title={item.hint}>
                {item.hint}
              </span>
            )}
          </li>
        </Fragment>
      ))}
    </ul>
  )
}
