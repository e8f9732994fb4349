import { builtInSections } from '../dossier/sections/index.ts'
import type { OpinionSentence } from './contract.ts'

const restricted: ReadonlySet<string> = new Set(
  builtInSections.filter(({ isRestricted }) => isRestricted).map(({ id }) => id),
)

/** Says something of a section that only some accounts may read. */
export function isRestrictedSentence({ places }: Pick<OpinionSentence, 'places'>): boolean {
  return places.some(({ section }) => restricted.has(section))
}
