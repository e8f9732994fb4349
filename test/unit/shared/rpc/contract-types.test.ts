import { expect, test } from 'vitest'
import { z } from 'zod'
import { appContract } from '@shared/app-contract.ts'
import { type AnyMethod, command, query } from '@shared/rpc/contract.ts'
import { powers } from '@shared/security/powers.ts'
import type { ReadDb, WriteDb } from '../../../../electron/data/db/connection.ts'
import type { Handlers } from '../../../../electron/data/rpc/handlers.ts'

const input = z.object({})

/** Never called: each line below must be refused by the compiler, or `npm run typecheck` fails. */
export function refusedByTheCompiler() {
  // @ts-expect-error a method without a power
  query({ input })
  // @ts-expect-error a power that nobody has
  query({ power: 'people.burn', input })
  // @ts-expect-error a command without an act
  command({ power: 'people.edit', input })

  const contract = { read: query({ power: 'people.read', input }).returns<number>() }
  const write = (db: WriteDb) => db.exec('')
  const read = (db: ReadDb) => (db ? 1 : 0)
  // @ts-expect-error a query that writes
  const writing: Handlers<typeof contract> = { read: (_input, { db }) => (write(db), 1) }
  // @ts-expect-error a feature with a handler missing
  const missing: Handlers<typeof contract> = {}
  const fine: Handlers<typeof contract> = { read: (_input, { db }) => read(db) }
  return { writing, missing, fine }
}

const methods = Object.entries(appContract).flatMap(([feature, contract]) =>
  Object.entries(contract as Record<string, AnyMethod>).map(
    ([name, method]) => [`${feature}.${name}`, method] as const,
  ),
)

test.each(methods)('%s declares a power that exists, and what writes an act', (_name, method) => {
  expect([...Object.keys(powers), 'anyone', 'signed-in']).toContain(method.power)
  expect(method.kind !== 'command' || Boolean(method.act)).toBe(true)
})
