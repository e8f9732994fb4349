import { looksLikeUtf16 } from './sniff-format.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: string
}

/** By byte order mark, then as strict UTF-8, else as GB18030: that order never takes GBK for UTF-8. */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const marked = byMark(bytes)
  if (marked) return decoded(bytes, marked)
  const utf16 = looksLikeUtf16(bytes)
  if (utf16) return decoded(bytes, utf16)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return decoded(bytes, legacyEncoding(declared))
  }
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

// A page that says gb2312 or gbk may still hold a rare name that only GB18030 has.
function legacyEncoding(declared: string | undefined): string {
  const name = declared?.toLowerCase().trim() ?? ''
  if (!name || /^(gb|x-gbk|cp936|utf-?8)/.test(name)) return 'gb18030'
  try {
    return new TextDecoder(name).encoding
  } catch {
    return 'gb18030'
  }
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** The charset a page or an XML declaration names. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096))
  return (/charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? /encoding\s*=\s*["']([\w-]+)/i.exec(head))?.[1]
}
