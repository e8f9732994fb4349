import type { RowInsertion } from './row-insertion.ts'

const corner = (name: 'from' | 'to') =>
  new RegExp(
    `(<(?:[\\w.-]+:)?${name}>[\\s\\S]*?<(?:[\\w.-]+:)?row>\\s*)(\\d+)(\\s*</[\\s\\S]*?</(?:[\\w.-]+:)?${name}>)`,
  )

/** The two corners of an anchor, whose rows count from 0. `stretches`: what spans the new rows grows over them. */
export function shiftedAnchor(xml: string, insertion: RowInsertion, stretches: boolean): string {
  const from = corner('from').exec(xml)
  if (!from) return xml
  const isBelow = Number(from[2]) + 1 >= insertion.at
  const moved = isBelow ? xml.replace(corner('from'), plus(insertion)) : xml
  const to = corner('to').exec(xml)
  if (!to || (!isBelow && !(stretches && reaches(to, insertion)))) return moved
  return moved.replace(corner('to'), plus(insertion))
}

// A lower edge right on the border above the new rows stays there.
function reaches(to: RegExpExecArray, { at }: RowInsertion): boolean {
  const row = Number(to[2]) + 1
  const offset = Number(/<(?:[\w.-]+:)?rowOff>\s*(-?\d+)/.exec(to[0])?.[1] ?? 0)
  return row > at || (row === at && offset > 0)
}

function plus({ count }: RowInsertion) {
  return (_: string, before: string, row: string, after: string) => `${before}${Number(row) + count}${after}`
}

/** A drawing part: pictures, shapes and charts move with the cells they stand on, as each of them says. */
export function shiftDrawing(xml: string, insertion: RowInsertion): { xml: string; count: number } {
  let count = 0
  const after = xml.replace(
    /<((?:[\w.-]+:)?(?:twoCellAnchor|oneCellAnchor))(\s[^>]*)?>[\s\S]*?<\/\1>/g,
    (whole, name: string, tag: string | undefined) => {
      const edit = /editAs\s*=\s*"(\w+)"/.exec(tag ?? '')?.[1] ?? 'twoCell'
      const isTwoCell = name.endsWith('twoCellAnchor')
      if (isTwoCell && edit === 'absolute') return whole
      const moved = shiftedAnchor(whole, insertion, isTwoCell && edit === 'twoCell')
      if (moved !== whole) count += 1
      return moved
    },
  )
  return { xml: after, count }
}

/** Boxes of comments and old controls: the place they lie at, and the cell they belong to; both count from 0. */
export function shiftVml(xml: string, insertion: RowInsertion): { xml: string; count: number } {
  let count = 0
  const moved = (row: number) => (row + 1 >= insertion.at ? row + insertion.count : row)
  const after = xml.replace(/<x:ClientData[\s\S]*?<\/x:ClientData>/g, (data) => {
    const shifted = data
      .replace(/(<x:Row>\s*)(\d+)/g, (_, before: string, row: string) => before + moved(Number(row)))
      .replace(/(<x:Anchor>)([^<]*)/, (_, before: string, list: string) => before + shiftedList(list, insertion))
    if (shifted !== data) count += 1
    return shifted
  })
  return { xml: after, count }
}

// Left column and offset, top row and offset, then the same of the lower right corner.
function shiftedList(list: string, { at, count }: RowInsertion): string {
  const parts = list.split(',')
  const [top, bottom] = [Number(parts[2]), Number(parts[6])]
  if (parts.length !== 8 || Number.isNaN(top) || Number.isNaN(bottom) || top + 1 < at) return list
  const put = (index: number, row: number) => (parts[index] = parts[index]!.replace(/\d+/, String(row)))
  put(2, top + count)
  put(6, bottom + count)
  return parts.join(',')
}
