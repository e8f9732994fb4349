/** Text whose bytes were read in another encoding than they were written in: 寮犱紵 or å¼ ä¼Ÿ for 张伟. */
export function isWronglyDecoded(text: string): boolean {
  return isUtf8AsLatin(text) || isUtf8AsGbk(text)
}

// å¼ ä¼Ÿ: each byte of 张伟 taken for a letter of its own.
function isUtf8AsLatin(text: string): boolean {
  return /[\u00e3-\u00e9][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/.test(
    text,
  )
}

/** 寮犱紵: the bytes of 张伟, read two by two. Real words begin with such signs too, but do not go on like that. */
function isUtf8AsGbk(text: string): boolean {
  const start = /\p{Script=Han}{2}.{0,20}/u.exec(text)?.[0]
  const table = gbkBytes()
  if (start === undefined || !((table.get(start[0]!) ?? 0) >= 0xe480 && table.get(start[0]!)! <= 0xe9bf)) return false
  const bytes: number[] = []
  for (const one of start) {
    const code = table.get(one) ?? (one < '\u0080' ? one.charCodeAt(0) : undefined)
    if (code === undefined) break
    if (code > 0xff) bytes.push(code >> 8, code & 0xff)
    else bytes.push(code)
  }
  return holdsUtf8(bytes)
}

/** Two whole Chinese signs from the start, or one and what is left of the next. */
function holdsUtf8(bytes: readonly number[]): boolean {
  let signs = 0
  for (let at = 0; at + 2 < bytes.length; at += 3) {
    const isSign = isLead(bytes[at]!) && isTrail(bytes[at + 1]!) && isTrail(bytes[at + 2]!)
    if (!isSign) break
    signs += 1
  }
  const next = bytes[signs * 3]
  return signs >= 2 || (signs === 1 && bytes.length === 4 && next !== undefined && isLead(next))
}

const isLead = (byte: number) => byte >= 0xe4 && byte <= 0xe9
const isTrail = (byte: number) => byte >= 0x80 && byte <= 0xbf

let known: Map<string, number> | null = null

function gbkBytes(): ReadonlyMap<string, number> {
  if (known) return known
  known = new Map()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if (sign.length === 1 && sign !== '\ufffd') known.set(sign, (lead << 8) | trail)
    }
  }
  return known
}
