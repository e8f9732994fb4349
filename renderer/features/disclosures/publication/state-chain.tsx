import { type Disclosure, type DisclosureState, disclosureStates } from '@shared/disclosure/model.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'

const order = Object.keys(disclosureStates) as DisclosureState[]
const shapes = { past: '●', now: '▶', ahead: '○' }

/** 编制 → … → 归档, and where this one stands. */
export function StateChain({ disclosure: { state } }: { readonly disclosure: Disclosure }) {
  const at = order.indexOf(state)
  return (
    <ol className="dis-chain">
      {order.map((one, index) => {
        const when = index < at ? 'past' : index === at ? 'now' : 'ahead'
        return (
          <li key={one} className={`is-${when}`} aria-current={when === 'now' ? 'step' : undefined}>
            <i aria-hidden="true">{shapes[when]}</i>
            {disclosureText.chain[one]}
          </li>
        )
      })}
    </ol>
  )
}
