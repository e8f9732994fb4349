import { type ReactNode, useContext } from 'react'
import { ScreenActive } from './use-shortcut.ts'

interface Props {
  readonly list: ReactNode
  /** What is open over the list. */
  readonly opened: ReactNode | null
}

/** A list, and over it the one thing that is open; the list stays beneath as it was left, and hears no keys. */
export function LayeredPage({ list, opened }: Props) {
  const isFront = useContext(ScreenActive)
  const isOpen = opened !== null
  return (
    <div className="ui-page">
      <div className="ui-layer" hidden={isOpen}>
        <ScreenActive value={isFront && !isOpen}>{list}</ScreenActive>
      </div>
      {isOpen && <div className="ui-layer">{opened}</div>}
    </div>
  )
}
