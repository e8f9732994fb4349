import { packedKinds } from '../packed-workbook.ts'
import type { SheetBuilder } from '../sheet-builder.ts'
import type { TextPool } from '../text-pool.ts'
import { NotPlain } from './not-plain.ts'
import { parseNumber } from './parse-number.ts'
import { decodeCellText, decodeXml, richText } from './xml-text.ts'

export type CellType = 'shared' | 'number' | 'boolean' | 'error' | 'day' | 'formula' | 'inline'

/** What the cells of a workbook point to. */
export interface CellSource {
  readonly texts: TextPool
  /** How many of the texts are shared strings; they come first. */
  readonly sharedCount: number
  /** The place of the number format of each cell style. */
  readonly formatOfStyle: Uint16Array
}

/** Adds the cell whose value stands between two places, unless it is blank. @throws NotPlain */
export function readCellValue(
  source: CellSource,
  builder: SheetBuilder,
  bytes: Buffer,
  start: number,
  end: number,
  row: number,
  column: number,
  type: CellType,
  style: number,
): void {
  const { texts } = source
  const format = source.formatOfStyle[style] ?? 0
  switch (type) {
    case 'shared': {
      const at = parseNumber(bytes, start, end)
      if (!(at >= 0 && at < source.sharedCount)) {
        addLostText(source, builder, row, column, format)
        return
      }
      if (!texts.isBlank(at)) builder.add(row, column, packedKinds.text, at, format)
      return
    }
    case 'number': {
      const value = parseNumber(bytes, start, end)
      if (Number.isNaN(value)) throw new NotPlain('a number')
      builder.add(row, column, packedKinds.number, value, format)
      return
    }
    case 'inline':
    case 'formula': {
      const xml = bytes.toString('utf8', start, end)
      const at = texts.add(type === 'inline' ? inlineText(xml) : decodeCellText(xml))
      if (!texts.isBlank(at)) builder.add(row, column, packedKinds.text, at, format)
      return
    }
    case 'boolean': {
      const value = bytes.toString('latin1', start, end).trim()
      builder.add(row, column, packedKinds.boolean, value === '1' || value === 'true' ? 1 : 0, format)
      return
    }
    case 'error':
      builder.add(row, column, packedKinds.error, texts.intern(decodeXml(bytes.toString('utf8', start, end))), format)
      return
    case 'day':
      addDay(texts, builder, bytes.toString('latin1', start, end), row, column, format)
  }
}

// One text that is not there makes no file unreadable, and is not passed over in silence.
function addLostText(
  { texts, sharedCount }: CellSource,
  builder: SheetBuilder,
  row: number,
  column: number,
  format: number,
) {
  if (sharedCount === 0) throw new NotPlain('no shared strings')
  builder.add(row, column, packedKinds.error, texts.intern('#REF!'), format)
}

function inlineText(xml: string): string {
  if (xml.includes('<!')) throw new NotPlain('CDATA')
  return richText(xml)
}

// A time of day without a day is for the library.
function addDay(texts: TextPool, builder: SheetBuilder, text: string, row: number, column: number, format: number) {
  const day = /^\s*(\d{4}-\d\d-\d\d)(T[\d:.]*Z?)?\s*$/.exec(text)?.[1]
  if (!day) throw new NotPlain('a day')
  builder.add(row, column, packedKinds.day, texts.intern(day), format)
}
