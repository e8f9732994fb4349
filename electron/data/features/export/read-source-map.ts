import type { Sheet } from '../../workbook/sheet.ts'
import { sourceMapName } from '../../workbook/write/source-map.ts'

/** What the hidden sheet of a report says: its facts, and of each mapped cell the records. */
export interface ReadSourceMap {
  readonly exportId: string
  readonly report: string
  /** The newest act of the audit when the workbook left; 0: there was none. */
  readonly auditSeq: number
  readonly cells: readonly MappedCell[]
}

export interface MappedCell {
  readonly sheet: string
  readonly cell: string
  readonly refs: readonly string[]
}

/** Null where the workbook has no such map, or what stands there is none. */
export function readSourceMap(sheets: readonly Sheet[]): ReadSourceMap | null {
  const map = sheets.find(({ name }) => name === sourceMapName)
  if (!map) return null
  const facts = new Map<string, string>()
  const cells = new Map<string, { sheet: string; cell: string; refs: string[] }>()
  for (let row = 0; row < map.rowCount; row += 1) {
    const [first = '', second = '', third = ''] = [0, 1, 2].map((column) => map.cell(row, column)?.text ?? '')
    if (third === '') facts.set(first, second)
    else {
      const key = `${first}!${second}`
      // References of one cell may take several lines.
      const known = cells.get(key) ?? { sheet: first, cell: second, refs: [] }
      for (const ref of third.split(' ')) known.refs.push(ref)
      cells.set(key, known)
    }
  }
  const [exportId, report] = [facts.get('export'), facts.get('report')]
  if (!exportId || !report) return null
  return { exportId, report, auditSeq: Number.parseInt(facts.get('audit') ?? '', 10) || 0, cells: [...cells.values()] }
}
