import type { FileError } from '@shared/import/reading.ts'
import { fileErrors, tooLarge, otherFiles } from './file-errors.ts'
import { limits } from './limits.ts'
import { Unreadable } from './unreadable.ts'
import { plainName, readDirectory, type ZipEntry } from './zip-directory.ts'
import { readPart } from './zip-part.ts'

/** The parts of a workbook, judged by the directory alone: nothing is inflated yet. @throws Unreadable */
export function workbookEntries(file: Buffer): ZipEntry[] {
  const entries = readDirectory(file)
  if (!entries || entries.length === 0) throw new Unreadable(fileErrors.damaged)
  const error = judged(entries, file.length)
  if (error) throw new Unreadable(error)
  return entries
}

function judged(entries: readonly ZipEntry[], fileBytes: number): FileError | null {
  if (entries.length > limits.zipEntries) return tooLarge(`内部文件超过${limits.zipEntries}个`)
  const foreign = foreignKind(entries)
  if (foreign) return foreign
  if (entries.some((entry) => entry.isEncrypted)) return fileErrors.locked
  const total = entries.reduce((sum, entry) => sum + entry.plainBytes, 0)
  if (total > limits.inflatedBytes) return tooLarge('解压后超过512MB')
  if (total > limits.ratioFloorBytes && total > fileBytes * limits.inflationRatio) return tooLarge('压缩比例异常')
  return null
}

function foreignKind(entries: readonly ZipEntry[]): FileError | null {
  const names = new Set(entries.map((entry) => plainName(entry.name)))
  const has = (start: string) => [...names].some((name) => name.startsWith(start))
  if (has('xl/') || [...names].some((name) => /workbook\.(xml|bin)$/.test(name))) return null
  if (has('word/')) return otherFiles.word
  if (has('ppt/')) return otherFiles.slides
  if (names.has('mimetype') && names.has('content.xml')) return otherFiles.openDocument
  if (has('index/') && has('metadata/')) return otherFiles.numbers
  return names.has('[content_types].xml') ? fileErrors.damaged : otherFiles.archive
}

/** Proves every part: SheetJS checks no CRC, and its inflate can loop for ever on damaged bytes. @throws Unreadable */
export function proveParts(file: Buffer, entries: readonly ZipEntry[]): void {
  for (const entry of entries) {
    if (entry.plainBytes === 0 && entry.packedBytes === 0) continue
    const plain = readPart(file, entry)
    if (/\.(xml|rels|vml)$/i.test(entry.name)) refuseDocumentType(plain)
  }
}

/** An entity declared in a document type is the way to make a small file huge. @throws Unreadable */
export function refuseDocumentType(xml: Buffer): void {
  const head = xml.subarray(0, 8192)
  const utf16 = head[0] === 0xff || head[0] === 0xfe
  const text = utf16 ? head.filter((one) => one !== 0) : head
  if (/<!(DOCTYPE|ENTITY)/i.test(Buffer.from(text).toString('latin1'))) throw new Unreadable(fileErrors.unsafe)
}
