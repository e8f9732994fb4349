import type { CodeList } from '../ledgers/definition.ts'
import { simplified } from './simplified.ts'
import { compactText, isDeclaredNone } from './text.ts'
import { parsed, warning, type Parsed } from './value-issue.ts'

const labelsOf = new WeakMap<CodeList, Map<string, string>>()

function spellings(list: CodeList): Map<string, string> {
  const before = labelsOf.get(list)
  if (before) return before
  const labels = new Map<string, string>()
  for (const { label, code, synonyms } of list.codes) {
    for (const text of [label, ...(code ? [code] : []), ...(synonyms ?? [])]) labels.set(compactText(text), label)
  }
  labelsOf.set(list, labels)
  return labels
}

/** The label of a code list a text means, by label, synonym or the text before a bracket. */
export function findCodeLabel(text: string, list: CodeList): string | null {
  const wanted = simplified(compactText(text))
  const labels = spellings(list)
  return labels.get(wanted) ?? labels.get(wanted.replace(/[(（[].*$/, '')) ?? saidTwice(wanted, labels)
}

// 本科/管理学学士 says one thing twice; 本科/硕士 says two.
function saidTwice(text: string, labels: ReadonlyMap<string, string>): string | null {
  const [first, ...others] = text.split(/[/／、+]/)
  const label = labels.get(first!)
  if (!label || others.length === 0) return null
  const isSame = (other: string) =>
    [...labels].some(([spelling, one]) => one === label && spelling.length >= 2 && other.endsWith(spelling)) &&
    (labels.get(other) ?? label) === label
  return others.every(isSame) ? label : null
}

/** Reads one label of a list; an unknown text is kept as it stands and said to be unknown. */
export function parseCodeLabel(text: string, list: CodeList): Parsed<string> {
  const label = findCodeLabel(text, list)
  if (label) return parsed(label)
  if (isDeclaredNone(text)) return parsed<string>(null)
  const kept = compactText(text)
  return parsed(kept, warning('enum-unknown', `“${kept}”不在规定的选项里，请选择一项。`))
}
