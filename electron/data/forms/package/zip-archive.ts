import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { limits } from '../../workbook/limits.ts'
import { formRefused } from './form-refused.ts'

interface Entry {
  readonly name: string
  /** The record of the directory, as it stands in the file. */
  readonly record: Buffer
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly plainBytes: number
  readonly offset: number
  /** One past everything that belongs to it, a data descriptor or padding included. */
  readonly end: number
}

/** A zip container whose untouched entries are copied byte for byte. */
export class ZipArchive {
  readonly #file: Buffer
  readonly #entries: readonly Entry[]
  readonly #byName: ReadonlyMap<string, Entry>
  readonly #tail: Buffer

  constructor(file: Buffer) {
    this.#file = file
    const { entries, tail } = readDirectory(file)
    this.#entries = entries
    this.#tail = tail
    this.#byName = new Map(entries.map((entry) => [plainName(entry.name), entry]))
  }

  get names(): readonly string[] {
    return this.#entries.map((entry) => plainName(entry.name))
  }

  has(name: string): boolean {
    return this.#byName.has(name)
  }

  read(name: string): Buffer {
    const entry = this.#byName.get(name)
    if (!entry) throw formRefused('damaged', name)
    const start = dataStart(this.#file, entry)
    const packed = this.#file.subarray(start, start + entry.packedBytes)
    const plain = entry.method === 0 ? packed : inflated(packed, entry)
    if (plain.length !== entry.plainBytes || crc32(plain) !== entry.crc) throw formRefused('damaged', name)
    return plain
  }

  /** The same container with some entries replaced, those with null left out, and new ones at its end. */
  rewrite(changes: ReadonlyMap<string, Buffer | null>): Buffer {
    const first = Math.min(...this.#entries.map((entry) => entry.offset))
    const bodies: Buffer[] = [this.#file.subarray(0, first)]
    const records = new Map<Entry, Buffer>()
    let at = first
    // Bodies in the order of the file, the directory in its own.
    for (const entry of this.#entries.toSorted((one, other) => one.offset - other.offset)) {
      const change = changes.get(plainName(entry.name))
      if (change === null) continue
      const body = change ? localEntry(this.#file, entry, change) : this.#file.subarray(entry.offset, entry.end)
      records.set(entry, change ? changedRecord(entry, change, body, at) : movedRecord(entry, at))
      bodies.push(body)
      at += body.length
    }
    const made: Buffer[] = []
    for (const [name, content] of changes) {
      if (content === null || this.has(name)) continue
      const { local, record } = newEntry(name, content, at)
      made.push(record)
      bodies.push(local)
      at += local.length
    }
    const directory = Buffer.concat([...this.#entries.flatMap((entry) => records.get(entry) ?? []), ...made])
    const tail = Buffer.from(this.#tail)
    tail.writeUInt16LE(records.size + made.length, 8)
    tail.writeUInt16LE(records.size + made.length, 10)
    tail.writeUInt32LE(directory.length, 12)
    tail.writeUInt32LE(at, 16)
    return Buffer.concat([...bodies, directory, tail])
  }
}

/** The name as parts refer to it; some writers use backslashes or a leading slash. */
export function plainName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '')
}

function readDirectory(file: Buffer): { entries: Entry[]; tail: Buffer } {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > file.length) throw formRefused('damaged')
  const count = file.readUInt16LE(end + 10)
  const directory = file.readUInt32LE(end + 16)
  if (count === 0 || count > limits.zipEntries || directory >= end) throw formRefused('damaged')
  const rough: Omit<Entry, 'end'>[] = []
  for (let at = directory, n = 0; n < count; n += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw formRefused('damaged')
    const nameBytes = file.readUInt16LE(at + 28)
    const size = 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    rough.push({
      name: file.toString('utf8', at + 46, at + 46 + nameBytes),
      record: file.subarray(at, at + size),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packedBytes: file.readUInt32LE(at + 20),
      plainBytes: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    })
    at += size
  }
  const total = rough.reduce((sum, entry) => sum + entry.plainBytes, 0)
  if (total > limits.inflatedBytes) throw formRefused('too-large')
  const starts = rough.map((entry) => entry.offset).toSorted((one, other) => one - other)
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? directory]))
  const entries = rough.map((entry) => ({ ...entry, end: ends.get(entry.offset)! }))
  for (const entry of entries) checkEntry(file, entry)
  return { entries, tail: file.subarray(end) }
}

function checkEntry(file: Buffer, entry: Entry): void {
  const isEncrypted = (entry.record.readUInt16LE(8) & 1) === 1
  const isThere = entry.offset + 30 <= file.length && file.readUInt32LE(entry.offset) === 0x04034b50
  if (isEncrypted || !isThere || ![0, 8].includes(entry.method)) throw formRefused('damaged', entry.name)
  if (dataStart(file, entry) + entry.packedBytes > entry.end) throw formRefused('damaged', entry.name)
}

function dataStart(file: Buffer, { offset }: { offset: number }): number {
  return offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
}

function inflated(packed: Buffer, entry: Entry): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.plainBytes, 1) })
  } catch (cause) {
    throw Object.assign(formRefused('damaged', entry.name), { cause })
  }
}

/** A local header as it was, but for sizes, checksum and the bit that puts those behind the data. */
function localEntry(file: Buffer, entry: Entry, content: Buffer): Buffer {
  const packed = entry.method === 0 ? content : deflateRawSync(content)
  const nameBytes = file.readUInt16LE(entry.offset + 26)
  const header = Buffer.from(file.subarray(entry.offset, entry.offset + 30 + nameBytes))
  header.writeUInt16LE(header.readUInt16LE(6) & ~8, 6)
  header.writeUInt32LE(crc32(content), 14)
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt32LE(content.length, 22)
  header.writeUInt16LE(0, 28)
  return Buffer.concat([header, packed])
}

function changedRecord(entry: Entry, content: Buffer, body: Buffer, offset: number): Buffer {
  const record = movedRecord(entry, offset)
  record.writeUInt16LE(record.readUInt16LE(8) & ~8, 8)
  record.writeUInt32LE(crc32(content), 16)
  record.writeUInt32LE(body.readUInt32LE(18), 20)
  record.writeUInt32LE(content.length, 24)
  return record
}

function movedRecord(entry: Entry, offset: number): Buffer {
  const record = Buffer.from(entry.record)
  record.writeUInt32LE(offset, 42)
  return record
}

// 1 January 1980, the first day the format knows: a copy has no day of its own.
const noDay = 0x21

function newEntry(name: string, content: Buffer, offset: number): { local: Buffer; record: Buffer } {
  const packed = deflateRawSync(content)
  const bytes = Buffer.from(name, 'utf8')
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt16LE(0x800, 2)
  shared.writeUInt16LE(8, 4)
  shared.writeUInt16LE(noDay, 8)
  shared.writeUInt32LE(crc32(content), 10)
  shared.writeUInt32LE(packed.length, 14)
  shared.writeUInt32LE(content.length, 18)
  shared.writeUInt16LE(bytes.length, 22)
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), shared, bytes, packed])
  const record = Buffer.alloc(46)
  record.writeUInt32LE(0x02014b50, 0)
  record.writeUInt16LE(20, 4)
  shared.copy(record, 6)
  record.writeUInt32LE(offset, 42)
  return { local, record: Buffer.concat([record, bytes]) }
}
