import { allPowers, type Power, powers } from '@shared/security/powers.ts'
import { type Role, roleIds, roles } from '@shared/security/roles.ts'
import { accountsText as text } from '../../text/accounts-text.ts'

/** 权限表: what each role may do, as the program itself reads it; it prints as it stands. */
export function PowersTable() {
  return (
    <div className="ac-powers">
      <p className="ac-hint">{text.powersHint}</p>
      <table>
        <caption>{text.tabs.powers}</caption>
        <thead>
          <tr>
            <th scope="col">{text.power}</th>
            {roleIds.map((role) => (
              <th key={role} scope="col">
                {roles[role].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {allPowers.map((power) => (
            <tr key={power}>
              <th scope="row">{powers[power]}</th>
              {roleIds.map((role) => (
                <td key={role}>{has(role, power) && <span aria-label={text.has}>●</span>}</td>
              ))}
            </tr>
          ))}
          <tr className="ac-scoped">
            <th scope="row">{text.scopedMark}</th>
            {roleIds.map((role) => (
              <td key={role}>{roles[role].isScoped && <span aria-label={text.has}>○</span>}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function has(role: Role, power: Power): boolean {
  return (roles[role].powers as readonly Power[]).includes(power)
}
