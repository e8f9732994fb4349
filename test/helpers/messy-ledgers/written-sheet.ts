import { type FieldDefinition, fieldOf, type LedgerDefinition } from '@shared/ledgers/definition.ts'
import { ledgers } from '@shared/ledgers/index.ts'
import { madeUpId, type SheetCell } from '../ledger-sheet.ts'
import { columnLetter } from '../../../electron/data/features/import/recognise/grid.ts'
import { SheetBuilder } from './sheet-builder.ts'
import type { MessyLedger, TrueRow, TrueTable } from './truth.ts'
import { serialOf } from './written-values.ts'

/**
 * Reads sheets written by hand with what they say. A line is a row, `|` parts its cells:
 * - `=== name; ledger; community; book type` begins a workbook, `== …` another sheet of it, `-- …` another table.
 * - `. ` any row, `# ` a row of the header, `* ` a record, `> ` the fields of the columns, `+ ` the community from here.
 * - a cell `<` is merged with the one before, `^` with the one above; `#12` is a number, `@2026-03-05` a day,
 *   `%19850315.123` an id number; `cell=>value` says what it means, `=>value!code` what must be said about it,
 *   `=>value?` that something may be, `=>one&other` that it holds two records.
 */
export function readWritten(kind: string, text: string): MessyLedger[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((one, seed) => workbook(kind, seed, one))
}

interface TableHead {
  readonly name: string
  readonly ledger: LedgerDefinition
  readonly community: string
}

function workbook(kind: string, seed: number, text: string): MessyLedger {
  const [sheets, tables]: [ReturnType<SheetBuilder['sheet']>[], TrueTable[]] = [[], []]
  let bookType: MessyLedger['bookType'] = 'xlsx'
  for (const part of text.split(/^== /m)) {
    const builder = new SheetBuilder()
    let sheet: string | null = null
    const lines: string[][] = []
    for (const block of part.split(/^-- /m)) {
      const [first = '', ...rest] = block.split('\n').filter((line) => line !== '')
      const [name = '', id = '', community = '', book] = first.split(';').map((one) => one.trim())
      if (book === 'xls') bookType = 'biff8'
      sheet ??= name
      const ledger = ledgers.find((one) => one.id === id)
      if (!ledger) throw new Error(`${kind} ${seed}: no ledger in «${first}»`)
      tables.push(readTable({ name: sheet, ledger, community }, rest, lines, builder))
    }
    merge(builder, lines)
    sheets.push(builder.sheet(sheet!))
  }
  return { kind, seed, bookType, sheets, tables: tables.filter((one) => Object.keys(one.columns).length > 0) }
}

function readTable(head: TableHead, text: readonly string[], lines: string[][], builder: SheetBuilder): TrueTable {
  const headerRows: number[] = []
  const rows: TrueRow[] = []
  let fields: readonly (FieldDefinition | null)[] = []
  let community = head.community
  let above: readonly Meant[] = []
  for (const line of text) {
    const [mark, rest] = [line.slice(0, 1), line.slice(1).trim()]
    if (mark === '>') {
      fields = rest.split(/\s+/).map((id) => (id === '-' ? null : fieldOf(head.ledger, id)))
      continue
    }
    if (mark === '+') {
      community = rest
      continue
    }
    const cells = rest.split('|').map((one) => one.trim())
    const row = lines.push(cells) - 1
    if (mark === '#' && rows.length === 0) headerRows.push(row + 1)
    if (mark === '*' && cells.length > fields.length) throw new Error(`more cells than fields: ${line}`)
    const meant = cells.map((cell, at) =>
      cell === '^' && mark === '*' ? above[at]! : meantBy(cell, mark === '*' ? (fields[at] ?? null) : null),
    )
    meant.forEach(({ cell }, at) => {
      if (cells[at] !== '<' && cells[at] !== '^' && cell !== '') builder.put(row, at, cell)
    })
    if (mark !== '*') continue
    above = meant
    rows.push(...recordsOf(row + 1, fields, meant, community))
  }
  const columns = Object.fromEntries(fields.flatMap((one, at) => (one ? [[columnLetter(at), one.id]] : [])))
  return { sheet: head.name, ledger: head.ledger.id, headerRows, columns, rows }
}

function recordsOf(
  row: number,
  fields: readonly (FieldDefinition | null)[],
  meant: readonly Meant[],
  community: string,
): TrueRow[] {
  const many = Math.max(...meant.map((one) => one.values.length))
  return Array.from({ length: many }, (_, at) => {
    const values: Record<string, TrueRow['values'][string]> = {}
    const damage: Record<string, string> = {}
    const mayAsk: string[] = []
    fields.forEach((field, column) => {
      if (!field) return
      const one = meant[column]
      values[field.id] = one?.values[Math.min(at, one.values.length - 1)] ?? null
      if (one?.damage) damage[field.id] = one.damage
      if (one?.mayAsk) mayAsk.push(field.id)
    })
    if (community) values['community'] = community
    return { row, values, damage, mayAsk }
  })
}

interface Meant {
  readonly cell: SheetCell
  readonly values: readonly TrueRow['values'][string][]
  readonly damage?: string
  readonly mayAsk: boolean
}

function meantBy(written: string, field: FieldDefinition | null): Meant {
  const [text = '', said] = written.split('=>')
  const cell = cellOf(text)
  if (!field) return { cell, values: [null], mayAsk: false }
  const [, value = '', code, asks] = /^(.*?)(?:!([a-z-]+))?(\?)?$/.exec(said ?? plain(text))!
  const values = value.split('&').map((one) => valueOf(one, field))
  return { cell, values, mayAsk: asks === '?', ...(code ? { damage: code } : {}) }
}

function cellOf(text: string): SheetCell {
  const day = /^@(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (day) return { value: serialOf(Number(day[1]), Number(day[2]), Number(day[3])), format: 'yyyy/m/d' }
  if (text.startsWith('#')) return Number(text.slice(1))
  const id = /^%(\d{8})\.(\d{3})$/.exec(text)
  return id ? madeUpId(id[1]!, Number(id[2])) : text.replaceAll('\\n', '\n')
}

const plain = (text: string) =>
  text.startsWith('%') ? `${cellOf(text) as string}` : text.replace(/^[#@]/, '').replace(/^(?:无|—|\/)$/, '')

const normal: Readonly<Partial<Record<FieldDefinition['type'], RegExp>>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  yearMonth: /^\d{4}-\d\d$/,
  money: /^\d+(\.\d+)?$/,
  integer: /^\d+$/,
  decimal: /^\d+(\.\d+)?$/,
  phone: /^[\d-]+$/,
  boolean: /^(?:是|否|√|true|false)$/,
  idNo: /^\d{17}[\dX]$/,
}

/** The truth is typed by hand; what is not in its normal form is a slip of the one who typed it. */
function valueOf(text: string, { type, id }: FieldDefinition): TrueRow['values'][string] {
  const value = text.trim()
  if (value === '' || value === 'null') return null
  if (normal[type]?.test(value) === false) throw new Error(`not a ${type} for ${id}: ${value}`)
  if (type === 'money' || type === 'integer' || type === 'decimal') return Number(value)
  if (type === 'boolean') return /^(?:是|√|true)$/.test(value)
  return type === 'personName' ? value.replace(/\s/g, '') : value
}

function merge(builder: SheetBuilder, lines: readonly (readonly string[])[]): void {
  lines.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === '<' || cell === '^') return
      let [right, bottom] = [column, row]
      while (cells[right + 1] === '<') right += 1
      while (lines[bottom + 1]?.[column] === '^') bottom += 1
      builder.merge(row, column, bottom, right)
    })
  })
}
