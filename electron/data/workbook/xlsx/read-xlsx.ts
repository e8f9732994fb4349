import type { PackedSheetData, PackedWorkbook } from '../packed-workbook.ts'
import { TextPool } from '../text-pool.ts'
import type { ZipEntry } from '../zip-directory.ts'
import { partChunks, readPart } from '../zip-part.ts'
import type { CellSource } from './cell-value.ts'
import { NotPlain } from './not-plain.ts'
import { formatsOfStyles } from './number-formats.ts'
import { readStrings } from './read-strings.ts'
import { SheetScanner } from './scan-sheet.ts'
import { locateParts, requireUtf8, xmlText } from './workbook-parts.ts'
import { refuseDocumentType } from '../check-zip.ts'

/** How far a reading has come, in bytes of the inflated parts. */
export type ReadReport = (done: number, total: number) => void

/** Reads a plain .xlsx; null where something in it is for the library. @throws Unreadable */
export async function readXlsx(
  file: Buffer,
  entries: readonly ZipEntry[],
  report?: ReadReport,
): Promise<PackedWorkbook | null> {
  try {
    return await scanWorkbook(file, entries, report)
  } catch (error) {
    if (error instanceof NotPlain) return null
    throw error
  }
}

async function scanWorkbook(file: Buffer, entries: readonly ZipEntry[], report?: ReadReport): Promise<PackedWorkbook> {
  const parts = locateParts(file, entries)
  const styles = parts.styles ? formatsOfStyles(xmlText(readPart(file, parts.styles))) : []
  const formats = [...new Set(['General', ...styles])]
  const texts = new TextPool('utf8', parts.strings ? parts.strings.plainBytes : 4096)
  const total = parts.sheets.reduce((sum, sheet) => sum + sheet.entry.plainBytes, parts.strings?.plainBytes ?? 0)
  const sharedCount = parts.strings ? sharedStrings(file, parts.strings, texts) : 0
  const source: CellSource = {
    texts,
    sharedCount,
    formatOfStyle: Uint16Array.from(styles, (code) => formats.indexOf(code)),
  }
  const sheets: PackedSheetData[] = []
  let done = parts.strings?.plainBytes ?? 0
  for (const part of parts.sheets) {
    const scanner = new SheetScanner(part, source)
    for await (const chunk of partChunks(file, part.entry)) {
      scanner.push(chunk)
      done += chunk.length
      report?.(done, total)
    }
    sheets.push(scanner.finish())
  }
  return { sheets, texts: texts.finish(), formats, is1904: parts.is1904 }
}

function sharedStrings(file: Buffer, entry: ZipEntry, texts: TextPool): number {
  const xml = readPart(file, entry)
  refuseDocumentType(xml)
  requireUtf8(xml)
  return readStrings(xml, texts)
}
