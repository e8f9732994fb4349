/** What TextDecoder calls the code pages that old workbooks name by number; 1250 to 1258 are windows-1250 and so on. */
const labels: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
}

const strictGb18030 = new TextDecoder('gb18030', { fatal: true })
const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

/** What SheetJS asks for to read texts from before Unicode; its own tables are half a megabyte. */
export const codepages = {
  utils: {
    decode: (page: number, data: Uint8Array | readonly number[] | string): string => decode(page, bytesOf(data)),
    encode: (): never => {
      throw new Error('Only for reading')
    },
  },
}

function decode(page: number, bytes: Uint8Array): string {
  // Programs of this country wrote their own texts under the page of another: two bytes a character tell.
  if (page === 1252 && bytes.some((one) => one >= 0x80))
    return chineseText(bytes) ?? decoder('windows-1252').decode(bytes)
  return decoder(labels[page] ?? (page > 1249 && page < 1259 ? `windows-${page}` : 'windows-1252')).decode(bytes)
}

function chineseText(bytes: Uint8Array): string | null {
  try {
    const text = strictGb18030.decode(bytes)
    return /[\u4e00-\u9fff]/.test(text) ? text : null
  } catch {
    return null
  }
}

function decoder(label: string): InstanceType<typeof TextDecoder> {
  const known = decoders.get(label)
  if (known) return known
  const made = new TextDecoder(label, { ignoreBOM: true })
  decoders.set(label, made)
  return made
}

function bytesOf(data: Uint8Array | readonly number[] | string): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data, 'latin1')
  return data instanceof Uint8Array ? data : Uint8Array.from(data)
}
