/** Without signs that are mistaken for one another when they are told by word of mouth: 0 o, 1 l i. */
const letters = 'abcdefghjkmnpqrstuvwxyz'
const digits = '23456789'
const groupLength = 4

/** `kmwt-4827-rpha`: told once, typed once, then replaced by its owner. */
export function temporaryPassword(fewest = 10): string {
  const groups = [pick(letters), pick(digits), pick(letters)]
  while (groups.join('-').length < fewest) groups.push(pick(groups.length % 2 === 0 ? letters : digits))
  return groups.join('-')
}

function pick(signs: string): string {
  let picked = ''
  while (picked.length < groupLength) {
    const [value = 0] = crypto.getRandomValues(new Uint8Array(1))
    // The rest of the byte would make the first signs likelier than the last.
    if (value < 256 - (256 % signs.length)) picked += signs.charAt(value % signs.length)
  }
  return picked
}
