import { useState } from 'react'
import { createPortal } from 'react-dom'
import { gateText } from '../text/gate-text.ts'
import { groupsOf } from './recovery-groups.ts'
import './recovery-sheet.css'

const text = gateText.sheet

interface Props {
  readonly code: string
  readonly streetName: string | null
  readonly accountName: string
}

/** One page for the safe. It is in the page only on paper, where it is all there is. */
export function RecoverySheet({ code, streetName, accountName }: Props) {
  const [date] = useState(() => new Date().toLocaleDateString('zh-CN', { dateStyle: 'long' }))
  const facts = [...(streetName ? [[text.street, streetName]] : []), [text.account, accountName], [text.date, date]]
  return createPortal(
    <section className="recovery-sheet" aria-hidden="true">
      <h1>{text.title}</h1>
      <p>{gateText.product}</p>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{text.code}</h2>
      <div className="recovery-sheet-code">
        {groupsOf(code).map((group, place) => (
          <span key={place}>{group}</span>
        ))}
      </div>
      <ol>
        {text.advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <footer>
        <span>{text.keeper}</span>
        <span>{text.keptOn}</span>
      </footer>
    </section>,
    document.body,
  )
}
