import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '@shared/rpc/errors.ts'
import { writeFileWhole } from '../files/write-file-whole.ts'

const base64 = z.string().max(200)
const wrappedKey = z.object({
  kdf: z.object({ name: z.literal('scrypt'), n: z.number(), r: z.number(), p: z.number(), salt: base64 }),
  cipher: z.literal('aes-256-gcm'),
  nonce: base64,
  sealed: base64,
  tag: base64,
})
const sealedKey = z.object({ ephemeral: base64, nonce: base64, sealed: base64, tag: base64 })
const slot = z.object({
  id: z.string(),
  kind: z.enum(['account', 'recovery']),
  /** Of an account: which one, without saying its name. */
  nameHash: z.string().optional(),
  publicKey: base64,
  /** Under the password or the recovery code. */
  privateKey: wrappedKey,
  /** The database keys, newest first: one, or two while the database is being given a new one. */
  databaseKeys: z.array(sealedKey).min(1).max(2),
  failures: z.number().int().default(0),
  /** Seconds the machine had been up at the last failure: a changed clock changes nothing. */
  lastFailureUptime: z.number().nullable().default(null),
  /** A new password whose audit row is not known to stand: the newest row when it was set. */
  unrecordedSince: z.number().int().nullable().default(null),
  /** A password set without the old one, until the database is known to hold that act: the newest row before it. */
  waitingSince: z.number().int().nullable().default(null),
})

/**
 * `keys.json`: all that must be known before sign-in, and no personal data. Format, schema version, the key slots of
 * the accounts and of the recovery code, and how often each was tried in vain.
 */
const keysFile = z.object({
  format: z.literal(1),
  schemaVersion: z.number().int(),
  isDemo: z.boolean(),
  nameSalt: base64,
  /** First bytes of the database files these keys open; others tell a keys.json that was put back. */
  databases: z.array(z.string()).max(2),
  /** How far the audit had come when this file was last written: a cut tail or an older database shows against it. */
  auditMark: z.object({ seq: z.number().int(), hash: z.string() }).nullable().default(null),
  /** A copy was put here while nobody was signed in: the first sign-in writes it into the audit. */
  restored: z
    .object({
      method: z.enum(['backup.replaceDamaged', 'backup.restoreHere']),
      backup: z.string().max(60),
      at: z.string(),
      /** The last row of the copy. */
      seq: z.number().int(),
    })
    .nullable()
    .default(null),
  /** Damage was found while the ledger was in use: the next opening reads every page. */
  isSuspect: z.boolean().default(false),
  slots: z.array(slot),
})
export type KeysFile = z.infer<typeof keysFile>
export type KeySlot = z.infer<typeof slot>

export const keysFileName = 'keys.json'

export function newKeysFile(schemaVersion: number, isDemo: boolean): KeysFile {
  return {
    format: 1,
    schemaVersion,
    isDemo,
    nameSalt: randomBytes(16).toString('base64'),
    databases: [],
    auditMark: null,
    restored: null,
    isSuspect: false,
    slots: [],
  }
}

/** @throws `database-too-new` for a format of a newer program, `folder-damaged` for anything else unreadable */
export function readKeysFile(folder: string): KeysFile {
  const text = readFileSync(join(folder, keysFileName), 'utf8')
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (cause) {
    throw new AppError('folder-damaged', 'keys.json is not JSON', { detail: '密钥文件 keys.json 无法读取' }, cause)
  }
  if (typeof content === 'object' && content && 'format' in content && Number(content.format) > 1)
    throw new AppError('database-too-new', 'keys.json has a newer format')
  const parsed = keysFile.safeParse(content)
  if (!parsed.success)
    throw new AppError('folder-damaged', parsed.error.message, { detail: '密钥文件 keys.json 内容不完整' })
  return parsed.data
}

export function writeKeysFile(folder: string, keys: KeysFile): void {
  writeFileWhole(join(folder, keysFileName), JSON.stringify(keys, null, 2))
}

/** Reads, changes and writes: the one way in which a part of the file is changed. */
export function changeKeysFile(folder: string, change: (keys: KeysFile) => KeysFile): void {
  writeKeysFile(folder, change(readKeysFile(folder)))
}

export function nameHash(keys: KeysFile, loginName: string): string {
  return createHash('sha256')
    .update(Buffer.from(keys.nameSalt, 'base64'))
    .update(loginName.normalize('NFKC').trim().toLowerCase())
    .digest('base64')
}

/** Of one account: the slot that waits to be confirmed, if there is one, before the one in force. */
export function accountSlots(keys: KeysFile, loginName: string): readonly KeySlot[] {
  const hash = nameHash(keys, loginName)
  const own = keys.slots.filter((one) => one.kind === 'account' && one.nameHash === hash)
  return own.toSorted((a, b) => Number(b.waitingSince !== null) - Number(a.waitingSince !== null))
}

const waitingSuffix = '/waiting'

export function waitingId(accountId: string): string {
  return accountId + waitingSuffix
}

/** The account of a slot, whether it is in force or waits. */
export function accountOf(slotId: string): string {
  return slotId.endsWith(waitingSuffix) ? slotId.slice(0, -waitingSuffix.length) : slotId
}

export function withSlot(keys: KeysFile, changed: KeySlot): KeysFile {
  return { ...keys, slots: [...keys.slots.filter((one) => one.id !== changed.id), changed] }
}

export function withoutSlots(keys: KeysFile, drop: (slot: KeySlot) => boolean): KeysFile {
  return { ...keys, slots: keys.slots.filter((one) => !drop(one)) }
}
