import type { FormPackage, SheetEntry } from '../package/form-package.ts'
import { formRefused } from '../package/form-refused.ts'
import { attribute, elementOf, tagsOf, unescapeXml } from '../package/xml-tags.ts'

/** What a sheet may have beside its cells and still be copied whole. */
const copied = new Set(['drawing', 'vmlDrawing', 'comments', 'printerSettings', 'image', 'hyperlink'])
const inDrawing = new Set(['image', 'hyperlink'])

/** @throws `form-refused` where a second copy of the sheet would be broken or would count for the first */
export function refuseUncopiable(form: FormPackage, entry: SheetEntry): void {
  const refuse = (what: string) => formRefused('sheet-not-copied', `${entry.name}：${what}`)
  if (form.relations(form.workbookPart).some(({ type }) => type === 'vbaProject')) throw refuse('带有宏')
  for (const { type, target } of form.relations(entry.part)) {
    if (!copied.has(type)) throw refuse(words[type] ?? '带有不能复制的对象')
    const held = type === 'drawing' || type === 'vmlDrawing' ? form.relations(target) : []
    const strange = held.find((one) => !inDrawing.has(one.type))
    if (strange) throw refuse(words[strange.type] ?? '图形里有不能复制的对象')
  }
  if (/<(?:[\w.-]+:)?(?:control|oleObject)s?[\s>]/.test(form.sheet(entry).tail)) throw refuse('带有控件或嵌入对象')
  const place = whoSpeaksOf(form, entry)
  if (place !== null) throw refuse(`${place}按表名引用了它`)
}

const words: Readonly<Record<string, string>> = {
  table: '带有“表格”区域',
  pivotTable: '带有数据透视表',
  chart: '带有图表',
  chartEx: '带有图表',
  control: '带有控件',
  ctrlProp: '带有控件',
  oleObject: '带有嵌入对象',
  package: '带有嵌入对象',
  threadedComment: '带有会话批注',
  slicer: '带有切片器',
}

/** A formula that names the sheet would go on reading the first copy alone, and a renamed sheet would be lost to it. */
function whoSpeaksOf(form: FormPackage, entry: SheetEntry): string | null {
  const isNamed = naming(entry.name)
  for (const sheet of form.sheets)
    if (isNamed(form.sheetText(sheet))) return sheet.name === entry.name ? '表内公式' : `工作表“${sheet.name}”`
  const others = form.names.filter((part) =>
    /\/(charts|chartex|drawings|pivotCache)\/(_rels\/)?[^/]*\.(xml|rels)$/i.test(part),
  )
  if (others.some((part) => isNamed(form.text(part)) || isPivotSource(form.text(part), entry.name))) return '图表'
  const xml = form.text(form.workbookPart)
  const names = elementOf(xml, 'definedNames')
  if (!names) return null
  for (const tag of tagsOf(xml, names.start, names.end)) {
    if (tag.name !== 'definedName' || tag.kind !== 'open') continue
    const said = xml.slice(tag.end, xml.indexOf('<', tag.end))
    const own = attribute(tag.text, 'localSheetId')
    if (own !== String(entry.index) && isNamed(said)) return `名称“${attribute(tag.text, 'name') ?? ''}”`
  }
  return null
}

function naming(name: string): (xml: string) => boolean {
  const plain = name.toLowerCase()
  const marks = [`${plain}!`, `${plain.replaceAll("'", "''")}'!`, `${plain}:`, `:${plain}!`]
  return (xml) => {
    const text = unescapeXml(xml).toLowerCase()
    return marks.some((mark) => (mark.endsWith(':') ? spans(text, mark) : text.includes(mark)))
  }
}

// Sheet1:Sheet3!A1 takes in all between; a label 一季度： is no reference.
function spans(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
    if (/^[\p{L}\p{N}_. ]{1,31}'?!/u.test(text.slice(at + mark.length, at + mark.length + 40))) return true
  return false
}

function isPivotSource(xml: string, name: string): boolean {
  return [...tagsOf(xml)].some((tag) => tag.name === 'worksheetSource' && attribute(tag.text, 'sheet') === name)
}
