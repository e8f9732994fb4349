import { removeCalculationChain } from '../package/calculation-chain.ts'
import { FormPackage, type SheetEntry } from '../package/form-package.ts'
import { formRefused } from '../package/form-refused.ts'
import { attribute, elementOf, tagsOf, withAttribute } from '../package/xml-tags.ts'
import { namedOtherwise } from './named-otherwise.ts'
import { refuseUncopiable } from './refuse-copying.ts'

/**
 * One sheet becomes as many as there are names: the first name is its own from now on, the others are copies behind
 * all sheets. Cells, styles, merges, rules, widths, print set-up, pictures and notes are the bytes they were.
 *
 * @throws `form-refused` where a copy would not be whole
 */
export function copySheet(bytes: Buffer, name: string, names: readonly string[]): Buffer {
  const form = new FormPackage(bytes)
  const entry = form.findSheet(name)
  const [first, ...more] = names
  if (first === undefined) return bytes
  refuseUncopiable(form, entry)
  if (more.length > 0 && /<(?:[\w.-]+:)?f[\s>]/.test(form.sheetText(entry))) removeCalculationChain(form)
  const parts = more.map((_, at) => copyPart(form, entry.part, plainSheet(form.sheetText(entry)), at))
  listSheets(form, entry, first, more, parts)
  const written = form.write()
  mustBeWhole(form, new FormPackage(bytes), new FormPackage(written), entry, parts)
  return written
}

/** Only one sheet may be the chosen one: what is typed goes into all that are. */
function plainSheet(xml: string): string {
  const cut = xml.search(/<(?:[\w.-]+:)?sheetData[\s/>]/)
  const head = xml.slice(0, cut)
  return (
    head
      .replace(/(<(?:[\w.-]+:)?sheetView\s[^>]*?)\stabSelected\s*=\s*"[^"]*"/g, '$1')
      .replace(/(<(?:[\w.-]+:)?sheetPr\s[^>]*?)\scodeName\s*=\s*"[^"]*"/, '$1') + xml.slice(cut)
  )
}

/** A part under a new name, with what it points to; pictures stay one for all. */
function copyPart(form: FormPackage, part: string, text: string, at: number): string {
  const copy = freeName(form, part, at)
  form.addText(copy, text)
  copyContentType(form, part, copy)
  const relations = relationsOf(part)
  if (form.has(relations)) {
    const xml = form.text(relations)
    const apart = new Map(
      form
        .relations(part)
        .filter(({ type, target }) => type !== 'image' && form.has(target))
        .map(({ id, target }) => [id, target]),
    )
    let made = ''
    let from = 0
    for (const tag of tagsOf(xml)) {
      const target = tag.name === 'Relationship' ? apart.get(attribute(tag.text, 'Id') ?? '') : undefined
      if (target === undefined) continue
      const own = /\.(xml|vml)$/i.test(target)
        ? copyPart(form, target, form.text(target), at)
        : copyBytes(form, target, at)
      made += xml.slice(from, tag.start) + withAttribute(tag.text, 'Target', `/${own}`)
      from = tag.end
    }
    form.addText(relationsOf(copy), made + xml.slice(from))
  }
  return copy
}

function copyBytes(form: FormPackage, part: string, at: number): string {
  const copy = freeName(form, part, at)
  form.add(copy, form.bytes(part))
  copyContentType(form, part, copy)
  return copy
}

function relationsOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
}

function freeName(form: FormPackage, part: string, at: number): string {
  const [, head = '', end = ''] = /^(.*?)\d*(\.\w+)$/.exec(part) ?? []
  let number = at + 2
  while (form.has(`${head}${number}${end}`)) number += 1
  return `${head}${number}${end}`
}

function copyContentType(form: FormPackage, part: string, copy: string): void {
  const types = form.text('[Content_Types].xml')
  const tag = [...tagsOf(types)].find(
    (one) => one.name === 'Override' && attribute(one.text, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
  )
  if (!tag) return
  const made = withAttribute(tag.text, 'PartName', `/${copy}`)
  form.setText('[Content_Types].xml', types.slice(0, tag.end) + made + types.slice(tag.end))
}

function listSheets(
  form: FormPackage,
  entry: SheetEntry,
  first: string,
  more: readonly string[],
  parts: readonly string[],
): void {
  const xml = form.text(form.workbookPart)
  const list = elementOf(xml, 'sheets')
  if (!list) throw formRefused('damaged')
  const tags = [...tagsOf(xml, list.open.end, list.end)].filter((tag) => tag.name === 'sheet' && tag.kind !== 'close')
  const own = tags[entry.index]
  const last = tags.at(-1)
  const idName = own && /\s([\w.-]+:id)\s*=/.exec(own.text)?.[1]
  if (!own || !last || !idName) throw formRefused('damaged')
  const relationIds = addRelations(form, attribute(own.text, idName) ?? '', parts)
  const largest = Math.max(...tags.map(({ text }) => Number(attribute(text, 'sheetId') ?? 0)))
  const made = more.map((name, at) => {
    const named = withAttribute(withAttribute(own.text, 'name', name), 'sheetId', String(largest + at + 1))
    return withAttribute(named, idName, relationIds[at]!)
  })
  // Of a sheet written as <sheet></sheet> the closing tag stays behind the last.
  const end = last.kind === 'empty' ? last.end : xml.indexOf('>', last.end) + 1
  const closed = made.map((tag) => (own.kind === 'empty' ? tag : tag.replace(/>$/, '/>')))
  const listed =
    xml.slice(0, own.start) +
    withAttribute(own.text, 'name', first) +
    xml.slice(own.end, end) +
    closed.join('') +
    xml.slice(end)
  form.setText(form.workbookPart, namedOtherwise(listed, entry, first, more, tags.length))
}

function addRelations(form: FormPackage, id: string, parts: readonly string[]): string[] {
  const file = relationsOf(form.workbookPart)
  const xml = form.text(file)
  const tags = [...tagsOf(xml)].filter((tag) => tag.name === 'Relationship')
  const own = tags.find((tag) => attribute(tag.text, 'Id') === id)
  if (!own) throw formRefused('damaged')
  const taken = new Set(tags.map((tag) => attribute(tag.text, 'Id')))
  let number = tags.length
  const ids = parts.map(() => {
    do number += 1
    while (taken.has(`rId${number}`))
    return `rId${number}`
  })
  const made = parts.map((part, at) => withAttribute(withAttribute(own.text, 'Id', ids[at]!), 'Target', `/${part}`))
  form.setText(file, xml.slice(0, own.end) + made.join('') + xml.slice(own.end))
  return ids
}

/** Reads the file again: every part that was there is as it was, and each copy is the sheet. */
function mustBeWhole(
  form: FormPackage,
  before: FormPackage,
  after: FormPackage,
  entry: SheetEntry,
  parts: readonly string[],
): void {
  const listed = new Set([before.workbookPart, relationsOf(before.workbookPart), '[Content_Types].xml'])
  const wrong = before.names.find(
    (part) => form.has(part) && !listed.has(part) && !(after.has(part) && after.bytes(part).equals(before.bytes(part))),
  )
  const expected = Buffer.from(plainSheet(before.text(entry.part)), 'utf8')
  const bad = wrong ?? parts.find((part) => !after.bytes(part).equals(expected))
  if (bad !== undefined || after.sheets.length !== before.sheets.length + parts.length)
    throw formRefused('check-failed', bad ?? entry.name)
}
