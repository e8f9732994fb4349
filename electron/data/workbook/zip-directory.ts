import { crc32, inflateRawSync } from 'node:zlib'
import type { FileError } from '@shared/import/reading.ts'
import { fileErrors, tooLarge, unsupported } from './file-errors.ts'
import { limits } from './limits.ts'

interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly packedBytes: number
  readonly plainBytes: number
  readonly offset: number
}

/** Judges a zip container before any library sees it; null when it is a workbook that may be read. */
export function checkZipWorkbook(file: Buffer): FileError | null {
  const entries = readDirectory(file)
  if (!entries || entries.length === 0) return fileErrors.damaged
  if (entries.length > limits.zipEntries) return tooLarge(`内部文件超过${limits.zipEntries}个`)
  const foreign = foreignKind(file, entries)
  if (foreign) return foreign
  const total = entries.reduce((sum, entry) => sum + entry.plainBytes, 0)
  if (total > limits.inflatedBytes) return tooLarge('解压后超过512MB')
  if (total > limits.ratioFloorBytes && total > file.length * limits.inflationRatio) return tooLarge('压缩比例异常')
  for (const entry of entries) {
    const error = checkEntry(file, entry)
    if (error) return error
  }
  return null
}

const plainName = (name: string) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

function foreignKind(file: Buffer, entries: readonly ZipEntry[]): FileError | null {
  const names = new Set(entries.map((entry) => plainName(entry.name)))
  const has = (start: string) => [...names].some((name) => name.startsWith(start))
  if (has('xl/') || [...names].some((name) => /workbook\.(xml|bin)$/.test(name))) return null
  if (has('word/')) return unsupported('Word 文档')
  if (has('ppt/')) return unsupported('演示文稿')
  if (names.has('mimetype') && names.has('content.xml')) return unsupported('OpenDocument 文件')
  if (has('index/') && has('metadata/')) return unsupported('Numbers 表格')
  if (names.has('[content_types].xml')) return fileErrors.damaged
  return file.length > 0 ? unsupported('压缩包') : fileErrors.damaged
}

/** Null for what is no zip container. */
export function readDirectory(file: Buffer): ZipEntry[] | null {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > file.length) return null
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return null
    const nameBytes = file.readUInt16LE(at + 28)
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameBytes),
      method: file.readUInt16LE(at + 10),
      isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      crc: file.readUInt32LE(at + 16),
      packedBytes: file.readUInt32LE(at + 20),
      plainBytes: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

// SheetJS checks no CRC, and its inflate can loop for ever on damaged bytes.
function checkEntry(file: Buffer, entry: ZipEntry): FileError | null {
  if (entry.isEncrypted) return fileErrors.encrypted
  if (entry.plainBytes === 0 && entry.packedBytes === 0) return null
  if (entry.offset + 30 > file.length || file.readUInt32LE(entry.offset) !== 0x04034b50) return fileErrors.damaged
  const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28)
  const packed = file.subarray(start, start + entry.packedBytes)
  if (packed.length !== entry.packedBytes) return fileErrors.damaged
  const plain = inflated(packed, entry)
  if (!plain || plain.length !== entry.plainBytes || crc32(plain) !== entry.crc) return fileErrors.damaged
  return /\.(xml|rels|vml)$/i.test(entry.name) && hasDocumentType(plain) ? fileErrors.unsafe : null
}

function inflated(packed: Buffer, entry: ZipEntry): Buffer | null {
  if (entry.method === 0) return packed
  if (entry.method !== 8) return null
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.plainBytes, 1) })
  } catch {
    // Damaged or longer than it says: both mean that the file cannot be trusted.
    return null
  }
}

/** An entity declared in a document type is the way to make a small file huge. */
export function hasDocumentType(xml: Buffer): boolean {
  const head = xml.subarray(0, 8192)
  const utf16 = head[0] === 0xff || head[0] === 0xfe
  const text = utf16 ? head.filter((one) => one !== 0) : head
  return /<!(DOCTYPE|ENTITY)/i.test(Buffer.from(text).toString('latin1'))
}
