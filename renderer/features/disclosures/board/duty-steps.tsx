import { useQuery } from '@tanstack/react-query'
import { type DisclosureId, disclosureStates, type DisclosureState } from '@shared/disclosure/model.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { StateMark } from '../../../ui/state-mark.tsx'
import { disclosureQueries } from '../disclosure-queries.ts'

const order = Object.keys(disclosureStates) as DisclosureState[]

/** How far a publication has come, in its seven states. */
export function DutySteps({ id }: { readonly id: DisclosureId }) {
  const { data: disclosure } = useQuery(disclosureQueries.disclosure(id))
  if (!disclosure) return null
  const at = order.indexOf(disclosure.state)
  return (
    <>
      <h4>{disclosureText.duty.steps}</h4>
      <ul className="dis-drawer-steps">
        {order.map((state, index) => (
          <li key={state}>
            <StateMark
              state={
                index < at || (at >= order.indexOf('published') && index === at)
                  ? 'done'
                  : index === at
                    ? 'soon'
                    : 'open'
              }
            >
              {disclosureText.chain[state]}
            </StateMark>
          </li>
        ))}
      </ul>
    </>
  )
}
