import { Button } from 'antd'
import { shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { formsText as text } from '../../text/forms-text.ts'
import type { FillState } from './use-fill.ts'

interface Props {
  readonly state: FillState
  readonly onClose: () => void
}

/** What came of the last filling: where it is and what moved, or why there is nothing. */
export function FillOutcome({ state, onClose }: Props) {
  if (state.name === 'failed')
    return (
      <div className="fo-outcome failed" role="alert">
        <b>{text.problem}</b>
        <p>{state.sentence}</p>
        <Button size="small" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    )
  if (state.name !== 'done') return null
  const { result, target } = state
  const reveal = () => shell('revealSaved', { ticket: target.ticket }).catch((error: unknown) => notify.failure(error))
  return (
    <div className="fo-outcome done" role="status">
      <b>{text.done(result.cells)}</b>
      <p>{result.fileName}</p>
      {result.moved.length > 0 && (
        <details>
          <summary>{text.moved}</summary>
          <ul>
            {result.moved.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="fo-acts">
        <Button size="small" type="primary" onClick={() => void reveal()}>
          {text.reveal}
        </Button>
        <Button size="small" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </div>
  )
}
