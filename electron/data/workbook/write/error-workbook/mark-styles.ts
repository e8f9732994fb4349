import type { FormPackage } from '../../../forms/package/form-package.ts'
import { attribute, elementOf, tagsOf, withAttribute } from '../../../forms/package/xml-tags.ts'

export type Mark = 'error' | 'warning'

const colours: Readonly<Record<Mark, string>> = { error: 'FFFFC7CE', warning: 'FFFFEB9C' }

/** Gives out style numbers that are the old ones with a fill; written into the styles part with `close`. */
export class MarkStyles {
  readonly #form: FormPackage
  readonly #part: string
  #xml: string
  readonly #fills: Readonly<Record<Mark, number>>
  readonly #made = new Map<string, number>()
  readonly #added: string[] = []
  readonly #formats: readonly string[]

  constructor(form: FormPackage, part: string) {
    this.#form = form
    this.#part = part
    this.#xml = form.text(part)
    const fills = listOf(this.#xml, 'fills', 'fill')
    this.#fills = { error: fills.items.length, warning: fills.items.length + 1 }
    const prefix = fills.prefix
    const added = (['error', 'warning'] as const).map(
      (mark) =>
        `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${colours[mark]}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`,
    )
    this.#xml = withItems(this.#xml, 'fills', added, fills.items.length)
    this.#formats = listOf(this.#xml, 'cellXfs', 'xf').items
  }

  /** The style of a cell, marked. */
  marked(style: number, mark: Mark): number {
    const key = `${style} ${mark}`
    const known = this.#made.get(key)
    if (known !== undefined) return known
    const old = this.#formats[style] ?? this.#formats[0] ?? '<xf/>'
    const open = /^<[^>]*>/.exec(old)![0]
    const tag = withAttribute(withAttribute(open, 'fillId', String(this.#fills[mark])), 'applyFill', '1')
    this.#added.push(tag + old.slice(open.length))
    const number = this.#formats.length + this.#added.length - 1
    this.#made.set(key, number)
    return number
  }

  close(): void {
    this.#form.setText(this.#part, withItems(this.#xml, 'cellXfs', this.#added, this.#formats.length))
  }
}

function listOf(xml: string, list: string, item: string): { items: string[]; prefix: string } {
  const found = elementOf(xml, list)
  if (!found) return { items: [], prefix: '' }
  const items: string[] = []
  let start = -1
  for (const tag of tagsOf(xml, found.start, found.end)) {
    if (tag.name !== item) continue
    if (tag.kind === 'empty') items.push(tag.text)
    if (tag.kind === 'open') start = tag.start
    if (tag.kind === 'close') items.push(xml.slice(start, tag.end))
  }
  const { prefix } = found.open
  return { items, prefix: prefix ? `${prefix}:` : '' }
}

function withItems(xml: string, list: string, added: readonly string[], before: number): string {
  const found = elementOf(xml, list)
  if (!found || added.length === 0) return xml
  const close = xml.lastIndexOf('</', found.end - 1)
  const open = attribute(found.open.text, 'count')
    ? withAttribute(found.open.text, 'count', String(before + added.length))
    : found.open.text
  return xml.slice(0, found.start) + open + xml.slice(found.open.end, close) + added.join('') + xml.slice(close)
}
