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
  // By code units: a hundred thousand rows pass through here. The second half of a pair takes no room.
  for (let at = 0; at < text.length; at += 1) em += emOfUnit(text.charCodeAt(at))
  return em
}

function emOfUnit(unit: number): number {
  if (unit < 0x0300) return halfWidthEm
  return unit >= 0xdc00 && unit < 0xe000 ? 0 : 1
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
const isOpening = (unit: number) => openings.has(unit)
const isClosing = (unit: number) => closings.has(unit)
const openings = new Set(Array.from('（“‘《〔「', (sign) => sign.charCodeAt(0)))
const closings = new Set(Array.from('，。；：、！？）”’》〕」', (sign) => sign.charCodeAt(0)))
const isWord = (unit: number) => unit > 0x20 && unit < 0x7f

/** Lines a text breaks into. */
export function linesOf(text: string, columnWidth: number, fontSize: number): number {
  const room = emPerLine(columnWidth, fontSize)
  // No character is wider than one em.
  if (text.length <= room && !text.includes('\n')) return 1
  let lines = 0
  for (const paragraph of text.split('\n')) lines += emOf(paragraph) <= room ? 1 : brokenLines(paragraph, room)
  return lines
}

function brokenLines(paragraph: string, room: number): number {
  let lines = 1
  let used = 0
  for (let at = 0; at < paragraph.length;) {
    const end = endOfPiece(paragraph, at)
    let em = 0
    for (; at < end; at += 1) em += emOfUnit(paragraph.charCodeAt(at))
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

/** Where the piece that begins here ends: it is never broken inside. */
function endOfPiece(text: string, from: number): number {
  let at = from
  while (at < text.length && isOpening(text.charCodeAt(at))) at += 1
  if (isWord(text.charCodeAt(at))) while (isWord(text.charCodeAt(at))) at += 1
  else at += text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00 ? 2 : 1
  while (at < text.length && isClosing(text.charCodeAt(at))) at += 1
  return Math.min(at, text.length)
}

/** The height of a row with so many lines, in points. Substitutes for 宋体 need 1.45 of their size a line. */
export function heightOfLines(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * 1.45 + 6)
}

function pixelsOf(points: number): number {
  return (points * 96) / 72
}
