import type { ReportFont } from './report-layout.ts'
import { xmlText } from './xml-text.ts'

/** How a kind of cell looks. */
export interface CellLook {
  readonly font: ReportFont & { readonly bold?: boolean }
  readonly horizontal: 'left' | 'center' | 'right'
  readonly vertical: 'middle' | 'top'
  /** `wraps`: breaks into lines. `shrinks`: printed smaller where it does not fit. */
  readonly overflow: 'wraps' | 'shrinks' | 'runs'
  readonly isBoxed: boolean
  /** A number format: `@` for text. */
  readonly format: string
}

const builtIn: Readonly<Record<string, number>> = { General: 0, '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4, '@': 49 }
/** Formats of one's own are numbered from here on. */
const firstOwn = 164

/** Every look once, numbered as cells refer to it. */
export class CellLooks {
  readonly #numbers = new Map<string, number>()
  readonly #looks: CellLook[] = []

  numberOf(look: CellLook): number {
    const key = JSON.stringify(look)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#looks.push(look)
    // The first is the look of cells that have none.
    this.#numbers.set(key, this.#looks.length)
    return this.#looks.length
  }

  /** `xl/styles.xml`. */
  xml(): string {
    const fonts = [plainFont]
    const formats: string[] = []
    const cells = this.#looks.map((look) => {
      const font = fontXml(look.font)
      if (!fonts.includes(font)) fonts.push(font)
      return cellXml(look, fonts.indexOf(font), formatNumber(look.format, formats))
    })
    const own = formats.map((code, at) => `<numFmt numFmtId="${firstOwn + at}" formatCode="${xmlText(code)}"/>`)
    const numFmts = own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : ''
    return `${head}<styleSheet xmlns="${namespace}">${numFmts}<fonts count="${fonts.length}">${fonts.join('')}</fonts>${fixed}<cellXfs count="${cells.length + 1}">${plainCell}${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  }
}

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Its digits are the unit of column widths: seven pixels, also where another font stands in for it. */
const plainFont = '<font><sz val="10"/><name val="宋体"/><charset val="134"/></font>'
const plainCell = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`
const fixed =
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'

function fontXml({ name, size, bold }: CellLook['font']): string {
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="${xmlText(name)}"/><charset val="134"/></font>`
}

function formatNumber(format: string, own: string[]): number {
  const known = builtIn[format]
  if (known !== undefined) return known
  if (!own.includes(format)) own.push(format)
  return firstOwn + own.indexOf(format)
}

function cellXml({ horizontal, vertical, overflow, isBoxed }: CellLook, font: number, format: number): string {
  const middle = vertical === 'middle' ? 'center' : 'top'
  const fits = overflow === 'wraps' ? ' wrapText="1"' : overflow === 'shrinks' ? ' shrinkToFit="1"' : ''
  return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${isBoxed ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="${middle}"${fits}/></xf>`
}
