import { passwordWeakness } from '@shared/security/password-weakness.ts'
import { expect, test } from 'vitest'
import { temporaryPassword } from '../../../../renderer/ui/temporary-password.ts'

test('is good enough for every account, and holds no sign that is mistaken for another', () => {
  const made = Array.from({ length: 500 }, () => temporaryPassword())

  expect(made.filter((password) => passwordWeakness(password, 'zhoumin') !== null)).toEqual([])
  expect(made.filter((password) => !/^[a-hjkmnp-z]{4}-[2-9]{4}-[a-hjkmnp-z]{4}$/.test(password))).toEqual([])
  expect(new Set(made).size).toBe(500)
})

test('is as long as the street asks for', () => {
  expect(temporaryPassword(40).length).toBeGreaterThanOrEqual(40)
  expect(passwordWeakness(temporaryPassword(40), 'zhoumin', 40)).toBeNull()
})
