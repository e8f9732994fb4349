import type { PersonalFind } from '../model.ts'
import { type CheckedContent, headerRow, titleParagraph, titleRow } from './check-content.ts'

/** The same content with everything masked that can be; the rest has to be taken out by hand. */
export function maskFinds({ title, body }: CheckedContent, finds: readonly PersonalFind[]): CheckedContent {
  const at = (text: string, isHere: (place: PersonalFind['place']) => boolean) =>
    replaced(
      text,
      finds.filter(({ place }) => isHere(place)),
    )
  const inParagraph = (index: number) => (place: PersonalFind['place']) =>
    'paragraph' in place && place.paragraph === index
  const inCell = (table: number, row: number, column: number) => (place: PersonalFind['place']) =>
    'table' in place && place.table === table && place.row === row && place.column === column
  return {
    title: at(title, inParagraph(titleParagraph)),
    body: {
      paragraphs: body.paragraphs.map((text, index) => at(text, inParagraph(index))),
      tables: body.tables.map((table, index) => {
        const isConcerned = finds.some(({ place }) => 'table' in place && place.table === index)
        if (!isConcerned) return table
        const cells = (row: readonly string[], place: number) =>
          row.map((cell, column) => at(cell, inCell(index, place, column)))
        return {
          title: at(table.title, inCell(index, titleRow, 0)),
          header: cells(table.header, headerRow),
          rows: table.rows.map((row, place) => cells(row, place)),
        }
      }),
    },
  }
}

/** From the end, so that the places before stay where they are. */
function replaced(text: string, finds: readonly PersonalFind[]): string {
  return finds
    .filter(({ masked }) => masked !== null)
    .toSorted((one, other) => other.start - one.start)
    .reduce((masked, find) => masked.slice(0, find.start) + (find.masked ?? '') + masked.slice(find.end), text)
}
