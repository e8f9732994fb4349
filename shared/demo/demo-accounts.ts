import { firstRoles, type Role } from '../security/roles.ts'

export interface DemoAccount {
  readonly loginName: string
  readonly displayName: string
  readonly roles: readonly Role[]
  /** Is one of the people of the demo street, known by the name: may not confirm the own dossier, nor a relative's. */
  readonly isInStreet?: true
}

/** Who works in the demo street, so that every page and both sides of an approval can be seen. The first signs in. */
export const demoAccounts = [
  { loginName: 'demo', displayName: '周敏', roles: firstRoles },
  { loginName: 'shenhe', displayName: '何清', roles: ['reviewer'] },
  { loginName: 'lingdao', displayName: '陆远', roles: ['leader'] },
  { loginName: 'dangan', displayName: '方檀', roles: ['archivist'] },
  { loginName: 'jieyong', displayName: '魏立', roles: ['clerk', 'reviewer'], isInStreet: true },
  { loginName: 'shenji', displayName: '沈纪', roles: ['auditor'] },
] as const satisfies readonly DemoAccount[]

export function demoAccountOf(loginName: (typeof demoAccounts)[number]['loginName']): DemoAccount {
  const account = demoAccounts.find((one) => one.loginName === loginName)
  if (!account) throw new Error(`No demo account ${loginName}`)
  return account
}
