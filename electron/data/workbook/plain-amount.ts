const decimalsOf: Readonly<Record<string, number>> = { '0': 0, '0.0': 1, '0.00': 2, '#,##0': 0, '#,##0.00': 2 }

/** A number in one of the formats of amounts, where no rounding is needed; null where SheetJS must say. */
export function plainAmount(value: number, code: string): string | null {
  if (code === '' || code === 'General') {
    const text = String(value)
    return text.length <= 8 && Math.abs(value) < 1000 && Math.abs(value) >= 1 ? text : null
  }
  const decimals = decimalsOf[code]
  if (decimals === undefined || !(value >= 0 && value < 1e12)) return null
  const unit = 10 ** decimals
  const units = Math.round(value * unit)
  if (units / unit !== value) return null
  const whole = String(Math.floor(units / unit))
  const shown = code.startsWith('#') ? grouped(whole) : whole
  return decimals === 0 ? shown : `${shown}.${String(units % unit).padStart(decimals, '0')}`
}

function grouped(digits: string): string {
  let text = digits.slice(-3)
  for (let end = digits.length - 3; end > 0; end -= 3) text = `${digits.slice(Math.max(0, end - 3), end)},${text}`
  return text
}
