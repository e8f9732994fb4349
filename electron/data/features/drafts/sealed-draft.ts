import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

export interface KeptDraft {
  readonly text: string
  readonly savedAt: string
}

const cipher = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

/** Says nothing of whose draft it is or where it was typed. */
export function draftFileName(accountId: string, place: string): string {
  return `${createHash('sha256').update(`${accountId}\0${place}`).digest('hex').slice(0, 40)}.draft`
}

/** The name is sealed with it: a file that is renamed opens for nobody else. */
export function sealDraft(draft: KeptDraft, key: Buffer, fileName: string): Buffer {
  const iv = randomBytes(ivLength)
  const sealing = createCipheriv(cipher, key, iv).setAAD(Buffer.from(fileName))
  const sealed = Buffer.concat([sealing.update(JSON.stringify(draft), 'utf8'), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), sealed])
}

/** @throws when the file was changed, cut off, renamed or sealed with another key */
export function openDraft(file: Buffer, key: Buffer, fileName: string): KeptDraft {
  const opening = createDecipheriv(cipher, key, file.subarray(0, ivLength), { authTagLength: tagLength })
    .setAAD(Buffer.from(fileName))
    .setAuthTag(file.subarray(ivLength, ivLength + tagLength))
  const text = Buffer.concat([opening.update(file.subarray(ivLength + tagLength)), opening.final()]).toString('utf8')
  return JSON.parse(text) as KeptDraft
}
