import { birthOfId, hasValidCheckDigit } from '../../values/id-number.ts'

const provinces = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
  64, 65, 71, 81, 82, 83,
])

/** 18 or 15 characters that say where and when somebody was born; a wrong check digit makes no other number of it. */
export function looksLikeId(digits: string): boolean {
  if (!/^(\d{17}[\dX]|\d{15})$/.test(digits) || !provinces.has(Number(digits.slice(0, 2)))) return false
  const birth = birthOfId(digits)
  return birth !== null && birth >= '1880' && birth < '2100'
}

/** Where in a longer row of digits ids stand, one behind the other. */
export function idsWithin(digits: string): number[] {
  const places: number[] = []
  for (let at = 0; at + 18 <= digits.length; at++) {
    const window = digits.slice(at, at + 18)
    if (looksLikeId(window) && hasValidCheckDigit(window)) {
      places.push(at)
      at += 17
    }
  }
  return places
}
