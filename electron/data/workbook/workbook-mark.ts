import type { Sheet } from './sheet.ts'

/** The name of the hidden sheet in which a workbook of ours says what it is. */
export const markSheetName = '_台账标识'

/**
 * What a workbook says of itself: the object its hidden sheet holds as JSON, in the first cells of its rows (a cell
 * takes 32,767 characters). Null where there is none or somebody changed it.
 */
export function readMark(sheets: readonly Sheet[]): unknown {
  const sheet = sheets.find(({ name }) => name === markSheetName)
  if (!sheet) return null
  const text = [...sheet.rows].map((row) => String(row[0]?.value ?? '')).join('')
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const cellCharacters = 30_000

/** The rows of the hidden sheet, one text each. */
export function markRows(mark: object): string[] {
  const text = JSON.stringify(mark)
  return Array.from({ length: Math.ceil(text.length / cellCharacters) }, (_, at) =>
    text.slice(at * cellCharacters, (at + 1) * cellCharacters),
  )
}
