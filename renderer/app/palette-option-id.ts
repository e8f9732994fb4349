/** The id of one line of the palette, which the search field names as the active one. */
export const optionId = (index: number) => `palette-${index}`
