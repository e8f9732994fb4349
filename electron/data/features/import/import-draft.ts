import type { CellDecision } from '@shared/import/contract.ts'
import type { DoubtfulCell } from '@shared/import/doubtful-cell.ts'
import type { RecalledTable } from '@shared/import/draft.ts'
import type { TableReading, WorkbookReading } from '@shared/import/reading.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { decideRow, type StandingDecision } from './decide-cells.ts'
import { type AssignedColumns, type LedgerSource, placeOf, type SaidLedgers, type Watching } from './ledger-source.ts'
import { type ChosenRows, nothingChosen } from './chosen-rows.ts'
import { type DecidedTable, doubtfulCells, equalKey } from './doubtful-cells.ts'

interface CellPlace {
  readonly table: number
  /** Position in the rows of the table, not the row of the sheet. */
  readonly index: number
  readonly field: string
}

export interface SaidOfDraft {
  readonly columns: readonly { readonly table: number; readonly column: string; readonly field: string | null }[]
  readonly cells: readonly (CellPlace & { readonly decision: StandingDecision })[]
  /** Missing in what an earlier version has left. */
  readonly ledgers?: SaidLedgers
  readonly chosen?: ChosenRows
}

interface Table extends DecidedTable {
  readonly rows: TableReading['rows'][number][]
  readonly decisions: Map<number, Map<string, StandingDecision>>
}

/** One file on its way in: what was read, and what the clerk said of its columns and cells. */
export class OpenDraft {
  readonly id: string
  readonly accountId: string
  readonly source: LedgerSource
  /** Why rows were left out of the import, by row key; null before it. */
  skipped: ReadonlyMap<string, string> | null = null
  /** What was chosen in the comparison. */
  chosen: ChosenRows = nothingChosen
  #reading: WorkbookReading
  #tables: Table[]
  #doubts: DoubtfulCell[] | null = null
  /** What stood before each decision, the last at the end. */
  readonly #undone: (CellPlace & { readonly decision: CellDecision })[][] = []
  // By the places of tables: their numbers change where one becomes another ledger.
  readonly #recalled = new Map<string, RecalledTable>()
  #assigned: AssignedColumns = new Map()
  #ledgers: SaidLedgers = {}
  readonly #today: string

  constructor(id: string, accountId: string, source: LedgerSource, today: string) {
    this.id = id
    this.accountId = accountId
    this.source = source
    this.#today = today
    this.#reading = source.reading
    this.#tables = source.reading.tables.map(undecided)
  }

  get fileName(): string {
    return this.source.fileName
  }

  /** The tables with the decisions worked in. */
  get tables(): readonly TableReading[] {
    return this.#tables.map(({ read, rows }) => ({ ...read, rows }))
  }

