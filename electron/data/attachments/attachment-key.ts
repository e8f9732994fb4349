import { createHash, randomBytes } from 'node:crypto'

/** Encrypts attachments; a file says in its head by the id which key it needs. */
export interface AttachmentKey {
  readonly id: string
  readonly key: Buffer
}

export const keyIdBytes = 8

export function newAttachmentKey(): AttachmentKey {
  return attachmentKey(randomBytes(32))
}

export function attachmentKey(key: Buffer): AttachmentKey {
  return {
    id: createHash('sha256')
      .update(key)
      .digest('hex')
      .slice(0, 2 * keyIdBytes),
    key,
  }
}
