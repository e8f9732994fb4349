/** As records are indexed and as they are searched: one width, one case, words apart at what is no letter. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·-]/gu, '')
}

/** A word nobody can type: one private character, and the letters of the id. */
export function communityMark(id: string): string {
  return `\uE000${id.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`
}

/** The words of what a clerk typed, each of them to be found; empty when nothing in it can be searched. */
export function typedWords(typed: string): string[] {
  return (
    typed
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}+|[a-z]+|\d+/gu) ?? []
  )
}

/** The FTS5 query: every word, in one of these communities; null when nothing can be searched. */
export function recordQuery(typed: string, communityIds: readonly string[] | null): string | null {
  const words = typedWords(typed)
  if (words.length === 0 || communityIds?.length === 0) return null
  const all = words.map(phraseOf).join(' AND ')
  if (communityIds === null) return all
  return `(${communityIds.map((id) => `"${communityMark(id)}"`).join(' OR ')}) AND ${all}`
}

function phraseOf(word: string): string {
  const characters = [...word]
  if (characters.length === 1) return `"${word}" *`
  return `"${characters
    .slice(0, -1)
    .map((character, index) => character + characters[index + 1])
    .join(' ')}"`
}
