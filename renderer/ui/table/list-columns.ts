type Align = 'left' | 'center' | 'right'

/** A column of a long list. */
export interface ListColumn<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** The width it starts with. */
  readonly width: number
  readonly align: Align
  readonly isSortable: boolean
}

export interface ListSort<Column extends string = string> {
  readonly column: Column
  readonly descending: boolean
}

export interface DrawnColumn<Id extends string = string> {
  readonly id: Id
  readonly width: number
  readonly align: Align
}

export const listRowHeight = 36

/**
 * The columns of a list in their order.
 *
 * @param widths those they start with; with the side their text stands on where that is not the left
 */
export function listColumns<Id extends string>(
  labels: Readonly<Record<Id, string>>,
  sortable: readonly string[],
  widths: Readonly<Record<Id, number | readonly [width: number, align: Align]>>,
): readonly ListColumn<Id>[] {
  const entries = Object.entries<number | readonly [number, Align]>(widths)
  return entries.map(([key, said]) => {
    const [width, align] = typeof said === 'number' ? ([said, 'left'] as const) : said
    const id = key as Id
    return { id, label: labels[id], width, align, isSortable: sortable.includes(id) }
  })
}
