import { createCipheriv, createDecipheriv, randomBytes, scrypt, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** A key under one secret (a password or the recovery code), with the parameters it was made with. */
export interface WrappedKey {
  readonly kdf: {
    readonly name: 'scrypt'
    readonly n: number
    readonly r: number
    readonly p: number
    readonly salt: string
  }
  readonly cipher: 'aes-256-gcm'
  readonly nonce: string
  readonly sealed: string
  readonly tag: string
}

/** 128 MB and about a third of a second per guess: a stolen folder costs its thief dearly, a sign-in hardly anything. */
const parameters = { n: 2 ** 17, r: 8, p: 1 }

export function newDatabaseKey(): Buffer {
  return randomBytes(32)
}

/** @param purpose names the slot, so that a wrapped key cannot be moved to another one */
export async function wrapKey(key: Buffer, secret: string, purpose: string): Promise<WrappedKey> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await stretch(secret, salt, parameters), nonce)
  cipher.setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    kdf: { name: 'scrypt', ...parameters, salt: salt.toString('base64') },
    cipher: 'aes-256-gcm',
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** The key, or null when the secret is not the right one. */
export async function unwrapKey(wrapped: WrappedKey, secret: string, purpose: string): Promise<Buffer | null> {
  const { kdf, nonce, sealed, tag } = wrapped
  const stretched = await stretch(secret, Buffer.from(kdf.salt, 'base64'), kdf)
  const decipher = createDecipheriv('aes-256-gcm', stretched, Buffer.from(nonce, 'base64'))
  decipher.setAAD(Buffer.from(purpose))
  decipher.setAuthTag(Buffer.from(tag, 'base64'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()])
  } catch {
    // A wrong secret is the one way in which the seal does not open.
    return null
  }
}

function stretch(secret: string, salt: Buffer, { n, r, p }: { n: number; r: number; p: number }): Promise<Buffer> {
  return derive(secret.normalize('NFKC'), salt, 32, { N: n, r, p, maxmem: 256 * n * r })
}
