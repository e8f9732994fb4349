import type { Disclosure } from '@shared/disclosure/model.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { publicationText } from '../../../text/publication-text.ts'
import { Empty } from '../../../ui/empty.tsx'

const text = publicationText.steps

/** Everything that was done with it, the newest first. */
export function StepsPanel({ disclosure: { steps } }: { readonly disclosure: Disclosure }) {
  if (steps.length === 0) return <Empty title={text.none} />
  return (
    <ul className="dis-lines dis-panel">
      {steps.toReversed().map(({ act, at, accountName, signedBy, signedOn, opinion, approverName }) => (
        <li key={`${at}${act}`}>
          <div>
            <b>{act}</b>
            <span className="ui-space" />
            <span className="ui-muted">
              {accountName} {localMinute(at)}
            </span>
          </div>
          {signedBy && <p>{text.signed(signedBy, signedOn)}</p>}
          {approverName && <p>{text.approved(approverName)}</p>}
          {opinion && <p>{opinion}</p>}
        </li>
      ))}
    </ul>
  )
}
