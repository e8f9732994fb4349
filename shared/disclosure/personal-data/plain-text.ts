const chineseDigits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  幺: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  壹: '1',
  贰: '2',
  叁: '3',
  肆: '4',
  伍: '5',
  陆: '6',
  柒: '7',
  捌: '8',
  玖: '9',
}
const dashes = /[‐‑‒–—―−－﹣~～]/
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/

/** Full width, odd blanks and dashes as plain ones, one character for one, so that a place here is a place there. */
export function plainText(text: string): string {
  const plain = [...Array(text.length).keys()].map((at) => plainCharacter(text[at]!)).join('')
  // 一三八… is a number once there are as many as a telephone has.
  return plain.replaceAll(/[〇零○一幺二两三四五六七八九壹贰叁肆伍陆柒捌玖]{7,}/g, (run) =>
    [...run].map((one) => chineseDigits[one]).join(''),
  )
}

function plainCharacter(one: string): string {
  if (one >= '!' && one <= '~') return one
  if (one === '\n' || one === '\r' || one === '\u2028' || one === '\u2029') return '\n'
  if (invisible.test(one) || /\s/.test(one)) return ' '
  if (dashes.test(one)) return '-'
  if (one === '·' || one === '•' || one === '．' || one === '。') return one === '。' ? one : '.'
  const folded = one.normalize('NFKC')
  const isEnclosed = one >= '\u2460' && one <= '\u24ff'
  return folded.length === 1 && folded >= '!' && folded <= '~' && !isEnclosed ? folded : one
}
