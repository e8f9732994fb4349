import { seededRandom } from '../seeded-random.ts'

/** One grey or coloured page, a byte a dot; the colours stand in `palette`. */
export interface Bitmap {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

/** Paper, ruled line, writing, signature, seal. */
export const palette: readonly (readonly [red: number, green: number, blue: number])[] = [
  [252, 251, 247],
  [120, 124, 130],
  [70, 74, 82],
  [38, 62, 140],
  [200, 40, 36],
]
const [paper, line, writing, ink, seal] = [0, 1, 2, 3, 4]

/** What a scanned form looks like from afar: a ruled table, lines of writing, a signature and a seal. No words. */
export function drawForm(seed: number): Bitmap {
  const random = seededRandom(seed + 77)
  const [width, height] = [620, 877]
  const dots = new Uint8Array(width * height).fill(paper)
  const fill = (left: number, top: number, right: number, bottom: number, colour: number) => {
    for (let y = Math.max(0, Math.round(top)); y < Math.min(height, Math.round(bottom)); y += 1)
      dots.fill(colour, y * width + Math.max(0, Math.round(left)), y * width + Math.min(width, Math.round(right)))
  }
  /** Strokes like characters of so many dots. */
  const write = (left: number, top: number, size: number, characters: number) => {
    for (let at = 0; at < characters; at += 1) {
      const x = left + at * (size + 3)
      for (let stroke = 0; stroke < 4; stroke += 1) {
        const y = top + random.between(0, size - 2)
        fill(x + random.between(0, 2), y, x + size - random.between(0, 2), y + Math.max(1, size / 9), writing)
        const across = x + random.between(1, size - 2)
        fill(
          across,
          top + random.between(0, 3),
          across + Math.max(1, size / 9),
          top + size - random.between(0, 3),
          writing,
        )
      }
    }
  }
  write(190, 60, 24, 9)
  const rows = random.between(7, 9)
  const [left, right, top, step] = [60, 560, 130, 44]
  for (let row = 0; row <= rows; row += 1) fill(left, top + row * step, right, top + row * step + 1.6, line)
  for (const x of [left, left + 120, right - 1]) fill(x, top, x + 1.6, top + rows * step, line)
  for (let row = 0; row < rows; row += 1) {
    write(left + 14, top + row * step + 15, 14, 5)
    write(left + 136, top + row * step + 15, 14, random.between(6, 20))
  }
  for (let at = 0; at < 5; at += 1) write(60, top + rows * step + 36 + at * 34, 14, at === 4 ? 12 : 29)
  drawSignature(fill, random.between(0, 9))
  drawSeal(fill)
  return { width, height, dots }
}

type Fill = (left: number, top: number, right: number, bottom: number, colour: number) => void

function drawSignature(fill: Fill, shift: number): void {
  for (let step = 0; step < 420; step += 1) {
    const turn = step / 28
    const x = 330 + step * 0.22 + 12 * Math.sin(turn * 1.7 + shift)
    const y = 800 + 13 * Math.sin(turn * 2.3) * Math.cos(turn / 2 + shift)
    fill(x, y, x + 2.4, y + 2.4, ink)
  }
}

function drawSeal(fill: Fill): void {
  const [x, y, radius] = [490, 770, 62]
  for (let degree = 0; degree < 360; degree += 0.4) {
    const turn = (degree * Math.PI) / 180
    const [dx, dy] = [x + radius * Math.cos(turn), y + radius * Math.sin(turn)]
    fill(dx - 2, dy - 2, dx + 2, dy + 2, seal)
  }
  for (let point = 0; point < 5; point += 1)
    for (let along = 0; along <= 1; along += 0.01) {
      const [from, to] = [(point * 4 * Math.PI) / 5 - Math.PI / 2, ((point + 1) * 4 * Math.PI) / 5 - Math.PI / 2]
      const dx = x + 22 * (Math.cos(from) * (1 - along) + Math.cos(to) * along)
      const dy = y + 22 * (Math.sin(from) * (1 - along) + Math.sin(to) * along)
      fill(dx - 2, dy - 2, dx + 2, dy + 2, seal)
    }
}
