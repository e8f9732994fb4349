/** Letters and digits that cannot be mistaken for one another on paper (no I, L, O, U). */
export const recoveryAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const recoveryGroups = 8
export const recoveryGroupLength = 4

/** 160 random bits as eight groups of four: `7K2M-…`. @param bytes 20 random bytes */
export function toRecoveryCode(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  const letters = bits.match(/.{5}/g)?.map((five) => recoveryAlphabet[Number.parseInt(five, 2)]) ?? []
  return (letters.join('').match(new RegExp(`.{${recoveryGroupLength}}`, 'g')) ?? []).join('-')
}

/** A code as typed: case, blanks, dashes, and letters that look like digits do not matter. */
export function normaliseRecoveryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')
}
