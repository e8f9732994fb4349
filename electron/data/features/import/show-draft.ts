import type { DraftTable, ImportDraft, ImportDraftSummary, ReturnedFile, SheetDrawing } from '@shared/import/draft.ts'
import type { TableReading } from '@shared/import/reading.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { OpenDraft } from './import-draft.ts'

interface Around {
  readonly importedBefore: ImportDraft['importedBefore']
  readonly returned: ReturnedFile | null
}

/** A draft as the page has it: everything but its rows. */
export function showDraft(draft: OpenDraft, { importedBefore, returned }: Around): ImportDraft {
  const { format, encoding, error, skipped } = draft.reading
  return {
    id: draft.id,
    fileName: draft.fileName,
    format,
    encoding: encoding ?? null,
    error,
    skipped,
    tables: draft.tables.map((table, at) => showTable(draft, table, at)),
    returned,
    importedBefore,
  }
}

function showTable(draft: OpenDraft, { rows, ...table }: TableReading, at: number): DraftTable {
  const open = draft.doubts.filter((cell) => cell.table === at && cell.decision === null)
  return {
    ...table,
    isSaid: draft.isSaid(at),
    rowCount: rows.length,
    firstRow: rows[0]?.row ?? null,
    lastRow: rows.at(-1)?.row ?? null,
    openCells: open.length,
    openErrors: open.filter(({ severity }) => severity === 'error').length,
    recalled: draft.recalledOf(at),
  }
}

export function summariseDraft(draft: OpenDraft): ImportDraftSummary {
  const { id, fileName, tables, doubts, reading, skipped } = draft
  const known = tables.filter(({ ledger }) => ledger !== null)
  return {
    id,
    fileName,
    ledgers: [...new Set(known.flatMap(({ ledger }) => ledger ?? []))],
    rows: known.reduce((sum, { rows }) => sum + rows.length, 0),
    unknownTables: tables.filter(({ ledger }, at) => ledger === null && !draft.isSaid(at)).length,
    doubtfulColumns: known.reduce(
      (sum, { columns }) => sum + columns.filter(({ needsConfirm }) => needsConfirm).length,
      0,
    ),
    openCells: doubts.filter(({ decision }) => decision === null).length,
    error: reading.error,
    imported: skipped !== null,
  }
}

/** The sheet of a table, cut to its first rows, with what was made of them. */
export function drawSheet({ id, tables, reading, doubts }: OpenDraft, at: number, limit: number): SheetDrawing {
  const table = tables[at]
  const whole = table && reading.sheets.find(({ sheet }) => sheet === table.sheet)
  if (!whole) throw new AppError('not-found', `Draft ${id} has no drawing of table ${at}`)
  const grid = { ...whole, rows: whole.rows.slice(0, limit), merges: whole.merges.filter(({ top }) => top < limit) }
  const marks = doubts.flatMap(({ table: of, row, column, decision, severity, issues }) =>
    of === at && decision === null && column !== null && row <= limit
      ? [{ row, column, severity, message: issues.map(({ message }) => message).join('') }]
      : [],
  )
  const records = new Set(table.rows.map(({ row }) => row).filter((row) => row <= grid.rows.length))
  return { grid, records: [...records], marks }
}
