import { type CodeList, words } from '../../ledgers/definition.ts'

/** Label to its other spellings, parted by blanks. */
export type Spellings = Readonly<Record<string, string>>

/** A list written as one line a label. */
export function codeList(source: string, spellings: Spellings): CodeList {
  const codes = Object.entries(spellings).map(([label, synonyms]) => ({
    label,
    ...(synonyms && { synonyms: words(synonyms) }),
  }))
  return { source, codes }
}
