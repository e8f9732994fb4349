import { pinyin } from 'pinyin-pro'

export interface Pinyin {
  /** Orders names as a dictionary does: syllable and tone, then the name itself. */
  readonly sort: string
  /** zwq for 张伟强. */
  readonly initials: string
  /** zhangweiqiang. */
  readonly full: string
}

const known = new Map<string, Pinyin>()

/** Reads the first character of a Chinese name as a surname (单 shàn, 曾 zēng); other letters stay as they are. */
export function pinyinOf(name: string): Pinyin {
  const found = known.get(name)
  if (found) return found
  const syllables = pinyin(name, { type: 'array', toneType: 'num', surname: 'head', nonZh: 'consecutive', v: true })
  const plain = syllables.map((syllable) => syllable.replaceAll(/[^\p{L}]/gu, '').toLowerCase())
  const result = {
    // The tab stands before every letter and the blank: 张伟 comes before 张伟强.
    sort: `${syllables.join(' ').toLowerCase()}\t${name}`,
    initials: plain.map((syllable) => [...syllable][0] ?? '').join(''),
    full: plain.join(''),
  }
  // Names repeat in one sitting; a street has no more than some thousands of them.
  if (known.size > 20_000) known.clear()
  known.set(name, result)
  return result
}
