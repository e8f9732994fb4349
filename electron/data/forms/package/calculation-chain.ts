import { type Place, placeText } from './cell-reference.ts'
import type { FormPackage, SheetEntry } from './form-package.ts'
import { attribute, elementOf, tagsOf, withAttribute } from './xml-tags.ts'

function chainPart(form: FormPackage): string | undefined {
  return form.relations(form.workbookPart).find(({ type }) => type === 'calcChain')?.target
}

/** Takes cells that lost their formula out of the order of calculation: one that is left makes Excel repair the file. */
export function dropFromCalculationChain(form: FormPackage, { part }: SheetEntry, places: readonly Place[]): void {
  const chain = chainPart(form)
  if (!chain || !form.has(chain)) return
  const gone = new Set(places.map(placeText))
  const id = sheetId(form, part)
  let current = ''
  const xml = form.text(chain)
  const kept: string[] = []
  let at = 0
  let left = 0
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'c' || tag.kind === 'close') continue
    // An entry without a sheet is of the same sheet as the one before it.
    const own = attribute(tag.text, 'i')
    current = own ?? current
    const isGone = current === id && gone.has(attribute(tag.text, 'r') ?? '')
    kept.push(xml.slice(at, tag.start))
    if (!isGone) {
      kept.push(own === undefined && current ? withAttribute(tag.text, 'i', current) : tag.text)
      left += 1
    }
    at = tag.end
  }
  kept.push(xml.slice(at))
  if (left === 0) removeCalculationChain(form)
  else form.setText(chain, kept.join(''))
}

function sheetId(form: FormPackage, part: string): string {
  const relation = form.relations(form.workbookPart).find(({ target }) => target === part)
  const tag = [...tagsOf(form.text(form.workbookPart))].find(
    ({ name, text }) => name === 'sheet' && relation && text.includes(`"${relation.id}"`),
  )
  return (tag && attribute(tag.text, 'sheetId')) ?? ''
}

/** Formulas moved: Excel makes the chain anew when there is none. Says whether there was one. */
export function removeCalculationChain(form: FormPackage): boolean {
  const chain = chainPart(form)
  if (!chain || !form.has(chain)) return false
  form.remove(chain)
  const cut = form.workbookPart.lastIndexOf('/') + 1
  const relations = `${form.workbookPart.slice(0, cut)}_rels/${form.workbookPart.slice(cut)}.rels`
  form.setText(
    relations,
    without(form.text(relations), (text) => /\/calcChain"/.test(text)),
  )
  form.setText(
    '[Content_Types].xml',
    without(form.text('[Content_Types].xml'), (text) => attribute(text, 'PartName') === `/${chain}`),
  )
  return true
}

function without(xml: string, isGone: (text: string) => boolean): string {
  const tag = [...tagsOf(xml)].find((one) => one.kind === 'empty' && isGone(one.text))
  return tag ? xml.slice(0, tag.start) + xml.slice(tag.end) : xml
}

// In the order the format prescribes: calculation settings stand after these.
const before = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'] as const

/** Makes the spreadsheet program calculate everything when it opens the file. */
export function askForCalculation(form: FormPackage): void {
  const xml = form.text(form.workbookPart)
  const found = elementOf(xml, 'calcPr')
  if (found) {
    const tag = withAttribute(found.open.text, 'fullCalcOnLoad', '1')
    form.setText(form.workbookPart, xml.slice(0, found.open.start) + tag + xml.slice(found.open.end))
    return
  }
  const neighbour = before.map((name) => elementOf(xml, name)).find((element) => element !== null)
  if (!neighbour) return
  const prefix = neighbour.open.prefix ? `${neighbour.open.prefix}:` : ''
  form.setText(
    form.workbookPart,
    `${xml.slice(0, neighbour.end)}<${prefix}calcPr calcId="0" fullCalcOnLoad="1"/>${xml.slice(neighbour.end)}`,
  )
}
