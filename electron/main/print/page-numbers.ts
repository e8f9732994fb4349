/**
 * On which page each named place of a PDF stands, counted from 1. Reads what Chromium's own writer leaves: plain
 * objects, one table of names. A file written otherwise gives an empty answer.
 */
export function pageNumbersOf(pdf: Uint8Array): ReadonlyMap<string, number> {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const pages = pagesInOrder(text)
  const table = /\/Dests (\d+) 0 R/.exec(text)?.[1]
  const names = table === undefined ? '' : objectAt(text, Number(table))
  const found = new Map<string, number>()
  for (const [, name, page] of names.matchAll(/\/([\w-]+) \[(\d+) 0 R/g)) {
    const at = pages.indexOf(Number(page))
    if (name !== undefined && at >= 0) found.set(name, at + 1)
  }
  return found
}

function pagesInOrder(text: string): number[] {
  const root = /\/Type \/Catalog[^]*?\/Pages (\d+) 0 R/.exec(text)?.[1]
  return root === undefined ? [] : leavesOf(text, Number(root), 0)
}

/** The tree of pages is seldom more than three levels deep. */
const deepest = 12

function leavesOf(text: string, node: number, depth: number): number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objectAt(text, node))?.[1]
  if (kids === undefined || depth > deepest) return [node]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leavesOf(text, Number(kid), depth + 1))
}

function objectAt(text: string, number: number): string {
  const start = text.indexOf(`\n${number} 0 obj`)
  return start < 0 ? '' : text.slice(start, text.indexOf('endobj', start))
}
