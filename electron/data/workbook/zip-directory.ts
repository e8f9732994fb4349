export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly crc: number
  readonly packedBytes: number
  readonly plainBytes: number
  readonly offset: number
}

/** A name as parts of a package are compared: some writers use backslashes, a leading slash or other capitals. */
export const plainName = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** Null for what is no zip container. */
export function readDirectory(file: Buffer): ZipEntry[] | null {
  const end = findDirectory(file)
  if (!end) return null
  let at = end.start
  const entries: ZipEntry[] = []
  for (let n = 0; n < end.count; n += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return null
    const nameBytes = file.readUInt16LE(at + 28)
    const extraBytes = file.readUInt16LE(at + 30)
    const extra = at + 46 + nameBytes
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameBytes),
      method: file.readUInt16LE(at + 10),
      isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      crc: file.readUInt32LE(at + 16),
      ...sizesOf(file, at, extra, extra + extraBytes),
    })
    at = extra + extraBytes + file.readUInt16LE(at + 32)
  }
  return entries
}

function findDirectory(file: Buffer): { count: number; start: number } | null {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > file.length) return null
  const count = file.readUInt16LE(end + 10)
  const start = file.readUInt32LE(end + 16)
  if (count !== 0xffff && start !== 0xffffffff) return { count, start }
  const locator = end - 20
  if (locator < 0 || file.readUInt32LE(locator) !== 0x07064b50) return { count, start }
  const large = Number(file.readBigUInt64LE(locator + 8))
  if (large + 56 > file.length || file.readUInt32LE(large) !== 0x06064b50) return null
  return { count: Number(file.readBigUInt64LE(large + 32)), start: Number(file.readBigUInt64LE(large + 48)) }
}

/** Sizes and place; where four bytes do not hold them, the extra field of zip64 does. */
function sizesOf(file: Buffer, at: number, extra: number, extraEnd: number) {
  let plainBytes = file.readUInt32LE(at + 24)
  let packedBytes = file.readUInt32LE(at + 20)
  let offset = file.readUInt32LE(at + 42)
  const wide = wideFields(file, extra, Math.min(extraEnd, file.length))
  if (plainBytes === 0xffffffff) plainBytes = wide.shift() ?? plainBytes
  if (packedBytes === 0xffffffff) packedBytes = wide.shift() ?? packedBytes
  if (offset === 0xffffffff) offset = wide.shift() ?? offset
  return { plainBytes, packedBytes, offset }
}

function wideFields(file: Buffer, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + file.readUInt16LE(at + 2)) {
    if (file.readUInt16LE(at) !== 1) continue
    const fields: number[] = []
    const last = Math.min(at + 4 + file.readUInt16LE(at + 2), end)
    for (let field = at + 4; field + 8 <= last; field += 8) fields.push(Number(file.readBigUInt64LE(field)))
    return fields
  }
  return []
}
