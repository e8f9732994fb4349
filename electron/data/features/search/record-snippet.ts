import type { ActiveSection, RecordValues } from '@shared/dossier/sections/definition.ts'
import { typedWords } from '../../db/record-terms.ts'

/** Characters shown before and after what was found. */
const around = 16
const longest = 60

export interface Snippet {
  readonly snippet: string
  readonly mark: readonly [start: number, end: number] | null
}

/** The value in which the first of the words stands, with its label; else the title of the record. */
export function snippetOf(section: ActiveSection | undefined, values: RecordValues, typed: string): Snippet {
  const fields = section?.fields.filter(({ sensitivity }) => sensitivity === undefined) ?? []
  const shown = fields.flatMap(({ id, label }) => {
    const value = values[id]
    return typeof value === 'string' || typeof value === 'number' ? [{ id, label, text: String(value) }] : []
  })
  const title = shown.find(({ id }) => id === section?.titleField) ?? shown[0]
  return markedIn(shown, typed) ?? { snippet: title ? cut(title.text) : '', mark: null }
}

/** The name of a file, with what was found in it; the person's name may have been what was searched for. */
export function fileSnippet(fileName: string, typed: string): Snippet {
  return markedIn([{ label: '附件', text: fileName }], typed) ?? { snippet: `附件：${cut(fileName)}`, mark: null }
}

function markedIn(shown: readonly { readonly label: string; readonly text: string }[], typed: string): Snippet | null {
  for (const word of typedWords(typed))
    for (const { label, text } of shown) {
      const at = text.normalize('NFKC').toLowerCase().indexOf(word)
      // Where the text changes its length by being made plain, the place in it is not known.
      if (at >= 0 && text.normalize('NFKC').length === text.length) return marked(label, text, at, word.length)
    }
  return null
}

function marked(label: string, text: string, at: number, length: number): Snippet {
  const from = Math.max(0, at - around)
  const to = Math.min(text.length, at + length + around)
  const before = `${label}：${from > 0 ? '…' : ''}`
  const start = before.length + at - from
  return {
    snippet: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    mark: [start, start + length],
  }
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
