import type { DossierRecord, RecordId } from '@shared/dossier/model.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { cellText, isMasked, newRow, type SheetRow, storedRow, withText } from './sheet-rows.ts'

/** A section while it is edited. */
export interface SheetState {
  readonly rows: readonly SheetRow[]
  /** Stored records that will be deleted. */
  readonly removed: readonly RecordId[]
}

/** Cells from one corner to the other, all included. */
export interface Block {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export function stateOf(records: readonly DossierRecord[]): SheetState {
  return { rows: records.map(storedRow), removed: [] }
}

export function withCell(state: SheetState, index: number, field: FieldDefinition, text: string): SheetState {
  const rows = withRoomFor(state.rows, index)
  const row = rows[index]!
  const next = withText(row, field, text)
  return next === row && rows === state.rows ? state : { ...state, rows: rows.with(index, next) }
}

/** A block laid over the cells from one place on; of many rows only those from one line to another. */
export function withBlock(
  state: SheetState,
  at: { readonly row: number; readonly column: number },
  fields: readonly FieldDefinition[],
  cells: readonly (readonly string[])[],
  from = 0,
  to = cells.length,
): SheetState {
  const rows = [...withRoomFor(state.rows, at.row + to - 1)]
  for (let line = from; line < to; line += 1) {
    let row = rows[at.row + line]!
    for (const [place, text] of (cells[line] ?? []).entries()) {
      const field = fields[at.column + place]
      if (field) row = withText(row, field, text)
    }
    rows[at.row + line] = row
  }
  return { ...state, rows }
}

export function withCleared(state: SheetState, block: Block, fields: readonly FieldDefinition[]): SheetState {
  const rows = state.rows.map((row, index) => {
    if (index < block.top || index > block.bottom) return row
    return fields.slice(block.left, block.right + 1).reduce((one, field) => withText(one, field, ''), row)
  })
  return { ...state, rows }
}

/** The top row of the block into all below it; of one row alone, the row above it. */
export function filledDown(state: SheetState, block: Block, fields: readonly FieldDefinition[]): SheetState {
  const source = block.top === block.bottom ? block.top - 1 : block.top
  const from = state.rows[source]
  if (!from) return state
  const rows = state.rows.map((row, index) => {
    if (index <= source || index > block.bottom) return row
    return (
      fields
        .slice(block.left, block.right + 1)
        // What is masked is not known here, so it cannot be copied.
        .filter((field) => !isMasked(from, field.id))
        .reduce((one, field) => withText(one, field, cellText(from, field)), row)
    )
  })
  return { ...state, rows }
}

export function withInserted(state: SheetState, index: number, count = 1): SheetState {
  const added = Array.from({ length: count }, () => newRow())
  return { ...state, rows: state.rows.toSpliced(index, 0, ...added) }
}

export function withoutRows(state: SheetState, isGone: (row: SheetRow, index: number) => boolean): SheetState {
  const gone = state.rows.filter(isGone)
  const ids = gone.flatMap(({ record }) => (record ? [record.id] : []))
  return { rows: state.rows.filter((row, index) => !isGone(row, index)), removed: [...state.removed, ...ids] }
}

/** Rows that cannot be saved: new ones go, stored ones become again what they were. */
export function withoutFaults(state: SheetState, isFaulty: (row: SheetRow) => boolean): SheetState {
  const rows = state.rows.flatMap((row) => {
    if (!isFaulty(row)) return [row]
    return row.record ? [storedRow(row.record)] : []
  })
  return { ...state, rows }
}

/** Lays what was typed over the records as they are stored now: somebody else has saved meanwhile. */
export function rebasedOn(state: SheetState, records: readonly DossierRecord[]): SheetState {
  const now = new Map(records.map((record) => [record.id, record]))
  const known = new Set(state.rows.flatMap(({ record }) => (record ? [record.id] : [])))
  const rows = state.rows.flatMap((row): SheetRow[] => {
    if (!row.record) return [row]
    const record = now.get(row.record.id)
    if (record) return [{ ...row, record }]
    // Deleted meanwhile: what was typed over it is kept as a new row.
    return Object.keys(row.typed).length > 0 ? [newRow(row.typed)] : []
  })
  const removed = state.removed.filter((id) => now.has(id))
  const others = records.filter(({ id }) => !known.has(id) && !removed.includes(id)).map(storedRow)
  return { rows: [...rows, ...others], removed }
}

export function isChanged({ rows, removed }: SheetState): boolean {
  return removed.length > 0 || rows.some(({ typed }) => Object.keys(typed).length > 0)
}

function withRoomFor(rows: readonly SheetRow[], last: number): readonly SheetRow[] {
  const missing = last + 1 - rows.length
  return missing <= 0 ? rows : [...rows, ...Array.from({ length: missing }, () => newRow())]
}
