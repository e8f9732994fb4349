import { decodeText } from './decode-text.ts'
import type { TextSheet } from './pack-texts.ts'

/** Reads delimited text; every cell stays text, because a guess would spoil id numbers. */
export async function readCsv(bytes: Uint8Array): Promise<{ sheet: TextSheet; encoding: string }> {
  const { default: papaparse } = await import('papaparse')
  const { text, encoding } = decodeText(bytes)
  const body = text
    .replace(/^\ufeff/, '')
    .replace(/^sep=(.)\r?\n/i, '')
    .replaceAll('\0', '')
  const { data } = papaparse.parse<string[]>(body, {
    delimiter: findDelimiter(body),
    header: false,
    dynamicTyping: false,
  })
  const rows = data.map((record) => record.map(plainText))
  const sheet: TextSheet = {
    name: null,
    isHidden: false,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isTyped: false,
  }
  return { sheet, encoding }
}

// ="3302…" is how programs keep a spreadsheet from reading digits as a number.
function plainText(text: string): string {
  return /^="(.*)"$/s.exec(text.trim())?.[1] ?? text
}

/** The candidate that stands outside quotes in most lines; a title line has none of them. */
export function findDelimiter(text: string): string {
  const lines = unquoted(text.slice(0, 200_000))
    .split(/\r\n?|\n/)
    .filter((line) => line.trim())
  let best = ','
  let most = 0
  for (const candidate of ['\t', ',', ';', '|', '，']) {
    const counts = lines.map((line) => line.split(candidate).length - 1).filter((count) => count > 0)
    const common = mostCommon(counts)
    const score = counts.filter((count) => count === common).length * common
    if (score > most) [best, most] = [candidate, score]
  }
  return best
}

function unquoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '""')
}

function mostCommon(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].toSorted((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0
}
