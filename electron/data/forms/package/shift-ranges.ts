import { areaText, lastRow, parseArea, placeText, type Place, parsePlace } from './cell-reference.ts'
import { movedRow, type RowInsertion } from './row-insertion.ts'

/** A range of formats or rules: it takes in the new rows where it holds the row they copy. */
export function grownRange(text: string, insertion: RowInsertion): string {
  return text
    .split(/\s+/)
    .map((range) => {
      const area = parseArea(range)
      if (!area) return range
      const holdsModel = area.top < insertion.at && area.bottom >= insertion.at - 1
      const bottom = holdsModel ? area.bottom + insertion.count : movedRow(area.bottom, insertion)
      const moved = { ...area, top: movedRow(area.top, insertion), bottom: Math.min(bottom, lastRow) }
      return moved.top === area.top && moved.bottom === area.bottom ? range : areaText(moved)
    })
    .join(' ')
}

/** A range of content: it grows only where the new rows lie inside it. */
export function movedRange(text: string, insertion: RowInsertion): string {
  return text
    .split(/\s+/)
    .map((range) => {
      const area = parseArea(range)
      if (!area) return range
      const moved = {
        ...area,
        top: movedRow(area.top, insertion),
        bottom: Math.min(movedRow(area.bottom, insertion), lastRow),
      }
      return moved.top === area.top && moved.bottom === area.bottom ? range : areaText(moved)
    })
    .join(' ')
}

export function movedPlace(text: string, insertion: RowInsertion): string {
  const place: Place | null = parsePlace(text)
  if (!place || place.row < insertion.at) return text
  return placeText({ ...place, row: Math.min(movedRow(place.row, insertion), lastRow) })
}
