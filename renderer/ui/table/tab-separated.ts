/**
 * A block as WPS and Excel put it on the clipboard: tabs between cells, lines between rows, a cell with a tab, a line
 * break or a quote in quotes.
 */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at)
    row.push(cell)
    if (text[end] === '\t') at = end + 1
    else {
      rows.push(row)
      row = []
      at = end + (text.startsWith('\r\n', end) ? 2 : 1)
      // What is copied from a sheet ends with a line break of its own.
      if (at >= text.length) break
    }
  }
  return rows
}

export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(asCell).join('\t')).join('\r\n')
}

function plainCell(text: string, from: number): readonly [string, number] {
  let end = from
  while (end < text.length && !'\t\r\n'.includes(text[end]!)) end += 1
  return [text.slice(from, end), end]
}

function quotedCell(text: string, from: number): readonly [string, number] {
  let end = from + 1
  for (;;) {
    const quote = text.indexOf('"', end)
    // A quote that nothing closes, or that closes in the middle of a word, was meant as it stands.
    if (quote < 0) return plainCell(text, from)
    if (text[quote + 1] === '"') end = quote + 2
    else {
      const after = text[quote + 1]
      if (after !== undefined && !'\t\r\n'.includes(after)) return plainCell(text, from)
      return [
        text
          .slice(from + 1, quote)
          .replaceAll('""', '"')
          .replaceAll('\r\n', '\n'),
        quote + 1,
      ]
    }
  }
}

/** Never a formula when it is pasted into a sheet. */
function asCell(text: string): string {
  const safe = /^[=+@]|^-[^\d]/.test(text) ? `'${text}` : text
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
