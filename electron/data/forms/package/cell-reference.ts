/** 1-based, as the file counts. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** Both ends included. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export const lastRow = 1_048_576
export const lastColumn = 16_384

/** 1 → A, 27 → AA. */
export function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}

export function columnNumber(text: string): number {
  let number = 0
  for (const letter of text.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

export function parsePlace(text: string): Place | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text.trim())
  if (!found) return null
  const place = { column: columnNumber(found[1]!), row: Number(found[2]) }
  return place.row <= lastRow && place.column <= lastColumn ? place : null
}

export function parseArea(text: string): Area | null {
  const [first = '', second = first] = text.split(':')
  const [one, other] = [parsePlace(first), parsePlace(second)]
  if (!one || !other) return null
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  }
}

export const placeText = ({ row, column }: Place) => `${letters(column)}${row}`

export function areaText({ top, left, bottom, right }: Area): string {
  const first = placeText({ row: top, column: left })
  return top === bottom && left === right ? first : `${first}:${placeText({ row: bottom, column: right })}`
}

export function covers(area: Area, { row, column }: Place): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
}
