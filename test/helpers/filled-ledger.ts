import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillStreet } from '../../electron/data/demo/fill-street.ts'
import type { GeneratedStreet } from '../../electron/data/demo/generated-street.ts'
import { insertStreet } from '../../electron/data/features/security/security-store.ts'
import { openLedger, type OpenLedger } from '../../electron/data/folder/open-ledger.ts'

export interface FilledLedger {
  readonly ledger: OpenLedger
  readonly folder: string
  readonly remove: () => Promise<void>
}

const act = { method: 'test', act: '测试', subject: null, reason: null, accountId: null, accountName: '测试' }

/** A real encrypted database of its own, with a generated street in it. */
export async function filledLedger(generated: GeneratedStreet, now: Date): Promise<FilledLedger> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  const ledger = openLedger(folder, randomBytes(32), () => now, { create: true })
  await ledger.writer.run(act, (db) => {
    insertStreet(db, generated.street, true, now.toISOString())
    fillStreet(db, generated, randomUUID, now)
  })
  return {
    ledger,
    folder,
    async remove() {
      await ledger.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
