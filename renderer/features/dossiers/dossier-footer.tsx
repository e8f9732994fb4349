import type { DossierState } from '@shared/dossier/states.ts'
import { dossierStates } from '@shared/dossier/states.ts'
import { useStore } from '../../data/store.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { placeStore } from './dossier-place.ts'

interface Props {
  readonly total: number
  readonly summary: { readonly missing: number; readonly states: Readonly<Record<DossierState, number>> } | undefined
}

/** How many there are, how many are picked, how many stand in each state. */
export function DossierFooter({ total, summary }: Props) {
  const { selected } = useStore(placeStore)
  const counts = summary
    ? [
        [text.missing, summary.missing] as const,
        ...Object.entries(dossierStates).map(
          ([state, label]) => [label, summary.states[state as DossierState] ?? 0] as const,
        ),
      ].filter(([, number]) => number > 0)
    : []
  return (
    <div className="ui-foot">
      <span>{text.total(total, selected.size)}</span>
      {counts.map(([label, number]) => (
        <span key={label}>{text.stateCount(label, number)}</span>
      ))}
      <span className="ui-space" />
      <span className="ui-foot-keys">{text.listKeys}</span>
    </div>
  )
}
