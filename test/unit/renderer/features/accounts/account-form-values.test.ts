import { AppError } from '@shared/rpc/errors.ts'
import { expect, test } from 'vitest'
import {
  type AccountFormValues,
  accountFormValuesOf,
  faultOf,
  heldOf,
  mayBeLimited,
} from '../../../../../renderer/features/accounts/account-form-values.ts'

const values: AccountFormValues = { ...accountFormValuesOf(null), displayName: ' 林悦 ', roles: ['clerk'] }

test('no community chosen means every community', () => {
  expect(heldOf(values)).toEqual({ displayName: '林悦', roles: ['clerk'], communityIds: null, personId: null })
})

test('a limit is kept where every role may be limited, and dropped where one may not', () => {
  const limited = { ...values, communityIds: ['c1'] }

  expect(heldOf(limited).communityIds).toEqual(['c1'])
  expect(heldOf({ ...limited, roles: ['clerk', 'reviewer'] }).communityIds).toBeNull()
})

test('an account without a role has nothing to limit', () => {
  expect(mayBeLimited([])).toBe(false)
})

test('a refusal stands at the field it concerns, or at none', () => {
  const taken = new AppError('account-taken', '', { loginName: 'linyue' })

  expect(faultOf(taken)).toEqual({ name: 'loginName', errors: ['已有账号名“linyue”，请换一个。'] })
  expect(faultOf(new AppError('busy', ''))).toBeUndefined()
})
