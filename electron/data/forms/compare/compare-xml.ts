import { tagsOf, unescapeXml } from '../package/xml-tags.ts'

export interface XmlRules {
  /** Whether an attribute reads as it should; asked of each, for one that stayed may be wrong too. */
  readonly attribute: (path: readonly string[], element: string, name: string, before: string, after: string) => boolean
  /** Whether the text of an element reads as it should. */
  readonly text: (path: readonly string[], before: string, after: string) => boolean
}

type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }

/** The first place where one XML says something else than the other; null where all differences are allowed. */
export function compareXml(before: string, after: string, rules: XmlRules): string | null {
  const [ours, theirs] = [tokens(before), tokens(after)]
  const path: string[] = []
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    const [one, other] = [ours[at], theirs[at]]
    if (!one || !other || one.kind !== other.kind) return path.join('/') || 'root'
    if (one.kind === 'text' || other.kind === 'text') {
      if (one.kind === 'text' && other.kind === 'text')
        if (!rules.text(path, one.text, other.text)) return `${path.join('/')}: ${one.text} → ${other.text}`
      continue
    }
    if (one.name !== other.name) return [...path, `${one.name} ≠ ${other.name}`].join('/')
    if (one.kind === 'close') path.pop()
    else {
      const difference = compareAttributes(path, one, other, rules)
      if (difference) return [...path, difference].join('/')
      path.push(one.name)
    }
  }
  return null
}

function compareAttributes(
  path: readonly string[],
  one: Extract<Token, { name: string }>,
  other: Extract<Token, { name: string }>,
  rules: XmlRules,
): string | null {
  for (const name of new Set([...one.attributes.keys(), ...other.attributes.keys()])) {
    const [before, after] = [one.attributes.get(name) ?? '', other.attributes.get(name) ?? '']
    if (!rules.attribute(path, one.name, name, before, after)) return `${one.name}@${name}: ${before} → ${after}`
  }
  return null
}

function tokens(xml: string): Token[] {
  const found: Token[] = []
  let at = 0
  for (const tag of tagsOf(xml)) {
    const text = xml.slice(at, tag.start)
    if (text.trim() !== '') found.push({ kind: 'text', text: unescapeXml(text.trim()) })
    at = tag.end
    if (tag.kind !== 'close') found.push({ kind: 'open', name: tag.name, attributes: attributesOf(tag.text) })
    if (tag.kind !== 'open') found.push({ kind: 'close', name: tag.name, attributes: none })
  }
  return found
}

const none: ReadonlyMap<string, string> = new Map()

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = tag.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
  return new Map([...found].map(([, name = '', double, single]) => [name, unescapeXml(double ?? single ?? '')]))
}
