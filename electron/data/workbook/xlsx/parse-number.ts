const powers = Array.from({ length: 23 }, (_, at) => 10 ** at)

/** The number written between two places; NaN where it is none. */
export function parseNumber(bytes: Buffer, start: number, end: number): number {
  let at = start
  const isNegative = bytes[at] === 0x2d
  if (isNegative) at += 1
  let digits = 0
  let whole = 0
  let decimals = -1
  for (; at < end; at += 1) {
    const byte = bytes[at]!
    if (byte >= 0x30 && byte <= 0x39) {
      whole = whole * 10 + byte - 0x30
      digits += 1
      if (decimals >= 0) decimals += 1
    } else if (byte === 0x2e && decimals < 0) decimals = 0
    else break
  }
  // Fifteen digits are exact, and so is a power of ten up to 22: their quotient is rounded once, as it should be.
  if (at < end || digits === 0 || digits > 15) return slowly(bytes, start, end)
  const value = decimals > 0 ? whole / powers[decimals]! : whole
  return isNegative ? -value : value
}

function slowly(bytes: Buffer, start: number, end: number): number {
  const text = bytes.toString('latin1', start, end).trim()
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
}
