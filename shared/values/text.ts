// Zero-width marks, direction marks, soft hyphen and the byte order mark carry nothing a reader can see.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g
const blanks = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g

// Most cells are clean, and every cell is asked for more than once.
const plainText = /^[!-~\u2e80-\u2fff\u3001-\ud7ff\uff00-\uffef]*$/

const unchanging = /^[!-~\u3001\u3002\u4e00-\u9fff]*$/

/** Drops what cannot be seen and makes every kind of blank a plain one; line breaks stay. */
export function cleanText(text: string): string {
  if (plainText.test(text)) return text
  return text
    .replace(invisible, '')
    .replace(/\r\n?|_x000D_\n?/g, '\n')
    .replace(blanks, ' ')
    .trim()
}

/** Full-width digits and letters become half-width; punctuation stays as written. */
export function halfWidthAlphanumerics(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (one) =>
    String.fromCharCode(one.charCodeAt(0) - 0xfee0),
  )
}

/** Everything half-width and without any blank: the form two texts are compared in. */
export function compactText(text: string): string {
  // Nothing in these to make half-width and no blank to leave out.
  if (unchanging.test(text)) return text
  return cleanText(text).normalize('NFKC').replace(/\s+/g, '')
}

/** A text of one line: breaks inside a cell are layout, not content. */
export function oneLineText(text: string): string {
  return halfWidthAlphanumerics(cleanText(text)).replace(/ *\n+ */g, (_, at: number, whole: string) =>
    /[a-z0-9]$/i.test(whole.slice(0, at)) ? ' ' : '',
  )
}

const noneWords = new Set(['无', '—', '——', '-', '--', '―', '–', '/', '\\', '／', '没有', '暂无', '无。', 'N/A', 'n/a'])

/** `无`, `—` and `/` say that there is nothing, which is not the same as a blank. */
export function isDeclaredNone(text: string): boolean {
  return noneWords.has(withoutBlanks(text))
}

/** `同上` and `〃` repeat the value above. */
export function isRepeatMark(text: string): boolean {
  return /^(同上|同前|〃|″|"|”|““|'')$/.test(withoutBlanks(text))
}

function withoutBlanks(text: string): string {
  return plainText.test(text) ? text : cleanText(text).replace(/\s+/g, '')
}

/** Replacement marks, private-use characters and the well-known remains of a wrong decoding. */
export function isGarbled(text: string): boolean {
  return /[\ufffd\ue000-\uf8ff]|锟斤拷|烫烫|\?{3,}/.test(text)
}
