export type Container =
  | 'zip'
  | 'ole2'
  | 'biff'
  | 'html'
  | 'spreadsheetml'
  | 'xml'
  | 'text'
  | 'pdf'
  | 'rtf'
  | 'image'
  | 'binary'
  | 'nothing'

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((one, at) => bytes[at] === one)

/** Tells by its first bytes what a file is; names lie. */
export function sniffContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0 || bytes.every((one) => one === 0)) return 'nothing'
  if (starts(bytes, 0x50, 0x4b)) return 'zip'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole2'
  // A bare BIFF 2 to 5 stream starts with its BOF record.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1]!) && bytes[2]! <= 0x10 && bytes[3] === 0x00)
    return 'biff'
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf'
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x47, 0x49, 0x46, 0x38))
    return 'image'
  return sniffText(bytes)
}

function sniffText(bytes: Uint8Array): Container {
  const utf16 = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff) || looksLikeUtf16(bytes) !== null
  const head = readableHead(bytes, utf16)
  if (/<(\?xml|!--|!doctype|html|head|body|table|meta|style|workbook|ss:workbook)/i.test(head.slice(0, 400))) {
    if (/urn:schemas-microsoft-com:office:spreadsheet|<\w*:?Workbook\b/.test(head) && !/<html/i.test(head))
      return 'spreadsheetml'
    if (/<(html|table|body|head|meta|tr|td)\b/i.test(head)) return 'html'
    if (/^\s*<\?xml/.test(head)) return 'xml'
  }
  if (utf16) return 'text'
  return bytes
    .subarray(0, 65_536)
    .some((one) => one < 0x09 || (one > 0x0d && one < 0x20 && one !== 0x1b && one !== 0x1a))
    ? 'binary'
    : 'text'
}

function readableHead(bytes: Uint8Array, utf16: boolean): string {
  const head = bytes.subarray(0, 16_384)
  const start = starts(head, 0xef, 0xbb, 0xbf) ? 3 : 0
  return String.fromCharCode(...(utf16 ? head.filter((one) => one !== 0) : head.subarray(start)))
}

/** UTF-16 without a mark shows as a nought in every second byte of its ASCII. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4096)
  if (head.length < 8) return null
  let even = 0
  let odd = 0
  for (const [at, one] of head.entries()) {
    if (one !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  const enough = head.length / 40
  if (odd > enough && even * 20 < odd) return 'utf-16le'
  return even > enough && odd * 20 < even ? 'utf-16be' : null
}
