import './dossier-history.css'
import type { Dossier, Step } from '@shared/dossier/model.ts'
import { dossierActs, dossierStates } from '@shared/dossier/states.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { dossierText as allText } from '../../text/dossier-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { StateMark } from '../../ui/state-mark.tsx'

const text = allText.steps

/** 历程: who did what with the dossier, newest first. */
export function StepsTab({ dossier: { steps } }: { readonly dossier: Dossier }) {
  if (steps.length === 0) return <Empty title={text.empty} />
  return (
    <ol className="dossier-steps" aria-label={text.title}>
      {steps
        .toSorted((one, other) => (one.at < other.at ? 1 : -1))
        .map((step) => (
          <li key={step.id}>
            <time>{localMinute(step.at)}</time>
            <div>
              <b>{labelOf(step)}</b>
              <StateMark state={allText.marks[step.to]}>{dossierStates[step.to]}</StateMark>
              <span className="ui-muted">{step.accountName}</span>
              {step.approverName && <span className="ui-muted">{text.approver(step.approverName)}</span>}
            </div>
            {(step.signedBy || step.signedOn) && <p>{text.signed(step.signedBy, step.signedOn)}</p>}
            {step.opinion && (
              <p>
                {text.opinion}：{step.opinion}
              </p>
            )}
            {step.reason && step.reason !== step.opinion && (
              <p>
                {text.reason}：{step.reason}
              </p>
            )}
          </li>
        ))}
    </ol>
  )
}

function labelOf({ act }: Step): string {
  return act === 'create' || act === 'rollOver' ? text.acts[act] : dossierActs[act].label
}
