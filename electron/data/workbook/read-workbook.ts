import { extname } from 'node:path'
import type { FileError, WorkbookFormat } from '@shared/import/reading.ts'
import { decryptWorkbook } from './decrypt-workbook.ts'
import { declaredCharset, decodeText } from './decode-text.ts'
import { fileErrors, tooLarge, otherFiles } from './file-errors.ts'
import { limits } from './limits.ts'
import { proveParts, refuseDocumentType, workbookEntries } from './check-zip.ts'
import { oleContent } from './ole-container.ts'
import { packTexts } from './pack-texts.ts'
import { unpackSheets } from './packed-sheet.ts'
import type { PackedWorkbook } from './packed-workbook.ts'
import { readCsv } from './read-csv.ts'
import { readHtml } from './read-html.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import type { ReadResult, WorkbookContent } from './sheet.ts'
import { sniffContainer } from './sniff-format.ts'
import { Unreadable } from './unreadable.ts'
import { readXlsx, type ReadReport } from './xlsx/read-xlsx.ts'

export interface WorkbookRead {
  readonly format: WorkbookFormat | null
  readonly encoding?: string
  readonly result: ReadResult<WorkbookContent>
}

export interface PackedRead {
  readonly format: WorkbookFormat | null
  readonly encoding?: string
  readonly result: ReadResult<PackedWorkbook>
}

export interface WorkbookOptions {
  readonly password?: string | undefined
  readonly report?: ReadReport | undefined
}

/** Reads any workbook into the neutral model; the name decides only between .xls and .et. */
export async function readWorkbook(
  bytes: Buffer,
  fileName: string,
  options: WorkbookOptions = {},
): Promise<WorkbookRead> {
  return unpackRead(await readPackedWorkbook(bytes, fileName, options))
}

export async function unpackRead({ format, encoding, result }: PackedRead): Promise<WorkbookRead> {
  const facts = { format, ...(encoding ? { encoding } : {}) }
  if (!result.ok || format === null) return { ...facts, result: result.ok ? refused(fileErrors.damaged) : result }
  const { SSF } = await import('@e965/xlsx')
  const sheets = unpackSheets(result.content, SSF)
  return { ...facts, result: { ok: true, content: { format, ...(encoding ? { encoding } : {}), sheets } } }
}

/** The same in the form that a thread hands over. */
export async function readPackedWorkbook(
  bytes: Buffer,
  fileName: string,
  options: WorkbookOptions,
): Promise<PackedRead> {
  const kind = kindOf(bytes, fileName, options)
  if ('error' in kind) return { format: null, result: refused(kind.error) }
  try {
    const { book, encoding } = await kind.read()
    const hasCells = book.sheets.some((sheet) => sheet.data.length > 0)
    return {
      format: kind.format,
      ...(encoding ? { encoding } : {}),
      result: hasCells ? { ok: true, content: book } : refused(fileErrors.empty),
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { format: kind.format, result: refused(error.reason) }
  }
}

interface Readable {
  readonly format: WorkbookFormat
  read(): Promise<{ book: PackedWorkbook; encoding?: string }>
}

function kindOf(bytes: Buffer, fileName: string, options: WorkbookOptions): Readable | { error: FileError } {
  if (bytes.length > limits.fileBytes) return { error: tooLarge('超过200MB') }
  switch (sniffContainer(bytes)) {
    case 'nothing':
      return { error: fileErrors.empty }
    case 'zip':
      return { format: 'xlsx', read: () => readZip(bytes, options) }
    case 'ole2':
      return {
        format: /^\.ett?$/i.test(extname(fileName)) ? 'et' : 'xls',
        read: () => readOle(bytes, options),
      }
    case 'biff':
      return { format: 'xls', read: async () => ({ book: await readSpreadsheet(bytes) }) }
    case 'spreadsheetml':
      return {
        format: 'spreadsheetml',
        read: () => readXml(bytes),
      }
    case 'html':
      return { format: 'html', read: () => Promise.resolve(readPage(bytes)) }
    case 'text':
      return { format: 'csv', read: () => readText(bytes) }
    case 'pdf':
      return { error: otherFiles.pdf }
    case 'rtf':
      return { error: otherFiles.rtf }
    case 'image':
      return { error: otherFiles.image }
    case 'xml':
    case 'binary':
      return { error: fileErrors.notASpreadsheet }
  }
}

async function readZip(bytes: Buffer, { report }: WorkbookOptions): Promise<{ book: PackedWorkbook }> {
  const entries = workbookEntries(bytes)
  const plain = await readXlsx(bytes, entries, report)
  if (plain) return { book: plain }
  proveParts(bytes, entries)
  return { book: await readSpreadsheet(bytes) }
}

async function readOle(bytes: Buffer, options: WorkbookOptions): Promise<{ book: PackedWorkbook }> {
  if ((await oleContent(bytes)) === 'encrypted') return readZip(await decryptWorkbook(bytes, options.password), options)
  try {
    return { book: await readSpreadsheet(bytes) }
  } catch (error) {
    if (!(error instanceof Unreadable) || error.reason.code !== 'encrypted') throw error
    return { book: await readSpreadsheet(await decryptWorkbook(bytes, options.password)) }
  }
}

async function readXml(bytes: Buffer): Promise<{ book: PackedWorkbook }> {
  refuseDocumentType(bytes)
  return { book: await readSpreadsheet(xmlText(bytes)) }
}

function readPage(bytes: Buffer): { book: PackedWorkbook; encoding: string } {
  const { sheets, encoding } = readHtml(bytes)
  return { book: packTexts(sheets), encoding }
}

async function readText(bytes: Buffer): Promise<{ book: PackedWorkbook; encoding: string }> {
  const { sheet, encoding } = await readCsv(bytes)
  return { book: packTexts([sheet]), encoding }
}

function xmlText(bytes: Buffer): string {
  return decodeText(bytes, declaredCharset(bytes))
    .text.replace(/^\ufeff/, '')
    .replace(/(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/i, '$1')
}

function refused(error: FileError): { ok: false; error: FileError } {
  return { ok: false, error }
}
