import { type Html, markup } from './html.ts'

/** Rows that go with the end to its page. */
const lastRows = 2

/**
 * The body of a list that ends in words and signatures: these are a part of the table, so that they never stand on a
 * page without a row of what is signed for.
 */
export function closedTable(rows: readonly Html[], columns: number, closing: Html, total: Html | null = null): Html {
  const end = Math.max(0, rows.length - lastRows)
  return markup`<tbody>
      ${rows.slice(0, end)}
    </tbody>
    <tbody class="together">
      ${rows.slice(end)} ${total}
      <tr>
        <td class="closing" colspan="${columns}">${closing}</td>
      </tr>
    </tbody>`
}
