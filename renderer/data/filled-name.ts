/** What a filled form is called: as the blank one, with a word that tells them apart. */
export function filledName(blank: string): string {
  return `${blank.replace(/\.xlsx$/i, '')}（已填）.xlsx`
}
