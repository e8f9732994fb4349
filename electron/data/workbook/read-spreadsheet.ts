import { dateFromSerial, formatDate } from '@shared/values/plain-date.ts'
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { fileErrors, tooLarge } from './file-errors.ts'
import { limits } from './limits.ts'
import type { Cell, ReadResult, Sheet } from './sheet.ts'

type Library = typeof import('@e965/xlsx')

/** Reads xlsx, xls, et and SpreadsheetML through SheetJS into the neutral model. */
export async function readSpreadsheet(source: Buffer | string): Promise<ReadResult<readonly Sheet[]>> {
  const library = await import('@e965/xlsx')
  let book: WorkBook
  try {
    const options = {
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellText: true,
      cellDates: false,
      cellHTML: false,
    } as const
    book =
      typeof source === 'string'
        ? library.read(source, { ...options, type: 'string' })
        : library.read(source, { ...options, type: 'buffer' })
  } catch (error) {
    return { ok: false, error: /password|encrypt/i.test(String(error)) ? fileErrors.encrypted : fileErrors.damaged }
  }
  const sheets: Sheet[] = []
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    // SheetJS drops a part it cannot read without a word.
    if (!sheet) return { ok: false, error: fileErrors.damaged }
    if (sheet['!type'] && sheet['!type'] !== 'sheet') continue
    const result = readSheet(
      library,
      sheet,
      name,
      (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0,
      Boolean(book.Workbook?.WBProps?.date1904),
    )
    if (!result.ok) return result
    sheets.push(result.content)
  }
  return { ok: true, content: sheets }
}

function readSheet(
  library: Library,
  sheet: WorkSheet,
  name: string,
  isHidden: boolean,
  is1904: boolean,
): ReadResult<Sheet> {
  const source = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  const rows: (Cell | undefined)[][] = []
  let cells = 0
  let widest = 0
  for (let row = 0; row < source.length; row += 1) {
    const kept: (Cell | undefined)[] = []
    source[row]?.forEach((cell, column) => {
      const read = cell && readCell(library, cell, is1904)
      if (!read) return
      kept[column] = read
      cells += 1
      widest = Math.max(widest, column + 1)
    })
    if (kept.length) rows[row] = kept
    if (cells > limits.cells) return { ok: false, error: tooLarge(`单元格超过${limits.cells}个`) }
  }
  if (rows.length > limits.rows) return { ok: false, error: tooLarge(`工作表“${name}”超过${limits.rows}行`) }
  if (widest > limits.columns) return { ok: false, error: tooLarge(`工作表“${name}”超过${limits.columns}列`) }
  for (let row = 0; row < rows.length; row += 1) rows[row] ??= []
  const content: Sheet = {
    name,
    isHidden,
    rows,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenOf(sheet['!rows'], rows.length),
    hiddenColumns: hiddenOf(sheet['!cols'], widest),
    isTyped: true,
  }
  return { ok: true, content }
}

function hiddenOf(list: readonly ({ hidden?: boolean } | undefined)[] | undefined, count: number): ReadonlySet<number> {
  const hidden = new Set<number>()
  for (let at = 0; at < Math.min(list?.length ?? 0, count); at += 1) if (list?.[at]?.hidden) hidden.add(at)
  return hidden
}

function readCell(library: Library, cell: CellObject, is1904: boolean): Cell | undefined {
  const format = typeof cell.z === 'string' ? cell.z : ''
  switch (cell.t) {
    case 's': {
      const text = String(cell.v ?? '')
      if (text.trim() === '') return undefined
      return { kind: 'text', value: text, text: /DISPIMG\(/.test(text) ? '(图片)' : text, format }
    }
    case 'n':
      return typeof cell.v === 'number' ? numberCell(library, cell.v, cell, format, is1904) : undefined
    case 'b':
      return { kind: 'boolean', value: Boolean(cell.v), text: cell.v ? '是' : '否', format }
    case 'e':
      return { kind: 'error', value: cell.w ?? '#VALUE!', text: cell.w ?? '#VALUE!', format }
    case 'd': {
      const iso = cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v).slice(0, 10)
      return { kind: 'date', value: iso, text: iso, format }
    }
    default:
      return undefined
  }
}

function numberCell(library: Library, value: number, cell: CellObject, format: string, is1904: boolean): Cell {
  const isDate = format !== '' && library.SSF.is_date(format) && !/^\[?h/i.test(format)
  const date = isDate ? dateFromSerial(value, is1904) : null
  if (date && date.year >= 1900)
    return { kind: 'date', value: formatDate(date), text: cell.w ?? formatDate(date), format }
  const shown = cell.w !== undefined && !/E[+-]?\d|#{2,}/i.test(cell.w) ? cell.w.trim() : plainDigits(value)
  return { kind: 'number', value, text: shown || plainDigits(value), format }
}

function plainDigits(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value)
}
