import type { ReactNode } from 'react'
import { gateText } from '../text/gate-text.ts'

interface Props {
  /** Below the name of the program, at the left: the steps of a longer way. */
  readonly aside?: ReactNode
  readonly folder?: string
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** The common form of all screens before the app: who we are at the left, what to do at the right. */
export function GatePanel({ aside, folder, isWide = false, children }: Props) {
  return (
    <div className="gate-panel">
      <aside className="gate-aside">
        <div className="gate-name">
          <i aria-hidden="true" />
          {gateText.product}
        </div>
        {aside ?? <p className="gate-claim">{gateText.claim}</p>}
        {folder !== undefined && (
          <div className="gate-folder">
            {gateText.folder}
            <br />
            <span title={folder}>{folder}</span>
          </div>
        )}
      </aside>
      <main className="gate-main">
        <div className={isWide ? 'gate-content wide' : 'gate-content'}>{children}</div>
      </main>
    </div>
  )
}
