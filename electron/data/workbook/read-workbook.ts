import { extname } from 'node:path'
import type { FileError, WorkbookFormat } from '@shared/import/reading.ts'
import { declaredCharset, decodeText } from './decode-text.ts'
import { fileErrors, tooLarge, unsupported } from './file-errors.ts'
import { limits } from './limits.ts'
import { checkOleWorkbook } from './ole-container.ts'
import { readCsv } from './read-csv.ts'
import { readHtml } from './read-html.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import type { ReadResult, Sheet, WorkbookContent } from './sheet.ts'
import { sniffContainer } from './sniff-format.ts'
import { checkZipWorkbook, hasDocumentType } from './zip-directory.ts'

export interface WorkbookRead {
  readonly format: WorkbookFormat | null
  readonly encoding?: string
  readonly result: ReadResult<WorkbookContent>
}

/** Reads any workbook into the neutral model; the name decides only between .xls and .et. */
export async function readWorkbook(bytes: Buffer, fileName: string): Promise<WorkbookRead> {
  if (bytes.length > limits.fileBytes) return failure(null, tooLarge('超过200MB'))
  switch (sniffContainer(bytes)) {
    case 'nothing':
      return failure(null, fileErrors.empty)
    case 'zip':
      return guarded('xlsx', checkZipWorkbook(bytes), () => readSpreadsheet(bytes))
    case 'ole2': {
      const format = /^\.ett?$/i.test(extname(fileName)) ? 'et' : 'xls'
      return guarded(format, await checkOleWorkbook(bytes), () => readSpreadsheet(bytes))
    }
    case 'biff':
      return guarded('xls', null, () => readSpreadsheet(bytes))
    case 'spreadsheetml':
      return guarded('spreadsheetml', hasDocumentType(bytes) ? fileErrors.unsafe : null, () =>
        readSpreadsheet(xmlText(bytes)),
      )
    case 'html': {
      const { sheets, encoding } = readHtml(bytes)
      return finished('html', { ok: true, content: sheets }, encoding)
    }
    case 'text': {
      const { sheet, encoding } = await readCsv(bytes)
      return textResult(sheet, encoding)
    }
    case 'pdf':
      return failure(null, unsupported('PDF 文件'))
    case 'rtf':
      return failure(null, unsupported('RTF 文档'))
    case 'image':
      return failure(null, unsupported('图片'))
    case 'xml':
    case 'binary':
      return failure(null, fileErrors.notASpreadsheet)
  }
}

function xmlText(bytes: Buffer): string {
  return decodeText(bytes, declaredCharset(bytes))
    .text.replace(/^\ufeff/, '')
    .replace(/(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']/i, '$1')
}

function textResult(sheet: Sheet, encoding: string): WorkbookRead {
  if (sheet.rows.length > limits.rows) return failure('csv', tooLarge(`超过${limits.rows}行`))
  if (sheet.rows.some((row) => row.length > limits.columns)) return failure('csv', tooLarge(`超过${limits.columns}列`))
  return finished('csv', { ok: true, content: [sheet] }, encoding)
}

async function guarded(
  format: WorkbookFormat,
  error: FileError | null,
  read: () => Promise<ReadResult<readonly Sheet[]>>,
): Promise<WorkbookRead> {
  return error ? failure(format, error) : finished(format, await read())
}

function finished(format: WorkbookFormat, result: ReadResult<readonly Sheet[]>, encoding?: string): WorkbookRead {
  if (!result.ok) return failure(format, result.error)
  const hasCells = result.content.some((sheet) => sheet.rows.some((row) => row.some(Boolean)))
  if (!hasCells) return failure(format, fileErrors.empty)
  const content: WorkbookContent = { format, sheets: result.content, ...(encoding ? { encoding } : {}) }
  return { format, result: { ok: true, content }, ...(encoding ? { encoding } : {}) }
}

function failure(format: WorkbookFormat | null, error: FileError): WorkbookRead {
  return { format, result: { ok: false, error } }
}
