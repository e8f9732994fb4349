import type { RowShift } from './shift-formula.ts'

/** Rows to insert into a list: copies of the row right above them. */
export interface RowInsertion {
  /** The first new row; the row above it is the model. */
  readonly at: number
  readonly count: number
  /** The first row of the list. */
  readonly listTop: number
  /** The last row of the list as the form has it; the model itself where nothing of the list stands below. */
  readonly listBottom: number
}

/** What moved or grew, for the clerk to read. */
export interface Moved {
  readonly what:
    | 'rows'
    | 'formulas'
    | 'merges'
    | 'conditional-formats'
    | 'validations'
    | 'names'
    | 'hyperlinks'
    | 'page-breaks'
    | 'filters'
    | 'tables'
    | 'drawings'
    | 'comments'
    | 'charts'
    | 'controls'
    | 'calculation-chain'
  readonly where: string
  readonly count: number
}

export function shiftOf(insertion: RowInsertion, sheet: string): RowShift {
  return { sheet, at: insertion.at, count: insertion.count, listTop: insertion.listTop }
}

/** Where a row stands afterwards. */
export function movedRow(row: number, { at, count }: RowInsertion): number {
  return row >= at ? row + count : row
}

/** Counts what was changed of each kind. */
export class MovedList {
  readonly #counts = new Map<string, Moved>()

  add(what: Moved['what'], where: string, count = 1): void {
    if (count === 0) return
    const key = `${what}\n${where}`
    this.#counts.set(key, { what, where, count: (this.#counts.get(key)?.count ?? 0) + count })
  }

  get all(): readonly Moved[] {
    return [...this.#counts.values()]
  }
}
