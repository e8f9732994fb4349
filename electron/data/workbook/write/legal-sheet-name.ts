/** A name every spreadsheet program takes: at most 31 characters, none of `[]:*?/\`, no quote at either end. */
export function legalSheetName(name: string): string {
  const legal = name.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, '').replaceAll("'", '’')
  return legal.slice(0, 31).trim() || 'Sheet1'
}

/** No two sheets of a workbook may have one name, in any case of its letters. */
export function distinctSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const legal = legalSheetName(name)
    let distinct = legal
    for (let number = 2; taken.has(distinct.toLowerCase()); number++) {
      const ending = ` ${number}`
      distinct = legal.slice(0, 31 - ending.length) + ending
    }
    taken.add(distinct.toLowerCase())
    return distinct
  })
}
