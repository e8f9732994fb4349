import { readFileSync } from 'node:fs'
import { type CellObject, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'

/** What a cell holds: a day as `YYYY-MM-DD`, whatever it looks like. */
export type ReadCell = string | number | null

export interface ReadReport {
  readonly book: WorkBook
  readonly title: string
  /** Headings as one reads them down: 票数/优秀票. */
  readonly labels: readonly string[]
  readonly rows: readonly (readonly ReadCell[])[]
  /** By its label. */
  readonly total: ReadonlyMap<string, ReadCell>
  /** The map of a sheet that nobody sees: cell to references, and its facts. */
  readonly refs: ReadonlyMap<string, readonly string[]>
  readonly facts: ReadonlyMap<string, string>
  /** How cells of the data are addressed. */
  readonly cellAt: (row: number, column: number) => string
}

/** A report as another library reads the file. */
export function readReport(path: string, sheetAt = 0): ReadReport {
  const book = read(readFileSync(path), { cellFormula: true, cellNF: true })
  const name = book.SheetNames[sheetAt]!
  const sheet = book.Sheets[name]!
  const range = utils.decode_range(sheet['!ref']!)
  const cell = (row: number, column: number) => valueOf(sheet, row, column)
  let head = 0
  while (cell(head, 0) !== '序号' && cell(head, 0) !== '项　目') head += 1
  const merges = sheet['!merges'] ?? []
  const spans = (row: number, column: number) =>
    merges.find(({ s, e }) => s.r <= row && row <= e.r && s.c <= column && column <= e.c)
  const depth = (spans(head, 0)?.e.r ?? head) - head + 1
  const labels: string[] = []
  for (let column = 0; column <= range.e.c; column += 1) {
    const down = Array.from({ length: depth }, (_, at) => {
      const merge = spans(head + at, column)
      return String(cell(merge?.s.r ?? head + at, merge?.s.c ?? column) ?? '').replaceAll('\n', '')
    })
    labels.push([...new Set(down)].join('/'))
  }
  const rows: ReadCell[][] = []
  let row = head + depth
  for (; row <= range.e.r; row += 1) {
    const first = String(cell(row, 0) ?? '')
    if (first === '合计' || first.startsWith('注：') || first.endsWith('（盖章）')) break
    rows.push(labels.map((_, column) => cell(row, column)))
  }
  const isTotal = cell(row, 0) === '合计'
  const map = book.Sheets['_sources']
  const lines = map ? utils.sheet_to_json<string[]>(map, { header: 1 }) : []
  return {
    book,
    title: String(cell(0, 0)),
    labels,
    rows,
    total: new Map(isTotal ? labels.map((label, column) => [label, cell(row, column)]) : []),
    refs: refsOf(lines.filter(([first]) => first === name)),
    facts: new Map(lines.filter((line) => line.length === 2).map(([key = '', value = '']) => [key, value])),
    cellAt: (at, column) => utils.encode_cell({ r: head + depth + at, c: column }),
  }
}

function refsOf(lines: readonly string[][]): ReadonlyMap<string, readonly string[]> {
  const byCell = Map.groupBy(lines, ([, cell = '']) => cell)
  return new Map([...byCell].map(([cell, own]) => [cell, own.flatMap(([, , refs = '']) => refs.split(' '))]))
}

function valueOf(sheet: WorkSheet, row: number, column: number): ReadCell {
  const cell = sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined
  if (!cell || cell.t === 'z' || cell.v === undefined || cell.v === '') return null
  if (typeof cell.v === 'number' && String(cell.z).includes('yyyy'))
    return new Date(Math.round((cell.v - 25_569) * 86_400_000)).toISOString().slice(0, 10)
  return typeof cell.v === 'number' ? cell.v : String(cell.v)
}
