import type { AccountRow } from '@shared/accounts/contract.ts'
import { accountsText as text } from '../../text/accounts-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'

interface Props {
  readonly account: AccountRow
}

export function AccountState({ account: { disabledAt, mustChangePassword } }: Props) {
  if (disabledAt !== null) return <StateMark state="open">{text.states.disabled}</StateMark>
  if (mustChangePassword) return <StateMark state="soon">{text.states.waiting}</StateMark>
  return <StateMark state="done">{text.states.used}</StateMark>
}
