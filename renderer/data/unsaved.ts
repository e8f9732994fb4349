import { useEffect } from 'react'

const sources = new Set<() => readonly string[]>()

/** Says what was typed and not saved yet, in words: 韩佳远的修改. Returns its own end. */
export function declareUnsaved(source: () => readonly string[]): () => void {
  sources.add(source)
  return () => sources.delete(source)
}

/** What would be lost if somebody else signed in now. */
export function unsavedInput(): readonly string[] {
  return [...sources].flatMap((source) => source())
}

export function useUnsaved(what: string | null): void {
  useEffect(() => (what === null ? undefined : declareUnsaved(() => [what])), [what])
}
