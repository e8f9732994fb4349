import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib'

/** Fast rather than small: tables of text shrink to an eighth at any level. */
const level = 2

interface Entry {
  readonly name: Buffer
  readonly offset: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** Writes a zip as its content comes: one entry after another, nothing of it kept in memory. */
export class ZipWriter {
  readonly #target: Writable
  readonly #time: number
  readonly #entries: Entry[] = []
  #offset = 0

  constructor(target: Writable, now: Date) {
    this.#target = target
    this.#time = dosTime(now)
  }

  /** A whole part at once. */
  add(name: string, content: string): Promise<void> {
    return this.addStreamed(name, (write) => write(Buffer.from(content)))
  }

  /** @param fill is given what takes the next piece, and waits until the one before it is packed */
  async addStreamed(name: string, fill: (write: (piece: Uint8Array) => Promise<void>) => Promise<void>): Promise<void> {
    const named = Buffer.from(name)
    const offset = this.#offset
    await this.#put(Buffer.concat([localHeader(named.length, this.#time), named]))
    const start = this.#offset
    const deflate = createDeflateRaw({ level })
    const packed = this.#pump(deflate)
    // Whoever fills hears of it where they write; here only nothing is left unheard.
    packed.catch(() => undefined)
    let crc = 0
    let size = 0
    try {
      await fill(async (piece) => {
        crc = crc32(piece, crc)
        size += piece.length
        // While one piece is packed by another thread, the next one is made here.
        if (deflate.writableNeedDrain) await drained(deflate)
        // The disk gave up, and packing with it.
        if (deflate.destroyed) throw new Error('The target stream was destroyed')
        deflate.write(piece)
      })
    } catch (cause) {
      deflate.destroy()
      throw cause
    }
    deflate.end()
    await packed
    const entry = { name: named, offset, crc, packed: this.#offset - start, size }
    await this.#put(descriptor(entry))
    this.#entries.push(entry)
  }

  /** The directory, and the end of the stream. */
  async finish(): Promise<void> {
    const start = this.#offset
    for (const entry of this.#entries) await this.#put(Buffer.concat([directoryHeader(entry, this.#time), entry.name]))
    await this.#put(endOfDirectory(this.#entries.length, start, this.#offset - start))
    const finished = once(this.#target, 'finish')
    this.#target.end()
    await finished
  }

  async #pump(deflate: DeflateRaw): Promise<void> {
    for await (const piece of deflate) await this.#put(piece as Buffer)
  }

  async #put(bytes: Buffer): Promise<void> {
    this.#offset += bytes.length
    // The disk gave up: its error is on its way to whoever owns the stream.
    if (this.#target.destroyed) throw new Error('The target stream was destroyed')
    if (!this.#target.write(bytes)) await drained(this.#target)
  }
}

/** A stream that is closed never drains. */
function drained(stream: Writable): Promise<unknown> {
  const end = new AbortController()
  const { signal } = end
  const closed = once(stream, 'close', { signal }).then(() => {
    throw new Error('The stream was closed')
  })
  return Promise.race([once(stream, 'drain', { signal }), closed]).finally(() => {
    closed.catch(() => undefined)
    end.abort()
  })
}

/** Names are UTF-8; sizes and sum follow the content. */
const flags = 0x0808
const deflated = 8

function localHeader(nameLength: number, time: number): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(deflated, 8)
  header.writeUInt32LE(time, 10)
  header.writeUInt16LE(nameLength, 26)
  return header
}

function descriptor({ crc, packed, size }: Entry): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(0x08074b50, 0)
  bytes.writeUInt32LE(crc, 4)
  bytes.writeUInt32LE(packed, 8)
  bytes.writeUInt32LE(size, 12)
  return bytes
}

function directoryHeader({ name, offset, crc, packed, size }: Entry, time: number): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(flags, 8)
  header.writeUInt16LE(deflated, 10)
  header.writeUInt32LE(time, 12)
  header.writeUInt32LE(crc, 16)
  header.writeUInt32LE(packed, 20)
  header.writeUInt32LE(size, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE(offset, 42)
  return header
}

function endOfDirectory(entries: number, start: number, size: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(start, 16)
  return end
}

function dosTime(at: Date): number {
  const day = ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate()
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}
