/**
 * How much room a text takes, estimated without the font: Chinese characters are one em wide, the rest somewhat more
 * than half of one, which is right for 宋体 and a little generous for its substitutes. Counted in 25ths of an em, by
 * code units and in one pass, because of a hundred thousand rows every text passes through here.
 */
const stepsInEm = 25
const wideSteps = 25
const halfSteps = 14

/** Pixels of one unit of column width, and what of a cell its edges take. */
const pixelsPerWidth = 7
const cellPadding = 6

// A word or number stays whole, and punctuation stays with the character it belongs to.
const [word, opening, closing] = [1, 2, 3]

/** Of each code unit its width, and in the last two bits what it is to the pieces of a line. */
const units = Uint8Array.from({ length: 0x1_0000 }, (_, unit) => {
  // The second half of a pair takes no room and stays with the first.
  if (unit >= 0xdc00 && unit < 0xe000) return closing
  const sign = String.fromCharCode(unit)
  const kind =
    unit > 0x20 && unit < 0x7f
      ? word
      : '（“‘《〔「'.includes(sign)
        ? opening
        : '，。；：、！？）”’》〕」'.includes(sign)
          ? closing
          : 0
  return ((unit < 0x0300 ? halfSteps : wideSteps) << 2) | kind
})

const lineEnd = 10

/** Whether a unit belongs to the piece before it. */
function goesOn(kind: number, before: number): boolean {
  return kind === closing || before === opening || (kind === word && before === word)
}

/** What a text is as wide as, kept to be asked: one object for many texts. */
export class TextMeasure {
  em = 0
  /** Of the pieces that a line does not break the longest. */
  pieceEm = 0
  hasLines = false

  measure(text: string): void {
    let steps = 0
    let longest = 0
    let piece = 0
    let before = 0
    this.hasLines = false
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      if (unit === lineEnd) this.hasLines = true
      const entry = units[unit] ?? 0
      const kind = entry & 3
      piece = (entry >> 2) + (goesOn(kind, before) ? piece : 0)
      if (piece > longest) longest = piece
      steps += entry >> 2
      before = kind
    }
    this.em = steps / stepsInEm
    this.pieceEm = longest / stepsInEm
  }
}

export function emOf(text: string): number {
  let steps = 0
  for (let at = 0; at < text.length; at += 1) steps += (units[text.charCodeAt(at)] ?? 0) >> 2
  return steps / stepsInEm
}

/** Ems of one line in a column. */
export function emPerLine(columnWidth: number, fontSize: number): number {
  return Math.max(1, (columnWidth * pixelsPerWidth - cellPadding) / pixelsOf(fontSize))
}

/** The column width that holds a line of so many ems. */
export function widthOfEm(em: number, fontSize: number): number {
  return (em * pixelsOf(fontSize) + cellPadding) / pixelsPerWidth
}

/** Lines a text breaks into. */
export function linesOf(text: string, columnWidth: number, fontSize: number): number {
  return linesInRoom(text, emPerLine(columnWidth, fontSize))
}

/** @param emRoom ems of a line */
export function linesInRoom(text: string, emRoom: number): number {
  const room = emRoom * stepsInEm
  let lines = 1
  let used = 0
  let piece = 0
  let before = 0
  // One step past the end, where the last piece finds its place.
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : lineEnd
    const entry = units[unit] ?? 0
    const kind = entry & 3
    if (unit !== lineEnd && goesOn(kind, before)) piece += entry >> 2
    else {
      if (used + piece <= room) used += piece
      else {
        if (used > 0) lines += 1
        // A word wider than the column is cut wherever the line ends.
        if (piece > room) lines += Math.ceil(piece / room) - 1
        used = piece > room ? piece % room : piece
      }
      piece = entry >> 2
    }
    before = kind
    if (unit !== lineEnd || at === text.length) continue
    lines += 1
    used = 0
    piece = 0
  }
  return lines
}

/** The height of a row with so many lines, in points. Substitutes for 宋体 need 1.45 of their size a line. */
export function heightOfLines(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * 1.45 + 6)
}

function pixelsOf(points: number): number {
  return (points * 96) / 72
}
