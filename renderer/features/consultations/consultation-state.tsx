import type { Consultation } from '@shared/consultations/contract.ts'
import { consultationsText as text } from '../../text/consultations-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'

export type StateOfConsultation = keyof typeof text.states

export function stateOf({ closedAt, expiresAt }: Consultation, now = new Date()): StateOfConsultation {
  if (closedAt !== null) return 'closed'
  return expiresAt <= now.toISOString() ? 'over' : 'open'
}

const marks = { open: 'soon', closed: 'done', over: 'open' } as const

export function ConsultationState({ consultation }: { readonly consultation: Consultation }) {
  const state = stateOf(consultation)
  return <StateMark state={marks[state]}>{text.states[state]}</StateMark>
}
