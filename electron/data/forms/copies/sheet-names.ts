const longest = 31

/** Names for sheets as spreadsheet programs allow them, each but once. */
export function sheetNames(wanted: readonly string[], others: readonly string[]): string[] {
  const taken = new Set(others.map((name) => name.toLowerCase()))
  return wanted.map((text) => {
    const plain =
      text
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, longest) || '表'
    let name = plain
    for (let number = 2; taken.has(name.toLowerCase()); number += 1)
      name = `${plain.slice(0, longest - String(number).length - 2)}(${number})`
    taken.add(name.toLowerCase())
    return name
  })
}
