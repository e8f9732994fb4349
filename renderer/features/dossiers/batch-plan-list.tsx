import type { BatchPlan } from '@shared/dossier/contract.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { WindowList } from '../../ui/window-list.tsx'

const text = dossierText.batchOf

export function BatchPlanList({ people }: { readonly people: BatchPlan['people'] }) {
  return (
    <WindowList
      label={text.canList}
      className="dossier-plan"
      total={people.length}
      rowHeight={30}
      header={
        <div className="dossier-plan-row is-head" role="row">
          <span>{text.columns.name}</span>
          <span>{text.columns.community}</span>
          <span>
            {text.columns.effect} / {text.columns.refusal}
          </span>
        </div>
      }
      row={(index) => {
        const { name, communityName, effect, refusal } = people[index]!
        return (
          <div className="dossier-plan-row">
            <span role="cell" title={name}>
              {name}
            </span>
            <span role="cell" title={communityName ?? ''}>
              {communityName ?? dossierText.page.noCommunity}
            </span>
            <span role="cell" title={refusal ?? effect}>
              {refusal === null ? effect : <StateMark state="soon">{refusal}</StateMark>}
            </span>
          </div>
        )
      }}
    />
  )
}
