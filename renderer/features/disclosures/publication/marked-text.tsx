import { Fragment } from 'react'
import type { PersonalFind } from '@shared/disclosure/model.ts'

interface Props {
  readonly text: string
  readonly finds: readonly PersonalFind[]
}

/** A text with what the check found marked in it. */
export function MarkedText({ text, finds }: Props) {
  const parts: { readonly text: string; readonly why: string | null }[] = []
  let at = 0
  for (const { start, end, why } of finds.toSorted((one, other) => one.start - other.start)) {
    if (start < at || end > text.length) continue
    parts.push({ text: text.slice(at, start), why: null }, { text: text.slice(start, end), why })
    at = end
  }
  parts.push({ text: text.slice(at), why: null })
  return parts.map(({ text: part, why }, index) =>
    why === null ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <mark key={index} title={why}>
        {part}
      </mark>
    ),
  )
}
