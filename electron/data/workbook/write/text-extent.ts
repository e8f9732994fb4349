/**
 * How much room a text takes, estimated without the font: Chinese characters are one em wide, the rest somewhat more
 * than half of one, which is right for 宋体 and a little generous for its substitutes.
 */
const halfWidthEm = 0.56

/** Pixels of one unit of column width, and what of a cell its edges take. */
const pixelsPerWidth = 7
const cellPadding = 6

export function emOf(text: string): number {
  let em = 0
  for (const character of text) em += isHalfWidth(character) ? halfWidthEm : 1
  return em
}

/** Ems of one line in a column. */
export function emPerLine(columnWidth: number, fontSize: number): number {
  return Math.max(1, (columnWidth * pixelsPerWidth - cellPadding) / pixelsOf(fontSize))
}

/** The column width that holds a line of so many ems. */
export function widthOfEm(em: number, fontSize: number): number {
  return (em * pixelsOf(fontSize) + cellPadding) / pixelsPerWidth
}

// A word or number stays whole, and punctuation stays with the character it belongs to.
const unbreakable = /[（“‘《〔「]*(?:[\u0021-\u007e]+|[^])[，。；：、！？）”’》〕」]*/gu

/** Lines a text breaks into. */
export function linesOf(text: string, columnWidth: number, fontSize: number): number {
  const room = emPerLine(columnWidth, fontSize)
  let lines = 0
  for (const paragraph of text.split('\n')) lines += emOf(paragraph) <= room ? 1 : brokenLines(paragraph, room)
  return lines
}

function brokenLines(paragraph: string, room: number): number {
  let lines = 1
  let used = 0
  for (const [piece] of paragraph.matchAll(unbreakable)) {
    const em = emOf(piece)
    if (used + em <= room) used += em
    else {
      if (used > 0) lines += 1
      // A word wider than the column is cut wherever the line ends.
      lines += Math.max(0, Math.ceil(em / room) - 1)
      used = em > room ? em % room : em
    }
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

function isHalfWidth(character: string): boolean {
  return (character.codePointAt(0) ?? 0) < 0x0300
}
