import { randomBytes } from 'node:crypto'
import { type DemoAccount, demoAccounts } from '@shared/demo/demo-accounts.ts'
import type { PersonId } from '@shared/people/model.ts'
import type { WriteDb } from '../db/connection.ts'
import { noteNewPassword } from '../features/accounts/account-store.ts'
import { demoStreet } from './demo-street.ts'

export function newDemoPassword(): string {
  return randomBytes(24).toString('base64')
}

type Call = (method: string, input: unknown) => Promise<unknown>
type Write = (work: (db: WriteDb) => void) => Promise<unknown>

/**
 * Makes the other accounts of the demo as its administrator would. Nobody could type a password to replace the first
 * one, so it counts as their own.
 */
export async function addDemoAccounts(
  call: Call,
  write: Write,
  { passwords, personIds }: { passwords: Map<string, string>; personIds: readonly PersonId[] },
): Promise<void> {
  const others: readonly DemoAccount[] = demoAccounts.slice(1)
  // All at once: each derives a key, which takes its third of a second.
  const ids = await Promise.all(
    others.map(async ({ loginName, displayName, roles, isInStreet }) => {
      const password = newDemoPassword()
      passwords.set(loginName, password)
      const personId = isInStreet ? personIds[placeOf(displayName)] : null
      return call('accounts.create', { loginName, displayName, roles, password, communityIds: null, personId })
    }),
  )
  await write((db) => {
    for (const id of ids) noteNewPassword(db, String(id), true)
  })
}

function placeOf(name: string): number {
  const place = demoStreet().people.findIndex(({ values }) => values.name === name)
  if (place < 0) throw new Error(`Nobody in the demo street is called ${name}`)
  return place
}
