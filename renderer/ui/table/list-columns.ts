/** A column of a long list. */
export interface ListColumn<Id extends string = string> {
  readonly id: Id
  readonly label: string
  /** The width it starts with. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
  readonly isSortable: boolean
}

export interface ListSort {
  readonly column: string
  readonly descending: boolean
}

export interface DrawnColumn<Id extends string = string> {
  readonly id: Id
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
}

export const listRowHeight = 36
