/** Digits that stand together. */
export interface Group {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** What parts it from the group before: a line break alone parts nothing. */
  readonly gap: string
}

/** Groups that blanks, dashes or line breaks part: what one number may be written as. */
export function digitChains(plain: string): Group[][] {
  const chains: Group[][] = []
  for (const found of plain.matchAll(/\d+(?:[ \n\-._/]{1,3}\d+)*(?:[ \n\-.]{0,3}[xX](?![A-Za-z0-9]))?/g)) {
    const chain: Group[] = []
    let last = 0
    // A year behind a number is none of its digits: 支付至 6222…2026年.
    const end = plain.slice(found.index + found[0].length)
    const pieces = /^\s*年/.test(end) ? /\d+?(?=(?:19|20)\d{2}$)|\d+[xX]?|[xX]/g : /\d+[xX]?|[xX]/g
    for (const piece of found[0].matchAll(pieces)) {
      const start = found.index + piece.index
      const gap = found[0].slice(last, piece.index)
      last = piece.index + piece[0].length
      chain.push({ digits: piece[0].toUpperCase(), start, end: start + piece[0].length, gap })
    }
    chains.push(chain)
  }
  return chains
}

/** One number as several groups in a row make it. */
export interface Number {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** How many digits stand together; what only line breaks part counts as together. */
  readonly sizes: readonly number[]
  readonly from: number
  readonly to: number
}

/** Every run of groups with so many digits, those of few groups first. */
export function* runsOf(chain: readonly Group[], isWanted: (count: number) => boolean): Generator<Number> {
  for (let from = 0; from < chain.length; from++) {
    let digits = ''
    const sizes: number[] = []
    for (let to = from; to < chain.length && digits.length <= 19; to++) {
      const group = chain[to]!
      const isJoined = to > from && /^[ \r]*\n[ \n]*$/.test(group.gap)
      if (isJoined) sizes.push((sizes.pop() ?? 0) + group.digits.length)
      else sizes.push(group.digits.length)
      digits += group.digits
      const start = chain[from]!.start
      if (isWanted(digits.length)) yield { digits, start, end: group.end, sizes: [...sizes], from, to }
    }
  }
}
