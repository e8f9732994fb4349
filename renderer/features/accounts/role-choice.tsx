import { powers as allPowers } from '@shared/security/powers.ts'
import { type Role, roleIds, roles } from '@shared/security/roles.ts'
import { Checkbox } from 'antd'
import { accountsText as text } from '../../text/accounts-text.ts'

interface Props {
  /** Given by the form. */
  readonly value?: readonly Role[]
  readonly onChange?: (value: readonly Role[]) => void
  readonly isDisabled: boolean
}

/** The roles, each with what it may do in words. */
export function RoleChoice({ value = [], onChange = () => undefined, isDisabled }: Props) {
  return (
    <div className="ac-roles" role="group" aria-label={text.roles}>
      {roleIds.map((role) => (
        <Checkbox
          key={role}
          checked={value.includes(role)}
          disabled={isDisabled}
          onChange={({ target }) =>
            onChange(roleIds.filter((one) => (one === role ? target.checked : value.includes(one))))
          }
        >
          {roles[role].label}
          <small>{roles[role].powers.map((power) => allPowers[power]).join('；')}。</small>
        </Checkbox>
      ))}
    </div>
  )
}
