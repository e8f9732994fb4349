import type { ReactNode } from 'react'
import { shell } from '../data/data.ts'
import { gateText } from '../text/gate-text.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { GatePanel } from './gate-panel.tsx'

interface Props {
  readonly title: string
  readonly text: string
  readonly steps?: readonly string[]
  readonly folder?: string
  /** For whoever is asked to help. */
  readonly detail?: string
  readonly isRetrying?: boolean
  readonly onRetry?: () => void
  /** Another way out. */
  readonly children?: ReactNode
}

/** A screen that says why the program cannot go on, and the ways out of it. */
export function NoticeScreen({
  title,
  text,
  steps = [],
  folder,
  detail = '',
  isRetrying = false,
  onRetry,
  children,
}: Props) {
  return (
    <GatePanel isWide>
      <div role="alert">
        <h1>
          <span className="gate-mark" aria-hidden="true">
            ■
          </span>
          {title}
        </h1>
        <p>{text}</p>
      </div>
      {steps.length > 0 && (
        <>
          <h2>{gateText.whatToDo}</h2>
          <ol className="gate-steps-to-do">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      {children}
      {(folder !== undefined || detail !== '') && (
        <dl className="gate-facts">
          {folder !== undefined && (
            <>
              <dt>{gateText.folder}</dt>
              <dd>{folder}</dd>
            </>
          )}
          {detail !== '' && (
            <>
              <dt>{gateText.detail}</dt>
              <dd>{detail}</dd>
            </>
          )}
        </dl>
      )}
      <div className="gate-acts">
        {onRetry && (
          <PlainButton
            look={children ? 'plain' : 'primary'}
            autoFocus={!children}
            disabled={isRetrying}
            onClick={onRetry}
          >
            {isRetrying ? gateText.checking : gateText.retry}
          </PlainButton>
        )}
        <PlainButton look={onRetry ? 'plain' : 'primary'} autoFocus={!onRetry} onClick={() => void shell('reopen', {})}>
          {gateText.reopen}
        </PlainButton>
      </div>
    </GatePanel>
  )
}
