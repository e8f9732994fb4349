import type { TextPool } from '../text-pool.ts'
import { NotPlain } from './not-plain.ts'
import { richText } from './xml-text.ts'

const lessThan = 0x3c
const ampersand = 0x26
const underscore = 0x5f
const carriageReturn = 0x0d

const open = Buffer.from('<si')
const close = Buffer.from('</si>')
const plainStart = Buffer.from('<t>')
const plainEnd = Buffer.from('</t></si>')

/** Puts the shared strings of a workbook into the pool, in their order. @throws NotPlain */
export function readStrings(xml: Buffer, pool: TextPool): number {
  if (!/<sst[\s>]/.test(xml.toString('latin1', 0, 2000)) || xml.includes('<!')) throw new NotPlain('strings')
  pool.reserve(xml.length)
  let count = 0
  for (let at = xml.indexOf(open); at >= 0; count += 1) {
    const start = contentStart(xml, at)
    if (start < 0) {
      // <si/>
      pool.add('')
      at = xml.indexOf(open, at + 3)
      continue
    }
    at = readString(xml, start, pool)
  }
  return count
}

// Where the content of <si> begins; -1 where it has none.
function contentStart(xml: Buffer, at: number): number {
  if (xml[at + 3] === 0x3e) return at + 4
  const end = xml.indexOf(0x3e, at)
  if (end < 0) throw new NotPlain('strings')
  return xml[end - 1] === 0x2f ? -1 : end + 1
}

function readString(xml: Buffer, start: number, pool: TextPool): number {
  if (startsWith(xml, start, plainStart)) {
    const from = start + 3
    const end = plainTextEnd(xml, from)
    if (end >= 0 && startsWith(xml, end, plainEnd)) {
      addPlain(xml, from, end, pool)
      const next = end + plainEnd.length
      return startsWith(xml, next, open) ? next : xml.indexOf(open, next)
    }
  }
  const end = xml.indexOf(close, start)
  if (end < 0) throw new NotPlain('strings')
  pool.add(richText(xml.toString('utf8', start, end)))
  return xml.indexOf(open, end + close.length)
}

/** Where text that needs no decoding ends; -1 where it needs some. */
function plainTextEnd(xml: Buffer, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const byte = xml[at]!
    if (byte === lessThan) return at
    if (byte === ampersand || byte === carriageReturn || (byte === underscore && xml[at + 1] === 0x78)) return -1
  }
  return -1
}

export function addPlain(xml: Buffer, from: number, end: number, pool: TextPool): number {
  return isVisible(xml, from, end) ? pool.addBytes(xml, from, end) : pool.add(xml.toString('utf8', from, end))
}

// Spaces of every kind begin with one of these bytes in UTF-8; whatever else there is can be seen.
function isVisible(xml: Buffer, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const byte = xml[at]!
    if (byte > 0x20 && byte < 0x80) return true
    if (byte >= 0xc3 && byte !== 0xe1 && byte !== 0xe2 && byte !== 0xe3 && byte !== 0xef) return true
  }
  return false
}

function startsWith(xml: Buffer, at: number, what: Buffer): boolean {
  for (let n = 0; n < what.length; n += 1) if (xml[at + n] !== what[n]) return false
  return true
}
