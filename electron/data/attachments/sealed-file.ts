import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { type AttachmentKey, keyIdBytes } from './attachment-key.ts'

/**
 * magic 4 · id of the key 8 · nonce 12 · content in AES-256-GCM, bound to its name · tag 16 · SHA-256 of all before 32.
 * The last is for whoever copies files without their key: a backup, a restore before anybody has signed in.
 */
const magic = Buffer.from('CLA1')
const nonceBytes = 12
const headBytes = magic.length + keyIdBytes + nonceBytes
const tagBytes = 16
const sumBytes = 32

export function sealedSize(bytes: number): number {
  return headBytes + bytes + tagBytes + sumBytes
}

/** Bytes worked on in one breath: about a millisecond, after which others get their turn. */
const sliceBytes = 512 * 1024

export function* slicesOf(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += sliceBytes) yield content.subarray(at, at + sliceBytes)
}

export async function hashOf(content: Buffer): Promise<string> {
  const hash = createHash('sha256')
  for (const slice of slicesOf(content)) {
    hash.update(slice)
    await setImmediate()
  }
  return hash.digest('hex')
}

/** The bytes of the file, piece by piece. */
export function* seal(content: Buffer, { id, key }: AttachmentKey, sha256: string): Generator<Buffer> {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(sha256, 'hex'))
  const sum = createHash('sha256')
  const counted = (piece: Buffer) => {
    sum.update(piece)
    return piece
  }
  yield counted(Buffer.concat([magic, Buffer.from(id, 'hex'), nonce]))
  for (const slice of slicesOf(content)) yield counted(cipher.update(slice))
  cipher.final()
  yield counted(cipher.getAuthTag())
  yield sum.digest()
}

/** The content; null for a file that is not, byte for byte, what was sealed under this name. */
export async function unseal(path: string, keys: readonly AttachmentKey[], sha256: string): Promise<Buffer | null> {
  const file = await readFile(path)
  const opened = keys.find(({ id }) => id === keyIdOf(file))
  if (!opened || file.length < sealedSize(0)) return null
  const end = file.length - tagBytes - sumBytes
  const head = file.subarray(0, headBytes)
  const tag = file.subarray(end, end + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', opened.key, head.subarray(-nonceBytes))
  decipher.setAAD(Buffer.from(sha256, 'hex')).setAuthTag(tag)
  const content = Buffer.allocUnsafe(end - headBytes)
  const [hash, sum] = [createHash('sha256'), createHash('sha256').update(head)]
  let at = 0
  for (const slice of slicesOf(file.subarray(headBytes, end))) {
    const piece = decipher.update(slice)
    sum.update(slice)
    hash.update(piece)
    at += piece.copy(content, at)
    await setImmediate()
  }
  const isSame = sum.update(tag).digest().equals(file.subarray(-sumBytes)) && hash.digest('hex') === sha256
  try {
    decipher.final()
    return isSame ? content : null
  } catch {
    // A byte of it was changed, or it belongs under another name.
    return null
  }
}

/** Needs no key: tells rot and a copy that was cut, not somebody who meant it. */
export async function isWhole(path: string): Promise<boolean> {
  const { size } = await stat(path)
  if (size < sealedSize(0)) return false
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { end: size - sumBytes - 1, highWaterMark: sliceBytes }), hash)
  const sum = await readAt(path, size - sumBytes, sumBytes)
  return sum !== null && hash.digest().equals(sum)
}

/** Of a file as it lies on the disk; null where it is none of ours. */
export async function readKeyId(path: string): Promise<string | null> {
  const head = await readAt(path, 0, headBytes)
  return head ? keyIdOf(head) : null
}

function keyIdOf(file: Buffer): string | null {
  if (!file.subarray(0, magic.length).equals(magic)) return null
  return file.subarray(magic.length, magic.length + keyIdBytes).toString('hex')
}

async function readAt(path: string, position: number, length: number): Promise<Buffer | null> {
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(length)
    const { bytesRead } = await file.read(buffer, 0, length, position)
    return bytesRead === length ? buffer : null
  } finally {
    await file.close()
  }
}
