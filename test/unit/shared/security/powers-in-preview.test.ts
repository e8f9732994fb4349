import { describe, expect, test } from 'vitest'
import { appContract } from '@shared/app-contract.ts'
import type { Contract } from '@shared/rpc/contract.ts'
import { powersInPreview } from '@shared/security/powers.ts'

/** The dispatcher answers these of the ledger itself, whatever is looked at. */
const beside = ['security', 'backup']
/** Asked for with a power of reading, and leave a row in the audit; the dispatcher refuses them by their act. */
const writesItself = ['attachments.saveCopy', 'disclosures.exportSite', 'dossiers.runBatch']
const methods = Object.entries(appContract as Contract)
  .filter(([feature]) => !beside.includes(feature))
  .flatMap(([feature, declared]) =>
    Object.entries(declared).map(([verb, method]) => ({ name: `${feature}.${verb}`, ...method })),
  )

describe('while a backup is looked at', () => {
  test('no power that is still good leads to a method that writes', () => {
    const powers: ReadonlySet<string> = powersInPreview
    const refused = methods.filter(({ act, power }) => act !== undefined && powers.has(power))

    expect(refused.map(({ name }) => name).toSorted()).toEqual(writesItself.toSorted())
  })

  test('whatever is read by a power of reading is still read', () => {
    const reading = methods.filter(({ kind, power }) => kind === 'query' && power.endsWith('.read'))
    const powers: ReadonlySet<string> = powersInPreview

    expect(reading.length).toBeGreaterThan(0)
    expect(reading.every(({ power }) => powers.has(power))).toBe(true)
  })
})
