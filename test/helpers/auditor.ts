import type { TestApp } from './test-app.ts'

export const auditor = { loginName: 'shenji', displayName: '沈纪', password: 'jiancha-2026-sj' }
const told = 'linshi-2026-mima'

/** Made by whoever is signed in, an administrator; signed in afterwards. */
export async function addAuditor(app: TestApp): Promise<void> {
  const { loginName, displayName, password } = auditor
  const held = { displayName, roles: ['auditor' as const], communityIds: null, personId: null }
  await app.call('accounts', 'create', { loginName, password: told, ...held })
  await app.call('security', 'signOut', {})
  await app.call('security', 'signIn', { loginName, password: told })
  await app.call('security', 'changePassword', { oldPassword: told, newPassword: password })
}

export async function signInAuditor(app: TestApp): Promise<void> {
  const { loginName, password } = auditor
  await app.call('security', 'signIn', { loginName, password })
}
