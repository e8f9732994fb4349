import { Button } from 'antd'
import { useContext } from 'react'
import type { Decision } from '@shared/decisions/contract.ts'
import { stages } from '@shared/disclosure/model.ts'
import { useMay } from '../../data/session.ts'
import { decisionText } from '../../text/decision-text.ts'
import { PartsOfDecision } from './decision-parts.ts'

const text = decisionText.publications

interface Props {
  readonly decision: Decision
}

/** 事前, 事中, 事后: what was published of it and when, what is due. */
export function PublicationsSection({ decision: { publications } }: Props) {
  const parts = useContext(PartsOfDecision)
  const mayRead = useMay('disclosure.read')
  return (
    <div className="dec-steps">
      <p className="ui-muted dec-lead">{text.hint}</p>
      {stages.map((stage) => {
        const own = publications.filter((one) => one.stage === stage)
        return (
          <section key={stage} aria-label={stage}>
            <header>
              <h4>
                {stage} · {text.what[stage]}
              </h4>
              {own.length === 0 && <span className="ui-muted">{text.none}</span>}
            </header>
            {own.map(({ disclosureId, state, dueOn, publishedOn }) => (
              <div className="dec-held" key={disclosureId ?? dueOn ?? state}>
                <p className="dec-figures">
                  <b>{state}</b>
                  {publishedOn !== null && <span>{text.on(publishedOn)}</span>}
                  {publishedOn === null && dueOn !== null && <span>{text.due(dueOn)}</span>}
                </p>
                {mayRead && parts && (disclosureId !== null || dueOn !== null) && (
                  <Button size="small" onClick={() => parts.openPublication(disclosureId)}>
                    {disclosureId === null ? text.board : text.open}
                  </Button>
                )}
              </div>
            ))}
          </section>
        )
      })}
    </div>
  )
}
