/**
 * Cuts text into overlapping pairs of characters, the last one alone: 张伟强 → 张伟 伟强 强. A phrase of pairs then
 * finds any piece of two characters or more, and a prefix a single one.
 */
export function pairs(text: string): string {
  const characters = [...text]
  return characters.map((character, index) => character + (characters[index + 1] ?? '')).join(' ')
}

/** The FTS5 query for what a clerk typed, or null when nothing in it can be searched. */
export function searchQuery(typed: string): string | null {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|[a-z]+|\d+x?/gu)
  if (!words) return null
  return words.map(wordQuery).join(' AND ')
}

function wordQuery(word: string): string {
  const phrase = phraseOf(word)
  if (/^\d/.test(word)) return `{phone id_no} : ${phrase}`
  if (/^[a-z]/.test(word)) return `({initials pinyin name} : ${phrase})`
  return `name : ${phrase}`
}

function phraseOf(word: string): string {
  const characters = [...word]
  if (characters.length === 1) return `"${word}" *`
  return `"${characters
    .slice(0, -1)
    .map((character, index) => character + characters[index + 1])
    .join(' ')}"`
}
