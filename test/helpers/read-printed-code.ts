import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import jsqr from 'jsqr'

/** Poppler turns paper into dots, as a camera would. */
export const hasRasteriser = spawnSync('pdftoppm', ['-v']).error === undefined

interface Dots {
  readonly width: number
  readonly height: number
  readonly rgba: Uint8ClampedArray
}

/** The first page of a PDF as dots; leaves a picture beside it to look at. */
export function rasterise(pdf: string, dotsPerInch: number): Dots {
  const stem = pdf.replace(/\.pdf$/, '')
  for (const kind of [[], ['-png']]) {
    const { status, stderr } = spawnSync('pdftoppm', ['-r', String(dotsPerInch), '-singlefile', ...kind, pdf, stem])
    if (status !== 0) throw new Error(String(stderr))
  }
  return readPpm(readFileSync(`${stem}.ppm`))
}

/** What a reader of QR codes sees; null where it sees none. */
export function readCode({ rgba, width, height }: Dots): string | null {
  return jsqr(rgba, width, height)?.data ?? null
}

/** P6: three bytes a dot after a head of three numbers. */
function readPpm(bytes: Buffer): Dots {
  const [head = '', width = '', height = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 60)) ?? []
  const [columns, rows] = [Number(width), Number(height)]
  const rgba = new Uint8ClampedArray(columns * rows * 4).fill(255)
  for (let dot = 0; dot < columns * rows; dot += 1)
    for (let colour = 0; colour < 3; colour += 1) rgba[dot * 4 + colour] = bytes[head.length + dot * 3 + colour]!
  return { width: columns, height: rows, rgba }
}

/** The codes of a sheet from top to bottom: with several in sight a reader takes the corners of one for another's. */
export function readCodes(dots: Dots): readonly string[] {
  const step = Math.round(dots.height / 40)
  const found = new Set<string>()
  for (let top = 0; top + 6 * step <= dots.height; top += step) {
    const code = readCode(part(dots, top, 6 * step))
    if (code !== null) found.add(code)
  }
  return [...found]
}

/** The left part of some rows: where the code stands. */
function part({ rgba, width, height }: Dots, top: number, rows: number): Dots {
  const columns = Math.round(width * 0.22)
  const cut = new Uint8ClampedArray(columns * rows * 4)
  for (let row = 0; row < Math.min(rows, height - top); row += 1)
    cut.set(rgba.subarray((top + row) * width * 4, ((top + row) * width + columns) * 4), row * columns * 4)
  return { width: columns, height: rows, rgba: cut }
}
