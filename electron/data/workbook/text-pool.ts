import type { PackedTexts } from './packed-workbook.ts'

/** Texts as bytes, written once; a blank text has no bytes, so that its cell can be left out. */
export class TextPool {
  readonly encoding: 'utf8' | 'utf16le'
  count = 0
  #bytes: Buffer
  #starts: Uint32Array
  #used = 0
  readonly #known = new Map<string, number>()

  constructor(encoding: 'utf8' | 'utf16le', expectedBytes = 4096) {
    this.encoding = encoding
    this.#bytes = Buffer.allocUnsafeSlow(expectedBytes)
    this.#starts = new Uint32Array(1024)
  }

  isBlank(at: number): boolean {
    return this.#starts[at] === this.#starts[at + 1]
  }

  /** The place of a text that may come again. */
  intern(text: string): number {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const at = this.add(text)
    this.#known.set(text, at)
    return at
  }

  add(text: string): number {
    if (text.trim() === '') return this.#close(this.#used)
    const most = this.#used + text.length * 3
    this.reserve(most)
    return this.#close(this.#used + this.#bytes.write(text, this.#used, this.encoding))
  }

  /** Takes UTF-8 over as it stands in a file. */
  addBytes(from: Buffer, start: number, end: number): number {
    this.reserve(this.#used + end - start)
    const bytes = this.#bytes
    let used = this.#used
    // Texts are short: a loop is faster than a call for each.
    for (let at = start; at < end; at += 1) bytes[used++] = from[at]!
    return this.#close(used)
  }

  reserve(size: number): void {
    if (size <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(size, this.#bytes.length * 2))
    this.#bytes.copy(larger, 0, 0, this.#used)
    this.#bytes = larger
  }

  finish(): PackedTexts {
    const bytes = new Uint8Array(this.#bytes.buffer.slice(0, this.#used))
    return { bytes, starts: this.#starts.slice(0, this.count + 1), encoding: this.encoding }
  }

  #close(end: number): number {
    const at = this.count
    this.count += 1
    this.#used = end
    if (this.count >= this.#starts.length) {
      const larger = new Uint32Array(this.#starts.length * 2)
      larger.set(this.#starts)
      this.#starts = larger
    }
    this.#starts[this.count] = end
    return at
  }
}
