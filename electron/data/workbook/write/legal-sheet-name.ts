/** A name every spreadsheet program takes: at most 31 characters, none of `[]:*?/\`, no quote at either end. */
export function legalSheetName(name: string): string {
  const legal = name.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, '').replaceAll("'", '’')
  return legal.slice(0, 31).trim() || 'Sheet1'
}
