import { decodeText, declaredCharset } from './decode-text.ts'
import { decodeEntities } from './html-entities.ts'
import { limits } from './limits.ts'
import type { TextSheet } from './pack-texts.ts'
import type { MergedRange } from './sheet.ts'

interface OpenTable {
  rows: (string | undefined)[][]
  formats: Map<string, string>
  merges: MergedRange[]
  taken: Set<string>
  hiddenRows: Set<number>
  row: number
  column: number
  cell: { text: string; colspan: number; rowspan: number; format: string } | null
}

const token =
  /<!--[\s\S]*?-->|<(style|script|xml)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][\w:]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</gi

/** Reads the tables of a page somebody saved as .xls; each table is a sheet without a name. */
export function readHtml(bytes: Uint8Array): { sheets: TextSheet[]; encoding: string } {
  const { text, encoding } = decodeText(bytes, declaredCharset(bytes))
  const finished: OpenTable[] = []
  const open: OpenTable[] = []
  for (const match of text.matchAll(token)) {
    const tag = match[3]?.toLowerCase()
    if (tag) openOrClose(tag, match[2] === '/', match[4] ?? '', open, finished)
    else if (!match[0].startsWith('<!--') && !match[1] && open.at(-1)?.cell)
      open.at(-1)!.cell!.text += match[0].replace(/\s+/g, ' ')
  }
  while (open.length) closeTable(open, finished)
  const sheets = finished.filter((table) => table.rows.some((row) => row?.some(Boolean))).map(toSheet)
  return { sheets, encoding }
}

function openOrClose(
  tag: string,
  isClosing: boolean,
  attributes: string,
  open: OpenTable[],
  finished: OpenTable[],
): void {
  const table = open.at(-1)
  if (tag === 'table') {
    if (isClosing) closeTable(open, finished)
    else open.push(newTable())
    return
  }
  if (!table) return
  if (tag === 'tr') {
    closeCell(table)
    if (!isClosing) startRow(table, attributes)
  } else if (tag === 'td' || tag === 'th') {
    closeCell(table)
    if (!isClosing) startCell(table, attributes)
  } else if (table.cell && (tag === 'br' || ((tag === 'p' || tag === 'div') && table.cell.text.trim()))) {
    table.cell.text += '\n'
  }
}

function closeTable(open: OpenTable[], finished: OpenTable[]): void {
  const table = open.pop()
  if (!table) return
  closeCell(table)
  finished.push(table)
}

function startRow(table: OpenTable, attributes: string): void {
  table.row += 1
  table.column = 0
  table.rows[table.row] = []
  if (/display\s*:\s*none/i.test(attributes)) table.hiddenRows.add(table.row)
}

function startCell(table: OpenTable, attributes: string): void {
  if (table.row < 0) startRow(table, '')
  const span = (name: string) =>
    Math.min(Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1) || 1, limits.rows)
  const format = /mso-number-format\s*:\s*['"]?([^;'">]+)/i.exec(attributes)?.[1]?.replaceAll('\\', '') ?? ''
  table.cell = { text: '', colspan: span('colspan'), rowspan: span('rowspan'), format }
}

function closeCell(table: OpenTable): void {
  const { cell } = table
  if (!cell) return
  table.cell = null
  while (table.taken.has(`${table.row}:${table.column}`)) table.column += 1
  const [top, left] = [table.row, table.column]
  const right = Math.min(left + cell.colspan, limits.columns) - 1
  const bottom = top + Math.min(cell.rowspan, 1000) - 1
  if (right > left || bottom > top) table.merges.push({ top, left, bottom, right })
  for (let row = top + 1; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) table.taken.add(`${row}:${column}`)
  }
  const text = decodeEntities(cell.text)
    .replace(/ *\n */g, '\n')
    .trim()
  if (text) {
    table.rows[top]![left] = text
    if (cell.format) table.formats.set(`${top}:${left}`, cell.format)
  }
  table.column = Math.max(right, left) + 1
}

function newTable(): OpenTable {
  return {
    rows: [],
    formats: new Map(),
    merges: [],
    taken: new Set(),
    hiddenRows: new Set(),
    row: -1,
    column: 0,
    cell: null,
  }
}

function toSheet({ rows, formats, merges, hiddenRows }: OpenTable): TextSheet {
  return {
    name: null,
    isHidden: false,
    rows,
    formatAt: (row, column) => formats.get(`${row}:${column}`) ?? '',
    merges,
    hiddenRows,
    hiddenColumns: new Set(),
    isTyped: false,
  }
}
