import type { Sheet } from './sheet.ts'
import { markSheetName } from './workbook-mark.ts'
import { slipName } from './write/error-workbook/return-slip.ts'
import { sourceMapName } from './write/source-map.ts'

/** Hidden sheets in which a workbook of ours says what it is: nobody else's business, and never a table. */
const names: ReadonlySet<string | null> = new Set([markSheetName, slipName, sourceMapName])

export function isOwnSheet({ name }: Pick<Sheet, 'name'>): boolean {
  return names.has(name)
}
