import type { SheetEntry } from '../package/form-package.ts'
import { scanFormula } from '../package/scan-formula.ts'
import { attribute, elementOf, escapeXml, tagsOf, unescapeXml, withAttribute } from '../package/xml-tags.ts'

/** Print areas, print titles and other names of the one sheet, for it under its new name and for each of its copies. */
export function namedOtherwise(
  xml: string,
  { name, index }: SheetEntry,
  first: string,
  more: readonly string[],
  sheets: number,
): string {
  const names = elementOf(xml, 'definedNames')
  if (!names) return xml
  const made: string[] = []
  let written = ''
  let from = names.open.end
  let end = from
  for (const tag of tagsOf(xml, names.open.end, names.end)) {
    if (tag.name !== 'definedName') continue
    if (tag.kind === 'close') {
      end = tag.end
      continue
    }
    if (attribute(tag.text, 'localSheetId') !== String(index)) continue
    const close = xml.indexOf('<', tag.end)
    const closing = xml.slice(close, xml.indexOf('>', close) + 1)
    const said = unescapeXml(xml.slice(tag.end, close))
    written += xml.slice(from, tag.end) + escapeXml(renamed(said, name, first))
    from = close
    more.forEach((copy, at) =>
      made.push(
        withAttribute(tag.text, 'localSheetId', String(sheets + at)) + escapeXml(renamed(said, name, copy)) + closing,
      ),
    )
  }
  return xml.slice(0, names.open.end) + written + xml.slice(from, end) + made.join('') + xml.slice(end)
}

function renamed(formula: string, from: string, to: string): string {
  return scanFormula(formula)
    .map((piece) => {
      if (piece.kind === 'other' || piece.sheet?.toLowerCase() !== from.toLowerCase()) return piece.text
      return `'${to.replaceAll("'", "''")}'!${piece.text.slice(piece.sheetText.length)}`
    })
    .join('')
}
