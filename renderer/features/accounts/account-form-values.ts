import type { AccountRow } from '@shared/accounts/contract.ts'
import { type ErrorCode, toFailure } from '@shared/rpc/errors.ts'
import { errorText } from '@shared/rpc/error-text.ts'
import { type Role, roles as allRoles } from '@shared/security/roles.ts'

/** What stands in the form, as it is typed. */
export interface AccountFormValues {
  readonly loginName: string
  readonly displayName: string
  readonly roles: readonly Role[]
  /** None: every community. */
  readonly communityIds: readonly string[]
  readonly personId: string | null
  readonly password: string
}

export function accountFormValuesOf(account: AccountRow | null): AccountFormValues {
  return {
    loginName: account?.loginName ?? '',
    displayName: account?.displayName ?? '',
    roles: account?.roles ?? [],
    communityIds: account?.communityIds ?? [],
    personId: account?.personId ?? null,
    password: '',
  }
}

/** Limits hold only where every role of the account may be limited: powers add up. */
export function mayBeLimited(held: readonly Role[]): boolean {
  return held.length > 0 && held.every((role) => allRoles[role].isScoped)
}

export function heldOf({ displayName, roles, communityIds, personId }: AccountFormValues) {
  const isLimited = mayBeLimited(roles) && communityIds.length > 0
  return {
    displayName: displayName.trim(),
    roles: [...roles],
    communityIds: isLimited ? [...communityIds] : null,
    personId: personId ?? null,
  }
}

const placeOf: { readonly [Code in ErrorCode]?: keyof AccountFormValues } = {
  'account-taken': 'loginName',
  'roles-conflict': 'roles',
  'last-administrator': 'roles',
  'password-too-weak': 'password',
}

/** Where a refusal belongs in the form; undefined where it belongs to none of the fields. */
export function faultOf(
  error: unknown,
): { readonly name: keyof AccountFormValues; readonly errors: string[] } | undefined {
  const failure = toFailure(error)
  const name = placeOf[failure.code]
  return name && { name, errors: [errorText(failure)] }
}
