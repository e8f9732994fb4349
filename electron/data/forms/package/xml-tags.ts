/** XML of office files, changed where it must change: everything else stays as it was written. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'empty'
  /** Without its prefix. */
  readonly name: string
  readonly prefix: string
  /** The tag with its brackets. */
  readonly text: string
  readonly start: number
  readonly end: number
}

// A value may hold a `>`; comments, CDATA and instructions are passed over whole.
const tagPattern =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)(?:([\w.-]+):)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g

export function* tagsOf(xml: string, from = 0, to: number = xml.length): Generator<Tag> {
  const pattern = new RegExp(tagPattern)
  pattern.lastIndex = from
  for (let found = pattern.exec(xml); found && found.index < to; found = pattern.exec(xml)) {
    const [text, slash, prefix, name, , empty] = found
    if (name === undefined) continue
    const kind = slash ? 'close' : empty ? 'empty' : 'open'
    yield { kind, name, prefix: prefix ?? '', text, start: found.index, end: found.index + text.length }
  }
}

/** The first element of a name, with all it holds. */
export function elementOf(xml: string, name: string, from = 0): { start: number; end: number; open: Tag } | null {
  let depth = 0
  let open: Tag | null = null
  for (const tag of tagsOf(xml, from)) {
    if (tag.name !== name) continue
    if (tag.kind === 'empty' && !open) return { start: tag.start, end: tag.end, open: tag }
    if (tag.kind === 'open') {
      open ??= tag
      depth += 1
    }
    if (tag.kind === 'close' && open) {
      depth -= 1
      if (depth === 0) return { start: open.start, end: tag.end, open }
    }
  }
  return null
}

const attributePatterns = new Map<string, RegExp>()

function attributePattern(name: string): RegExp {
  let pattern = attributePatterns.get(name)
  if (!pattern) {
    pattern = new RegExp(`(\\s${name}\\s*=\\s*)("([^"]*)"|'([^']*)')`)
    attributePatterns.set(name, pattern)
  }
  return pattern
}

/** `r:id` is asked for with its prefix. */
export function attribute(tag: string, name: string): string | undefined {
  const found = attributePattern(name).exec(tag)
  const value = found?.[3] ?? found?.[4]
  return value === undefined ? undefined : unescapeXml(value)
}

/** Sets an attribute in its place, adds it at the end, or takes it away. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const pattern = attributePattern(name)
  if (value === null) return tag.replace(pattern, '')
  const written = `"${escapeXml(value)}"`
  if (pattern.test(tag)) return tag.replace(pattern, (_, head: string) => head + written)
  return tag.replace(/\s*(\/?)>$/, (_, slash: string) => ` ${name}=${written}${slash}>`)
}

export function escapeXml(text: string): string {
  if (!/[&<>"]/.test(text)) return text
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return entities[name ?? ''] ?? whole
  })
}

/** The text between tags, with entities and CDATA resolved. */
export function textContent(xml: string): string {
  return xml
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part) => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : unescapeXml(part.replace(/<[^>]*>/g, ''))))
    .join('')
}

export interface Rewriting {
  /** The tag as it shall be; `path` names the elements around it. */
  readonly tag?: (tag: Tag, path: readonly string[]) => string
  /** The text directly inside the element named last in `path`. */
  readonly text?: (text: string, path: readonly string[]) => string
}

/** Walks over XML and writes each tag and text anew; what the callbacks give back unchanged stays byte for byte. */
export function rewriteXml(xml: string, { tag: onTag, text: onText }: Rewriting): string {
  const path: string[] = []
  const parts: string[] = []
  let at = 0
  const between = (to: number) => {
    if (to <= at) return
    const text = xml.slice(at, to)
    parts.push(onText && path.length > 0 && text.trim() !== '' ? onText(text, path) : text)
  }
  for (const tag of tagsOf(xml)) {
    between(tag.start)
    if (tag.kind === 'close') path.pop()
    parts.push(onTag && tag.kind !== 'close' ? onTag(tag, path) : tag.text)
    if (tag.kind === 'open') path.push(tag.name)
    at = tag.end
  }
  between(xml.length)
  return parts.join('')
}
