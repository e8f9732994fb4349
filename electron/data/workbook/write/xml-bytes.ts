import { xmlText } from './xml-text.ts'

/** A piece of a sheet as it is handed on; it grows where a piece is larger. */
const usualBytes = 512 * 1024

/**
 * XML put together as bytes. Strings would first be chained, then flattened, then encoded, and all of it cleared away
 * again: of a hundred thousand rows that is most of the time.
 */
export class XmlBytes {
  #bytes = new Uint8Array(usualBytes)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Markup of our own: ASCII without anything to escape. */
  markup(text: string): void {
    this.#reserve(text.length)
    const bytes = this.#bytes
    let at = this.#length
    for (let from = 0; from < text.length; from += 1) bytes[at++] = text.charCodeAt(from)
    this.#length = at
  }

  /** Any text, escaped as `xmlText` does. */
  text(text: string): void {
    this.#reserve(text.length * 3)
    const bytes = this.#bytes
    let at = this.#length
    for (let from = 0; from < text.length; from += 1) {
      const unit = text.charCodeAt(from)
      if (unit < 0x80) {
        if (needsCare[unit]) return this.encoded(xmlText(text))
        bytes[at++] = unit
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6)
        bytes[at++] = 0x80 | (unit & 0x3f)
      } else if (unit < 0xd800 || (unit > 0xdfff && unit < 0xfffe)) {
        bytes[at++] = 0xe0 | (unit >> 12)
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f)
        bytes[at++] = 0x80 | (unit & 0x3f)
      } else return this.encoded(xmlText(text))
    }
    this.#length = at
  }

  /** Markup with texts that are escaped already. */
  encoded(xml: string): void {
    this.#reserve(xml.length * 3)
    this.#length += encoder.encodeInto(xml, this.#bytes.subarray(this.#length)).written
  }

  /** All that came since the last time. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return taken
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = new Uint8Array((this.#length + more) * 2)
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }
}

const encoder = new TextEncoder()

/** What of ASCII XML cannot hold, or not as it is. A tab and a line end it can. */
const needsCare = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  (unit < 0x20 && unit !== 9 && unit !== 10) || '&<>"\'_'.includes(String.fromCharCode(unit)) ? 1 : 0,
)
