import { shell } from '../data/data.ts'
import { gateText } from '../text/gate-text.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { groupsOf } from './recovery-groups.ts'
import { RecoverySheet } from './recovery-sheet.tsx'

const text = gateText.code

interface Props {
  readonly title: string
  readonly hint: string
  readonly code: string
  readonly streetName: string | null
  readonly accountName: string
  readonly onNext: () => void
}

/** The recovery code, once, large, with the sheet to print. */
export function RecoveryCodeShown({ title, hint, code, streetName, accountName, onNext }: Props) {
  return (
    <>
      <h1>{title}</h1>
      <p className="gate-hint">{hint}</p>
      <div className="gate-code" role="group" aria-label={text.label}>
        {groupsOf(code).map((group, place) => (
          <span key={place}>{group}</span>
        ))}
      </div>
      <div className="gate-acts">
        <PlainButton look="primary" autoFocus onClick={onNext}>
          {text.kept}
        </PlainButton>
        <PlainButton onClick={() => void shell('print', {})}>{text.print}</PlainButton>
      </div>
      <RecoverySheet code={code} streetName={streetName} accountName={accountName} />
    </>
  )
}
