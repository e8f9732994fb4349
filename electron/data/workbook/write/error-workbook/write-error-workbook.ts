import { columnNumber } from '../../../forms/package/cell-reference.ts'
import { FormPackage, type SheetEntry } from '../../../forms/package/form-package.ts'
import { attribute, elementOf, withAttribute } from '../../../forms/package/xml-tags.ts'
import type { WorkbookContent } from '../../sheet.ts'
import { addParts } from './add-parts.ts'
import { commentsXml, notesDrawing } from './cell-notes.ts'
import { addDropDowns, putBefore } from './drop-downs.ts'
import { MarkStyles } from './mark-styles.ts'
import { PartRegister } from './part-register.ts'
import { plainCopy } from './plain-copy.ts'
import type { ProblemCell } from './problem-cell.ts'
import { type SlipIdentity, slipName, slipXml } from './return-slip.ts'

export interface ErrorWorkbookRequest {
  /** The file as the clerk gave it. */
  readonly bytes: Buffer
  readonly content: WorkbookContent
  readonly identity: SlipIdentity
  readonly cells: readonly ProblemCell[]
}

/**
 * The clerk's own file with the doubtful cells coloured, each with a note and, where there is a list, with a drop-down.
 * Of an .xlsx nothing else changes, down to the byte; other formats come as an .xlsx with the same cells.
 */
export async function writeErrorWorkbook(request: ErrorWorkbookRequest): Promise<Buffer> {
  const { bytes, content, identity, cells } = request
  if (content.format === 'xlsx') {
    try {
      return markWorkbook(bytes, identity, cells, [])
    } catch {
      // A file our reader understands and whose parts cannot be changed safely: signed, shared, of a strange build.
    }
  }
  const names = content.sheets.map(({ name }, at) => name ?? `Sheet${at + 1}`)
  const named = cells.map((cell) => ({ ...cell, sheet: cell.sheet ?? names[0]! }))
  return markWorkbook(await plainCopy(content), identity, named, cells)
}

function markWorkbook(
  bytes: Buffer,
  identity: SlipIdentity,
  cells: readonly ProblemCell[],
  slipCells: readonly ProblemCell[],
): Buffer {
  const form = new FormPackage(bytes)
  const register = new PartRegister(form)
  const stylesPart = form.relations(form.workbookPart).find(({ type }) => type === 'styles')?.target
  if (!stylesPart) throw new Error('A workbook without styles')
  const styles = new MarkStyles(form, stylesPart)
  for (const [name, own] of Map.groupBy(cells, ({ sheet }) => sheet ?? form.sheets[0]?.name ?? '')) {
    const entry = form.findSheet(name)
    markCells(form, entry, styles, own)
    const hasNotes = addNotes(form, register, entry, own)
    addDropDowns(form.sheet(entry), own, !hasNotes)
  }
  styles.close()
  register.addSheet(slipName, slipXml(identity, slipCells.length > 0 ? slipCells : cells))
  register.close()
  return addParts(form.write(), register.added)
}

function markCells(form: FormPackage, entry: SheetEntry, styles: MarkStyles, cells: readonly ProblemCell[]): void {
  const sheet = form.sheet(entry)
  sheet.nameAll()
  for (const [number, own] of Map.groupBy(cells, ({ row }) => row)) {
    const row = sheet.rowToWrite(number)
    const marked = own.map(({ column: letters, isError }) => {
      const column = columnNumber(letters)
      const before = row.cell(column)
      const style = Number(attribute(before?.tag ?? '', 's') ?? attribute(row.tag, 's') ?? 0)
      const tag = before?.tag ?? `<${sheet.prefix}c r="${letters}${number}">`
      const now = String(styles.marked(style, isError ? 'error' : 'warning'))
      return { column, tag: withAttribute(tag, 's', now), inner: before?.inner ?? '' }
    })
    row.put(marked)
  }
}

const behindNotes = new Set([
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
])

/** False where the sheet has notes of its own: theirs stay alone, and ours become messages of the cells. */
function addNotes(
  form: FormPackage,
  register: PartRegister,
  entry: SheetEntry,
  cells: readonly ProblemCell[],
): boolean {
  const sheet = form.sheet(entry)
  const isTaken =
    elementOf(sheet.tail, 'legacyDrawing') !== null ||
    form.relations(entry.part).some(({ type }) => type === 'comments' || type === 'threadedComment')
  if (isTaken) return false
  const drawing = register.addTo(entry.part, 'vmlDrawing', 'vml', notesDrawing(cells))
  register.addTo(entry.part, 'comments', 'xml', commentsXml(cells))
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  putBefore(sheet, behindNotes, `<${sheet.prefix}legacyDrawing xmlns:r="${relations}" r:id="${drawing}"/>`)
  return true
}
