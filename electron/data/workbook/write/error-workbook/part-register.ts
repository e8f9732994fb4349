import type { FormPackage } from '../../../forms/package/form-package.ts'
import { attribute, elementOf, escapeXml, tagsOf } from '../../../forms/package/xml-tags.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Enters new parts into the lists of a package: content types, relations, sheets. */
export class PartRegister {
  readonly #form: FormPackage
  /** Name → content of every part that is to be added. */
  readonly added = new Map<string, string>()
  readonly #types: string[] = []
  #needsVml = false

  constructor(form: FormPackage) {
    this.#form = form
  }

  /** Adds a part that a sheet refers to; returns the id of the relation. */
  addTo(part: string, kind: 'comments' | 'vmlDrawing', ending: string, content: string): string {
    const folder = kind === 'comments' ? 'xl' : 'xl/drawings'
    const name = this.#freeName(`${folder}/${kind}`, ending)
    this.added.set(name, content)
    if (kind === 'comments') this.#types.push(override(name, `${spreadsheet}.comments+xml`))
    else this.#needsVml = true
    return this.#relate(part, kind, name)
  }

  /** Adds a sheet that is not offered to be shown. */
  addSheet(name: string, content: string): void {
    const part = this.#freeName('xl/worksheets/sheet', 'xml')
    this.added.set(part, content)
    this.#types.push(override(part, `${spreadsheet}.worksheet+xml`))
    const id = this.#relate(this.#form.workbookPart, 'worksheet', part)
    const xml = this.#form.text(this.#form.workbookPart)
    const list = elementOf(xml, 'sheets')!
    const prefix = list.open.prefix ? `${list.open.prefix}:` : ''
    const numbers = [...tagsOf(xml, list.start, list.end)].map(({ text }) => Number(attribute(text, 'sheetId') ?? 0))
    const number = Math.max(0, ...numbers) + 1
    const entry = `<${prefix}sheet xmlns:r="${office}" name="${escapeXml(name)}" sheetId="${number}" state="veryHidden" r:id="${id}"/>`
    const close = xml.lastIndexOf('</', list.end - 1)
    this.#form.setText(this.#form.workbookPart, xml.slice(0, close) + entry + xml.slice(close))
  }

  close(): void {
    const part = '[Content_Types].xml'
    const xml = this.#form.text(part)
    const hasVml = /Extension=["']vml["']/i.test(xml)
    const vml = `<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`
    const open = elementOf(xml, 'Types')!.open
    const first = this.#needsVml && !hasVml ? vml : ''
    const close = xml.lastIndexOf('</')
    this.#form.setText(
      part,
      xml.slice(0, open.end) + first + xml.slice(open.end, close) + this.#types.join('') + xml.slice(close),
    )
  }

  #relate(part: string, kind: string, target: string): string {
    const cut = part.lastIndexOf('/') + 1
    const file = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
    const pending = this.added.get(file)
    const exists = this.#form.has(file)
    const xml =
      pending ??
      (exists
        ? this.#form.text(file)
        : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelations}"></Relationships>`)
    const taken = new Set([...tagsOf(xml)].map(({ text }) => attribute(text, 'Id')))
    let number = 1
    while (taken.has(`rIdSlip${number}`)) number += 1
    const id = `rIdSlip${number}`
    const entry = `<Relationship Id="${id}" Type="${office}/${kind}" Target="${relativeTo(part, target)}"/>`
    const root = elementOf(xml, 'Relationships')!
    const written =
      root.open.kind === 'empty'
        ? `${xml.slice(0, root.start)}<Relationships xmlns="${packageRelations}">${entry}</Relationships>`
        : xml.slice(0, xml.lastIndexOf('</')) + entry + xml.slice(xml.lastIndexOf('</'))
    if (exists) this.#form.setText(file, written)
    else this.added.set(file, written)
    return id
  }

  #freeName(stem: string, ending: string): string {
    for (let number = 901; ; number += 1) {
      const name = `${stem}${number}.${ending}`
      if (!this.#form.has(name) && !this.added.has(name)) return name
    }
  }
}

// Some readers know relative targets only.
function relativeTo(part: string, target: string): string {
  const [from, to] = [part.split('/').slice(0, -1), target.split('/')]
  while (from.length > 0 && from[0] === to[0]) {
    from.shift()
    to.shift()
  }
  return [...from.map(() => '..'), ...to].join('/')
}

const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`
