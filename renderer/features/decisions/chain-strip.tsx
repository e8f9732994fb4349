import './chain-strip.css'
import { Button, Tooltip } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { ChainLink } from '@shared/decisions/contract.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { type MarkState, StateMark } from '../../ui/state-mark.tsx'

const marks: Readonly<Record<ChainLink['state'], MarkState>> = {
  done: 'done',
  missing: 'late',
  doubtful: 'soon',
  waiting: 'open',
  notNeeded: 'open',
}

interface Props {
  readonly chain: readonly ChainLink[]
  readonly onPlace: (link: ChainLink) => void
}

/** Every link in its order; the one that was chosen says what it rests on and leads to where to act. */
export function ChainStrip({ chain, onPlace }: Props) {
  const [chosen, setChosen] = useState<string | null>(null)
  const link = chain.find(({ key }) => key === chosen)

  function onKeyDown({ key, target }: KeyboardEvent): void {
    const item = (target as HTMLElement).closest('li')
    const next =
      key === 'ArrowRight' ? item?.nextElementSibling : key === 'ArrowLeft' ? item?.previousElementSibling : null
    next?.querySelector('button')?.focus()
    if (key === 'Escape') setChosen(null)
  }

  return (
    <div className="dec-chain">
      <ol aria-label={text.page.chain} onKeyDown={onKeyDown}>
        {chain.map((one) => (
          <li key={one.key} className={`is-${one.state}`}>
            <Tooltip title={one.why} placement="bottom" mouseEnterDelay={0.3}>
              <button
                type="button"
                aria-pressed={one.key === chosen}
                onClick={() => {
                  setChosen(one.key)
                  onPlace(one)
                }}
              >
                <b title={one.label}>{shortLabel(one.label)}</b>
                <StateMark state={marks[one.state]}>{text.states[one.state]}</StateMark>
                <small>{one.on ?? ' '}</small>
              </button>
            </Tooltip>
          </li>
        ))}
      </ol>
      {link && (
        <div className={`dec-why is-${link.state}`} role="status">
          <StateMark state={marks[link.state]}>{link.label}</StateMark>
          <span>{link.why}</span>
          <Button size="small" onClick={() => onPlace(link)}>
            {text.toPlace(text.sections[link.place])}
          </Button>
          <Button size="small" type="text" onClick={() => setChosen(null)}>
            {text.closeWhy}
          </Button>
        </div>
      )}
    </div>
  )
}

/** 党支部（党委）提议 has no room for what stands in brackets; its title says all. */
function shortLabel(label: string): string {
  return label.replaceAll(/（[^）]*）/g, '')
}