  get doubts(): readonly DoubtfulCell[] {
    return (this.#doubts ??= doubtfulCells(this.#tables))
  }

  /** As it was read last, without the decisions. */
  get reading(): WorkbookReading {
    return this.#reading
  }

  /** Reads the file again with the table as this ledger; what was said of its columns and cells meant another one. */
  async classify(table: number, ledger: LedgerId | null, watching?: Watching): Promise<void> {
    const place = placeOf(this.#table(table).read)
    const assigned = new Map([...this.#assigned].filter(([of]) => of !== place))
    const ledgers = { ...this.#ledgers, [place]: ledger }
    const reading = await this.source.reread(assigned, ledgers, watching)
    this.#recalled.delete(place)
    this.#take({ assigned, ledgers, reading }, (now) => (now === place ? 'all' : new Set()))
  }

  /** Whether the clerk has said which ledger a table is. */
  isSaid(table: number): boolean {
    return placeOf(this.#table(table).read) in this.#ledgers
  }

  /** Reads the rows again; decisions on other columns stay. */
  async assign(table: number, column: string, field: string | null): Promise<void> {
    const { read } = this.#table(table)
    const before = read.columns.find((one) => one.column === column)
    if (!before) throw new AppError('not-found', `Table ${table} has no column ${column}`)
    const place = placeOf(read)
    const columns = new Map(this.#assigned.get(place))
    // The last word on a column comes last: it may take the field from another one.
    columns.delete(column)
    columns.set(column, field)
    const [assigned, ledgers] = [new Map(this.#assigned).set(place, columns), this.#ledgers]
    const reading = await this.source.reread(assigned, ledgers)
    const affected = new Set([before.field, field])
    this.#take({ assigned, ledgers, reading }, (now) => (now === place ? affected : new Set()))
  }

  /**
   * Only once the file was read again: what was cancelled, or failed, leaves everything as it was.
   *
   * @param affectedOf the fields of a table on which decisions are void
   */
  #take(
    { assigned, ledgers, reading }: { assigned: AssignedColumns; ledgers: SaidLedgers; reading: WorkbookReading },
    affectedOf: (place: string) => ReadonlySet<string | null> | 'all',
  ): void {
    this.#assigned = assigned
    this.#ledgers = ledgers
    this.#reading = reading
    // What was decided before meant other rows or other columns.
    this.#undone.length = 0
    const old = new Map(this.#tables.map((table) => [placeOf(table.read), table]))
    this.#tables = this.#reading.tables.map(undecided)
    for (const now of this.#tables) {
      const place = placeOf(now.read)
      const affected = affectedOf(place)
      if (affected !== 'all') this.#keepDecisions(now, old.get(place), affected)
    }
    this.#doubts = null
  }

  /** Decides on a cell, and with `allEqual` on all that say the same; answers how many. */
  decide(cell: CellPlace, decision: CellDecision, allEqual: boolean): number {
    const { read } = this.#table(cell.table)
    const row = read.rows[cell.index]
    if (!row) throw new AppError('not-found', `Table ${cell.table} has no row ${cell.index}`)
    const key = equalKey({ field: cell.field, original: row.cells[cell.field]?.text ?? '' })
    const equal = allEqual ? this.doubts.filter((one) => equalKey(one) === key) : []
    const cells = equal.some((one) => one.table === cell.table && one.index === cell.index) ? equal : [...equal, cell]
    this.decideMany(cells.map((one) => ({ ...one, decision })))
    return cells.length
  }

  /** Decides on cells in one go, which one undo takes back. */
  decideMany(cells: readonly (CellPlace & { readonly decision: CellDecision })[]): void {
    for (const { table, index } of cells)
      if (!this.#table(table).read.rows[index]) throw new AppError('not-found', `Table ${table} has no row ${index}`)
    const before = cells.map(({ table, index, field }) => {
      const standing = this.#table(table).decisions.get(index)?.get(field)
      return { table, index, field, decision: standing ?? { kind: 'reset' as const } }
    })
    for (const one of cells) this.#set(one, one.decision)
    this.#undone.push(before)
    this.#doubts = null
  }

  /** Takes the last decision back; how many cells it was made on, 0 when there is none. */
  undoDecision(): number {
    const last = this.#undone.pop()
    if (!last) return 0
    for (const one of last.toReversed()) this.#set(one, one.decision)
    this.#doubts = null
    return last.length
  }

  /** What the clerk said of this file, to be said again of the same bytes. */
  get said(): SaidOfDraft {
    const places = this.#tables.map(({ read }) => placeOf(read))
    // A table that stands nowhere now (another sheet sums it up) is not said anything of.
    const columns = [...this.#assigned].flatMap(([place, assigned]) =>
      places.includes(place)
        ? [...assigned].map(([column, field]) => ({ table: places.indexOf(place), column, field }))
        : [],
    )
    const cells = this.#tables.flatMap(({ decisions }, table) =>
      [...decisions].flatMap(([index, ofRow]) =>
        [...ofRow].map(([field, decision]) => ({ table, index, field, decision })),
      ),
    )
    return { ledgers: this.#ledgers, columns, cells, chosen: this.chosen }
  }

  /** @throws when the same bytes are read otherwise than before: then nothing of it may be trusted */
  async sayAgain({ ledgers = {}, columns, cells, chosen = nothingChosen }: SaidOfDraft): Promise<void> {
    if (Object.keys(ledgers).length > 0) {
      const [assigned, reading] = [new Map(), await this.source.reread(new Map(), ledgers)]
      this.#take({ assigned, ledgers, reading }, () => 'all')
    }
    for (const { table, column, field } of columns) await this.assign(table, column, field)
    this.decideMany(cells)
    this.chosen = chosen
    this.#undone.length = 0
  }

  #set({ table, index, field }: CellPlace, decision: CellDecision): void {
    const { decisions } = this.#table(table)
    const ofRow = decisions.get(index) ?? new Map<string, StandingDecision>()
    if (decision.kind === 'reset') ofRow.delete(field)
    else ofRow.set(field, decision)
    decisions.set(index, ofRow)
    this.#redo(this.#table(table), index)
  }

  #redo({ read, rows, decisions }: Table, index: number): void {
    rows[index] = decideRow(read, read.rows[index]!, decisions.get(index) ?? new Map(), this.#today)
  }

  // Another column may turn rows into records or back: then nobody can say which row a decision meant.
  #keepDecisions(now: Table, old: Table | undefined, affected: ReadonlySet<string | null>): void {
    const isSame =
      old?.read.rows.length === now.read.rows.length &&
      old.read.rows.every(({ row }, at) => row === now.read.rows[at]!.row)
    if (!old || !isSame) return
    for (const [index, decisions] of old.decisions) {
      const kept = [...decisions].filter(([field]) => !affected.has(field))
      if (kept.length === 0) continue
      now.decisions.set(index, new Map(kept))
      this.#redo(now, index)
    }
  }

  #table(at: number): Table {
    const table = this.#tables[at]
    if (!table) throw new AppError('not-found', `Draft ${this.id} has no table ${at}`)
    return table
  }

  /** Whether there is such a cell to be decided on. */
  hasCell({ table, index, field }: CellPlace): boolean {
    const read = this.#tables[table]?.read
    return read?.rows[index] !== undefined && read.ledger !== null && ledgerHas(read.ledger, field)
  }

  /** Notes what the layout of a table was the last time. */
  recall(table: number, recalled: RecalledTable): void {
    this.#recalled.set(placeOf(this.#table(table).read), recalled)
  }

  recalledOf(table: number): RecalledTable | null {
    return this.#recalled.get(placeOf(this.#table(table).read)) ?? null
  }
}

function undecided(read: TableReading): Table {
  return { read, rows: [...read.rows], decisions: new Map() }
}

function ledgerHas(ledger: LedgerId, field: string): boolean {
  return ledgerOf(ledger).fields.some(({ id }) => id === field)
}
