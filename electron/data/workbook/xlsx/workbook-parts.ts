import { refuseDocumentType } from '../check-zip.ts'
import { plainName, type ZipEntry } from '../zip-directory.ts'
import { readPart } from '../zip-part.ts'
import { NotPlain } from './not-plain.ts'
import { elementsOf, isTrue } from './xml-text.ts'

export interface SheetPart {
  readonly name: string
  readonly isHidden: boolean
  readonly entry: ZipEntry
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly strings: ZipEntry | undefined
  readonly styles: ZipEntry | undefined
  readonly is1904: boolean
}

interface Relation {
  readonly kind: string
  readonly target: string
}

/** Finds the parts of a package by its relations, as the standard says, never by their usual names. */
export function locateParts(file: Buffer, entries: readonly ZipEntry[]): WorkbookParts {
  const byName = new Map(entries.map((entry) => [plainName(entry.name), entry]))
  const xmlOf = (name: string) => {
    const entry = byName.get(name)
    return entry ? xmlText(readPart(file, entry)) : null
  }
  const path = workbookPath(xmlOf('_rels/.rels'), byName)
  const xml = xmlOf(path)
  if (!xml || !path.endsWith('.xml')) throw new NotPlain('workbook')
  const relations = relationsOf(xmlOf(relationsPath(path)), path)
  const one = (kind: string) => {
    const relation = [...relations.values()].find((other) => other.kind === kind)
    return relation ? byName.get(relation.target) : undefined
  }
  const sheets = elementsOf(section(xml, 'sheets'), 'sheet').flatMap((sheet): SheetPart[] => {
    const relation = relations.get(sheet.get('id') ?? '')
    const entry = relation && byName.get(relation.target)
    const name = sheet.get('name')
    if (!relation || !entry || name === undefined) throw new NotPlain('a sheet without a part')
    // Sheets that are one chart or one dialog have no cells.
    if (relation.kind !== 'worksheet') return []
    return [{ name, isHidden: /hidden/i.test(sheet.get('state') ?? ''), entry }]
  })
  if (sheets.length === 0) throw new NotPlain('no sheets')
  const is1904 = elementsOf(xml, 'workbookPr').some((properties) => isTrue(properties.get('date1904')))
  return { sheets, strings: one('sharedStrings'), styles: one('styles'), is1904 }
}

/** A small part as text. */
export function xmlText(bytes: Buffer): string {
  refuseDocumentType(bytes)
  requireUtf8(bytes)
  return bytes.toString('utf8').replace(/<!--[\s\S]*?-->/g, '')
}

/** The scanner reads UTF-8 and nothing else. */
export function requireUtf8(bytes: Buffer): void {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const head = bytes.toString('latin1', start, Math.min(bytes.length, start + 200))
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1]
  if (!/^\s*</.test(head) || (declared && !/^(utf-?8|us-ascii)$/i.test(declared))) throw new NotPlain('encoding')
}

function workbookPath(rootRelations: string | null, byName: ReadonlyMap<string, ZipEntry>): string {
  const named = [...relationsOf(rootRelations, '').values()].find(({ kind }) => kind === 'officeDocument')?.target
  return named !== undefined && byName.has(named) ? named : 'xl/workbook.xml'
}

function relationsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`
}

function relationsOf(xml: string | null, source: string): Map<string, Relation> {
  const relations = new Map<string, Relation>()
  for (const one of elementsOf(xml ?? '', 'Relationship')) {
    const [id, type, target] = [one.get('Id'), one.get('Type'), one.get('Target')]
    if (id === undefined || !type || !target || one.get('TargetMode') === 'External') continue
    relations.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), target: resolved(target, source) })
  }
  return relations
}

function resolved(target: string, source: string): string {
  const path = target.replaceAll('\\', '/')
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return plainName(decodeURI(steps.join('/')))
}

/** What stands between the tags of an element, with the tags; empty where there is none. */
export function section(xml: string, name: string): string {
  return new RegExp(`<((?:[\\w.-]+:)?${name})[\\s>][\\s\\S]*?</\\1\\s*>`).exec(xml)?.[0] ?? ''
}
