import { formRefused } from './form-refused.ts'
import { SheetXml } from './sheet-xml.ts'
import { attribute, elementOf, tagsOf } from './xml-tags.ts'
import { ZipArchive } from './zip-archive.ts'

export interface Relation {
  readonly id: string
  /** The last word of its type: worksheet, drawing, table. */
  readonly type: string
  readonly target: string
}

export interface SheetEntry {
  readonly name: string
  /** Its place among all sheets, as `localSheetId` counts. */
  readonly index: number
  readonly part: string
  readonly isHidden: boolean
}

/** A workbook as its parts: read on demand, changed by setting a part, written with all others as they were. */
export class FormPackage {
  readonly #zip: ZipArchive
  readonly #changed = new Map<string, Buffer | null>()
  readonly #texts = new Map<string, string>()
  readonly #open = new Map<string, SheetXml>()
  readonly workbookPart: string
  readonly sheets: readonly SheetEntry[]

  constructor(file: Buffer) {
    if (file.length < 22 || file.readUInt16BE(0) !== 0x504b) throw formRefused('not-xlsx')
    this.#zip = new ZipArchive(file)
    if (this.names.some((name) => name.startsWith('_xmlsignatures/'))) throw formRefused('signed')
    if (this.names.some((name) => name.startsWith('xl/revisions/'))) throw formRefused('shared-workbook')
    const office = this.relations('').find(({ type }) => type === 'officeDocument')
    if (!office || !this.#zip.has(office.target)) throw formRefused('not-xlsx')
    this.workbookPart = office.target
    this.sheets = this.#listSheets()
  }

  get names(): readonly string[] {
    const made = [...this.#changed.keys()].filter((name) => !this.#zip.has(name))
    return [...this.#zip.names, ...made].filter((name) => this.#changed.get(name) !== null)
  }

  has(part: string): boolean {
    return this.#changed.get(part) !== null && (this.#changed.has(part) || this.#zip.has(part))
  }

  bytes(part: string): Buffer {
    return this.#changed.get(part) ?? this.#zip.read(part)
  }

  text(part: string): string {
    const known = this.#texts.get(part)
    if (known !== undefined) return known
    const bytes = this.bytes(part)
    // UTF-16 is allowed by the format and written by nobody.
    if (bytes.length > 1 && [0xfffe, 0xfeff].includes(bytes.readUInt16BE(0))) throw formRefused('damaged', part)
    if (/<!(DOCTYPE|ENTITY)/i.test(bytes.toString('latin1', 0, 4096))) throw formRefused('damaged', part)
    const text = bytes.toString('utf8')
    this.#texts.set(part, text)
    return text
  }

  setText(part: string, text: string): void {
    if (text === this.#texts.get(part)) return
    this.#texts.set(part, text)
    this.#changed.set(part, Buffer.from(text, 'utf8'))
  }

  /** A part that was not there before. */
  add(part: string, content: Buffer): void {
    this.#changed.set(part, content)
  }

  addText(part: string, text: string): void {
    this.add(part, Buffer.from(text, 'utf8'))
  }

  remove(part: string): void {
    this.#changed.set(part, null)
  }

  /** A sheet taken apart; it goes back into the package with `close`. */
  sheet(entry: SheetEntry): SheetXml {
    const open = this.#open.get(entry.part) ?? new SheetXml(this.text(entry.part))
    this.#open.set(entry.part, open)
    return open
  }

  /** The text of a sheet as it is now. */
  sheetText(entry: SheetEntry): string {
    return this.#open.get(entry.part)?.toString() ?? this.text(entry.part)
  }

  findSheet(name: string): SheetEntry {
    const found =
      this.sheets.find((sheet) => sheet.name === name) ??
      this.sheets.find((sheet) => sheet.name.trim().toLowerCase() === name.trim().toLowerCase())
    if (!found) throw formRefused('no-such-sheet', name)
    return found
  }

  /** What a part points to; '' asks for the package's own. */
  relations(part: string): Relation[] {
    const cut = part.lastIndexOf('/') + 1
    const file = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
    if (!this.has(file)) return []
    return [...tagsOf(this.text(file))].flatMap((tag): Relation[] => {
      if (tag.name !== 'Relationship' || attribute(tag.text, 'TargetMode') === 'External') return []
      const target = attribute(tag.text, 'Target') ?? ''
      const type = (attribute(tag.text, 'Type') ?? '').split('/').at(-1) ?? ''
      return [{ id: attribute(tag.text, 'Id') ?? '', type, target: resolved(part.slice(0, cut), target) }]
    })
  }

  write(): Buffer {
    for (const [part, sheet] of this.#open) this.setText(part, sheet.toString())
    return this.#zip.rewrite(this.#changed)
  }

  /** The parts that were written anew or left out. */
  get touched(): readonly string[] {
    return [...this.#changed.keys()].toSorted()
  }

  #listSheets(): SheetEntry[] {
    const xml = this.text(this.workbookPart)
    const list = elementOf(xml, 'sheets')
    if (!list) throw formRefused('damaged')
    const relations = new Map(this.relations(this.workbookPart).map((one) => [one.id, one]))
    const tags = [...tagsOf(xml, list.start, list.end)].filter((tag) => tag.name === 'sheet' && tag.kind !== 'close')
    return tags.flatMap((tag, index): SheetEntry[] => {
      const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag.text)?.[1] ?? ''
      const relation = relations.get(id)
      if (relation?.type !== 'worksheet' || !this.has(relation.target)) return []
      const isHidden = (attribute(tag.text, 'state') ?? 'visible') !== 'visible'
      return [{ name: attribute(tag.text, 'name') ?? '', index, part: relation.target, isHidden }]
    })
  }
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}
