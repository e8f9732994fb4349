import { randomBytes, scryptSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WrappedKey } from '../../electron/data/folder/key-wrapping.ts'
import { testPassword } from '../helpers/test-app.ts'

/** What one key of this folder costs to derive, in ms: the part of a sign-in that is slow on purpose. */
export function keyDerivationMs(folder: string): number {
  const { n, r, p } = parametersOf(readFileSync(join(folder, 'keys.json'), 'utf8'))
  const began = performance.now()
  scryptSync(testPassword, randomBytes(16), 32, { N: n, r, p, maxmem: 256 * n * r })
  return performance.now() - began
}

function parametersOf(keys: string): WrappedKey['kdf'] {
  let found: WrappedKey['kdf'] | undefined
  JSON.parse(keys, (name, value: unknown) => {
    if (name === 'kdf') found = value as WrappedKey['kdf']
    return value
  })
  if (!found) throw new Error('keys.json names no key derivation')
  return found
}
