import { describe, expect, test } from 'vitest'
import { appContract } from '@shared/app-contract.ts'
import type { Contract } from '@shared/rpc/contract.ts'
import { powersInPreview } from '@shared/security/powers.ts'

/** The dispatcher answers these of the ledger itself, whatever is looked at. */
const beside = ['security', 'backup']
/** Reads, and leaves a row in the audit: its button is a `WriteButton`. */
const writesItself = ['audit.verify']
const methods = Object.entries(appContract as Contract)
  .filter(([feature]) => !beside.includes(feature))
  .flatMap(([feature, declared]) =>
    Object.entries(declared).map(([verb, method]) => ({ name: `${feature}.${verb}`, ...method })),
  )

describe('while a backup is looked at', () => {
  test('no power that is still good leads to a method that writes', () => {
    const powers: ReadonlySet<string> = powersInPreview
    const refused = methods.filter(({ kind, power }) => kind !== 'query' && powers.has(power))

    expect(refused.map(({ name }) => name)).toEqual(writesItself)
  })

  test('whatever is read by a power of reading is still read', () => {
    const reading = methods.filter(({ kind, power }) => kind === 'query' && power.endsWith('.read'))
    const powers: ReadonlySet<string> = powersInPreview

    expect(reading.length).toBeGreaterThan(0)
    expect(reading.every(({ power }) => powers.has(power))).toBe(true)
  })
})
