import { Button } from 'antd'
import type { LegalBasis } from '@shared/disclosure/model.ts'
import { catalogueText } from '../../../text/catalogue-text.ts'
import { StateMark } from '../../../ui/state-mark.tsx'

const text = catalogueText.basesOf

interface Props {
  readonly bases: readonly LegalBasis[]
  readonly act: string
  readonly onOpen: (basis: LegalBasis) => void
}

export function BasisList({ bases, act, onOpen }: Props) {
  return (
    <ul className="cat-bases">
      {bases.map((basis) => (
        <li key={basis.id}>
          <div>
            <b>{basis.title}</b>
            <p className="ui-muted">{factsOf(basis).join('　')}</p>
            {basis.supersededOn !== null && (
              <p className="cat-amber">{text.superseded(basis.supersededOn, basis.supersededBy)}</p>
            )}
          </div>
          {basis.supersededOn === null ? (
            <StateMark state="done">{text.inForce}</StateMark>
          ) : (
            <StateMark state="late">{text.isSuperseded}</StateMark>
          )}
          <Button size="small" aria-label={`${act}：${basis.title}`} onClick={() => onOpen(basis)}>
            {act}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function factsOf({ issuer, region, validFrom }: LegalBasis): readonly string[] {
  return [issuer, region, validFrom && text.validFrom(validFrom)].filter((fact): fact is string => Boolean(fact))
}
