import type { FormPackage } from './form-package.ts'
import { attribute, elementOf, tagsOf } from './xml-tags.ts'

/** What a cell's number format makes of a number. */
export type StyleKind = 'general' | 'date' | 'text' | 'number'

const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** The kind of every style index of the workbook. */
export function styleKinds(form: FormPackage): (style: number) => StyleKind {
  const part = form.relations(form.workbookPart).find(({ type }) => type === 'styles')?.target
  if (!part || !form.has(part)) return () => 'general'
  const xml = form.text(part)
  const codes = new Map<number, string>()
  const formats = elementOf(xml, 'numFmts')
  if (formats) {
    for (const tag of tagsOf(xml, formats.start, formats.end))
      if (tag.name === 'numFmt')
        codes.set(Number(attribute(tag.text, 'numFmtId')), attribute(tag.text, 'formatCode') ?? '')
  }
  const list = elementOf(xml, 'cellXfs')
  const kinds: StyleKind[] = []
  if (list) {
    for (const tag of tagsOf(xml, list.start, list.end))
      if (tag.name === 'xf' && tag.kind !== 'close')
        kinds.push(kindOf(Number(attribute(tag.text, 'numFmtId') ?? 0), codes))
  }
  return (style) => kinds[style] ?? 'general'
}

function kindOf(id: number, codes: ReadonlyMap<number, string>): StyleKind {
  const code = codes.get(id)
  if (code === undefined) {
    if (id === 0) return 'general'
    if (id === 49) return 'text'
    return builtInDates.has(id) ? 'date' : 'number'
  }
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '')
  if (/^General$/i.test(bare)) return 'general'
  if (bare === '@') return 'text'
  // [h]:mm is a length of time, and a Chinese locale in brackets says nothing about the kind.
  return /[yd]|m.*月|年/i.test(bare.replace(/\[(?!\$-F[48]00)[^\]]*\]/g, '')) || /\[\$-F800\]/i.test(code)
    ? 'date'
    : 'number'
}

/** Whether day 0 of the workbook is 1904-01-01. */
export function countsFrom1904(form: FormPackage): boolean {
  const tag = [...tagsOf(form.text(form.workbookPart))].find(({ name }) => name === 'workbookPr')
  return tag !== undefined && /^(1|true)$/.test(attribute(tag.text, 'date1904') ?? '')
}

const dayLength = 86_400_000

/** The number a spreadsheet keeps for a day `YYYY-MM-DD`. */
export function dayNumber(day: string, from1904: boolean): number {
  const days = Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength)
  const serial = days + 25_569
  if (from1904) return serial - 1462
  // Excel counts 1900 as a leap year.
  return serial < 61 ? serial - 1 : serial
}
