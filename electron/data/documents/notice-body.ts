import type { Body } from '@shared/disclosure/model.ts'
import { type Html, markup } from './html.ts'

/** What was published, in its order: paragraphs, then tables, whose header comes again on every page. */
export function noticeBody({ paragraphs, tables }: Body): readonly Html[] {
  return [
    ...paragraphs
      .flatMap((text) => text.split('\n'))
      .filter((text) => text.trim() !== '')
      .map((text) => markup`<p>${text.trim()}</p>`),
    ...tables.map(
      ({ title, header, rows }) =>
        markup`<div class="board">
          ${title !== '' && markup`<h3>${title}</h3>`}
          <div><table>
            ${header.length > 0 && markup`<thead><tr>${header.map((label) => (isOrder(label) ? markup`<th class="order">${label}</th>` : markup`<th>${label}</th>`))}</tr></thead>`}
            <tbody>
              ${rows.map((row) => markup`<tr>${columnsOf(header, row).map((text, at) => cell(text, header[at]))}</tr>`)}
            </tbody>
          </table></div>
        </div>`,
    ),
  ]
}

/** A short row still has all its cells, so that no border is left open. */
function columnsOf(header: readonly string[], row: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(header.length, row.length) }, (_, at) => row[at] ?? '')
}

const figure = /^[-+¥￥]?[\d,]+(\.\d+)?%?$/
const code = /^[-+]?0\d/
/** A day or a number of a document: broken in two it is hard to read. */
const whole = /^[\d\-./:年月日]{1,14}$/

/** A number that only counts the rows is no amount. */
const isOrder = (label: string | undefined) => /^(序号|编号|号)$/.test(label?.trim() ?? '')

function cell(text: string, label: string | undefined): Html {
  const said = text.trim()
  if (isOrder(label)) return markup`<td class="order">${said}</td>`
  if (figure.test(said) && !code.test(said)) return markup`<td class="right">${said}</td>`
  return whole.test(said) ? markup`<td class="whole">${said}</td>` : markup`<td>${text}</td>`
}
