import { createHash } from 'node:crypto'
import type { FormProposal } from '@shared/forms/model.ts'

/** The same for the same form of another quarter: headings and labels count, years, numbers and marks do not. */
export function formFingerprint({ lists, cells }: FormProposal): string {
  const plain = (text: string) => text.replace(/\d+|[一二三四]季度|[上下]半年/g, '#')
  const said = [
    ...lists.map((list) =>
      [list.sheet, list.title, list.top, ...list.columns.map((one) => `${one.column}${one.heading}`)].map(String),
    ),
    ...cells.map(({ sheet, row, column, label }) => [sheet, String(row), String(column), label]),
  ].map((parts) => plain(parts.join('\t')))
  return createHash('sha256').update(said.join('\n')).digest('hex')
}
