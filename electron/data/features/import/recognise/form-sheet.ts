import { compactText } from '@shared/values/text.ts'
import { filledColumns, type Grid } from './grid.ts'
import { isKnownHeading } from './heading-lexicon.ts'
import { isRoleWord } from './role-words.ts'

const searchedRows = 60
const enoughLabels = 4

/** True for a sheet that holds one record as labels with their values beside them, and no rows of records. */
export function isFormSheet(grid: Grid): boolean {
  const labels = new Set<string>()
  const rows = new Set<number>()
  let filled = 0
  for (let row = 0; row < Math.min(grid.rowCount, searchedRows); row += 1) {
    const texts = filledColumns(grid, row, 0, grid.columnCount - 1).map((column) => compactText(grid.text(row, column)))
    filled += texts.length
    for (const label of labelsIn(texts)) {
      labels.add(label)
      rows.add(row)
    }
  }
  return labels.size >= enoughLabels && rows.size >= 3 && labels.size * 4 >= filled
}

function labelsIn(texts: readonly string[]): string[] {
  return texts.flatMap((text, at) => {
    const written = /^([^:：]{2,12})[:：](.+)$/.exec(text)
    if (written) return isLabel(written[1]!) ? written[1]! : []
    const next = texts[at + 1]
    return next !== undefined && isLabel(text) && !isLabel(next) ? text : []
  })
}

const isLabel = (text: string) => isKnownHeading(text) && !isRoleWord(text)
