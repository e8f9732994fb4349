import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** A key that one slot alone can open, made without knowing its password. */
export interface SealedKey {
  readonly ephemeral: string
  readonly nonce: string
  readonly sealed: string
  readonly tag: string
}

export interface SlotKeyPair {
  readonly publicKey: string
  readonly privateKey: Buffer
}

/** X25519: so a database key can be changed for everybody while nobody else is there to type a password. */
export function newSlotKeyPair(): SlotKeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  }
}

export function sealKey(key: Buffer, publicKey: string): SealedKey {
  const ephemeral = generateKeyPairSync('x25519')
  const receiver = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
  const nonce = randomBytes(12)
  const shared = agree(ephemeral.privateKey, receiver, ephemeral.publicKey)
  const cipher = createCipheriv('aes-256-gcm', shared, nonce)
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    ephemeral: ephemeral.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

/** Throws when the key was sealed for another slot or was changed. */
export function openSealedKey({ ephemeral, nonce, sealed, tag }: SealedKey, privateKey: Buffer): Buffer {
  const own = createPrivateKey({ key: privateKey, type: 'pkcs8', format: 'der' })
  const sender = createPublicKey({ key: Buffer.from(ephemeral, 'base64'), type: 'spki', format: 'der' })
  const decipher = createDecipheriv('aes-256-gcm', agree(own, sender, sender), Buffer.from(nonce, 'base64'))
  decipher.setAuthTag(Buffer.from(tag, 'base64'))
  return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()])
}

function agree(privateKey: KeyObject, publicKey: KeyObject, ephemeral: KeyObject): Buffer {
  const secret = diffieHellman({ privateKey, publicKey })
  const salt = ephemeral.export({ type: 'spki', format: 'der' })
  return Buffer.from(hkdfSync('sha256', secret, salt, 'ledger database key', 32))
}
