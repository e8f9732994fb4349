import type { FieldValue, RowReading } from '@shared/import/reading.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import { confirmedRows, fieldSources, type LedgerFile, undecidedValues } from '../record-cells.ts'
import type { FieldSource, UndecidedValue } from '../roster-record.ts'

export type CellValue = NonNullable<FieldValue>

/** One row of a ledger other than the roster, as far as it may be written. */
export interface LedgerRecord {
  readonly key: string
  readonly ledger: LedgerId
  readonly draftId: string
  readonly fileName: string
  readonly sheet: string | null
  readonly table: number
  readonly row: number
  /** What the row says for certain; blank and undecided fields are missing. */
  readonly values: ReadonlyMap<string, CellValue>
  readonly undecided: ReadonlyMap<string, UndecidedValue>
  readonly sources: ReadonlyMap<string, FieldSource>
  /** Headings of the columns, by field. */
  readonly headings: ReadonlyMap<string, string>
  readonly reading: RowReading
  /** Title, sheet and file: where what stands outside the rows is said. */
  readonly around: string
  /** Why the row cannot be imported whatever it says. */
  readonly rejection: string | null
}

/** Every row of the ledgers of a file that are no roster. */
export function* ledgerRecords(file: LedgerFile): Generator<LedgerRecord> {
  for (const [at, table] of file.tables.entries()) {
    const { ledger, meta, sheet, columns } = table
    if (ledger === null || ledger === 'roster') continue
    const headings = new Map(columns.flatMap(({ field, header }) => (field === null ? [] : [[field, header] as const])))
    const around = `${meta.title ?? ''} ${sheet ?? ''} ${file.fileName}`
    for (const [index, row] of confirmedRows(table).entries()) {
      const undecided = undecidedValues(row)
      yield {
        key: `${file.draftId}/${at}/${index}`,
        ledger,
        draftId: file.draftId,
        fileName: file.fileName,
        sheet,
        table: at,
        row: row.row,
        values: valuesOf(row, undecided),
        undecided,
        sources: fieldSources(file, table, row),
        headings,
        reading: row,
        around,
        rejection: row.issues.find(({ field, severity }) => field === null && severity === 'error')?.message ?? null,
      }
    }
  }
}

function valuesOf({ values }: RowReading, undecided: ReadonlyMap<string, unknown>): Map<string, CellValue> {
  return new Map(
    Object.entries(values).flatMap(([field, value]) => {
      const isBlank = value === null || (typeof value === 'string' && value.trim() === '')
      return isBlank || undecided.has(field) ? [] : [[field, value] as const]
    }),
  )
}

export function textOf({ values }: Pick<LedgerRecord, 'values'>, field: string): string | null {
  const value = values.get(field)
  return value === undefined ? null : String(value)
}

export function numberOf({ values }: Pick<LedgerRecord, 'values'>, field: string): number | null {
  const value = values.get(field)
  return typeof value === 'number' ? value : null
}

/** A whole day, where the row has one. */
export function dayOf(record: Pick<LedgerRecord, 'values'>, field: string): string | null {
  const text = textOf(record, field)
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null
}
