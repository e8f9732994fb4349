import { columnNumber } from '../../../forms/package/cell-reference.ts'
import { escapeXml } from '../../../forms/package/xml-tags.ts'
import type { ProblemCell } from './problem-cell.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** What the note of a cell says: its messages, and where the list of choices is. */
export function noteOf({ label, messages, choices }: ProblemCell): string {
  const hint = choices.length > 0 ? ['可从下拉列表中选择。'] : []
  return [`【${label}】`, ...messages, ...hint].join('\n')
}

/** The part with the texts of the notes. */
export function commentsXml(cells: readonly ProblemCell[]): string {
  const list = cells.map(
    (cell) =>
      `<comment ref="${cell.column}${cell.row}" authorId="0"><text><r><rPr><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">${escapeXml(noteOf(cell))}</t></r></text></comment>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors><author>清廉社区台账</author></authors><commentList>${list.join('')}</commentList></comments>`
}

/** The part with the boxes they are shown in: without it a spreadsheet program shows no note. */
export function notesDrawing(cells: readonly ProblemCell[]): string {
  const shapes = cells.map((cell, at) => {
    const [row, column] = [cell.row - 1, columnNumber(cell.column) - 1]
    const height = 2 + Math.ceil(noteOf(cell).length / 16)
    return `<v:shape id="_x0000_s${2049 + at}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:${height * 14}pt;z-index:${at + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 4}, 15, ${row + height}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  })
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="2"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`
}
