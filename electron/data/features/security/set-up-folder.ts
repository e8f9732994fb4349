import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { NewStreet } from '@shared/security/model.ts'
import { toRecoveryCode } from '@shared/security/recovery-code.ts'
import { migrations } from '../../db/migrations/index.ts'
import { databaseFileName } from '../../folder/database-file-name.ts'
import { type KeysFile, newKeysFile, withSlot } from '../../folder/keys-file.ts'
import { newDatabaseKey } from '../../folder/key-wrapping.ts'
import { newAccountSlot, newRecoverySlot, sealedFor } from './key-slots.ts'

export interface FirstRun {
  readonly street: NewStreet
  readonly loginName: string
  readonly displayName: string
  readonly password: string
}

/** What a first run has decided on and not yet written. */
export interface PreparedFolder {
  readonly firstRun: FirstRun
  readonly accountId: string
  readonly key: Buffer
  readonly keys: KeysFile
  readonly recoveryCode: string
}

export function newRecoveryCode(): string {
  return toRecoveryCode(randomBytes(20))
}

export async function prepareFolder(firstRun: FirstRun, accountId: string, isDemo: boolean): Promise<PreparedFolder> {
  const key = newDatabaseKey()
  const recoveryCode = newRecoveryCode()
  const blank = newKeysFile(migrations.length, isDemo)
  const slots = await Promise.all([
    newAccountSlot(blank, { id: accountId, ...firstRun }),
    newRecoverySlot('recovery', recoveryCode),
  ])
  const keys = slots.map((slot) => sealedFor(slot, key)).reduce(withSlot, blank)
  return { firstRun, accountId, key, keys, recoveryCode }
}

/** A set-up that stopped half-way left a database without keys, which nobody can open: it is begun afresh. */
export function removeUnfinishedDatabase(folder: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, databaseFileName + suffix), { force: true })
}
