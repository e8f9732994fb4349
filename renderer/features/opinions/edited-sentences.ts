import type { OpinionSentence } from '@shared/opinions/contract.ts'

export interface EditedSentence extends OpinionSentence {
  readonly key: string
  /** As it was drafted; another text is the clerk's own wording. */
  readonly drafted: string
}

export function edited(sentence: OpinionSentence): EditedSentence {
  return { ...sentence, key: crypto.randomUUID(), drafted: sentence.text }
}

/** A new draft takes the place of drafted sentences; what the clerk wrote or reworded stays, after it. */
export function mergeDraft(
  present: readonly EditedSentence[],
  drafted: readonly OpinionSentence[],
): readonly EditedSentence[] {
  const kept = present.filter((one) => (one.isOwn && one.text.trim() !== '') || isReworded(one))
  return [...drafted.map(edited), ...kept]
}

export function isReworded({ isOwn, text, drafted }: EditedSentence): boolean {
  return !isOwn && text.trim() !== drafted
}

/** As they are saved: blank ones are left out; a reworded one is the clerk's own and keeps its places. */
export function written(sentences: readonly EditedSentence[]) {
  return sentences
    .filter(({ text }) => text.trim() !== '')
    .map((one) => ({
      text: one.text.trim(),
      places: one.places.map((place) => ({ ...place })),
      isOwn: one.isOwn || isReworded(one),
    }))
}
