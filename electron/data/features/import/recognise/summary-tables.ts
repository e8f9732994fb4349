import type { RowReading, TableReading } from '@shared/import/reading.ts'

const summaryWords = /汇总|合计|总表|总册|全部|全街道|总台账/
const leastShared = 3

/** Tables whose every record stands on another sheet already: to import them would be to import twice. */
export function findSummaryTables(tables: readonly TableReading[]): Set<TableReading> {
  const summaries = new Set<TableReading>()
  for (const table of tables) {
    const others = tables.filter(
      (other) => other.ledger === table.ledger && other.sheet !== table.sheet && !summaries.has(other),
    )
    if (table.ledger === null || table.rows.length === 0 || others.length === 0) continue
    const isNamed = summaryWords.test(table.sheet ?? '') || summaryWords.test(table.meta.title ?? '')
    if (!isNamed && others.length < 2) continue
    const from = sourcesOf(table, others)
    if (from !== null && (isNamed || from.size >= 2)) summaries.add(table)
  }
  return summaries
}

/** The sheets the records were copied from; null when one of them is new. */
function sourcesOf(table: TableReading, others: readonly TableReading[]): Set<string | null> | null {
  const sources = new Set<string | null>()
  const copied = new Set<RowReading>()
  for (const other of others) {
    const fields = sharedFields(table, other)
    if (fields.length < leastShared) continue
    const known = new Set(other.rows.map((row) => signature(row, fields)))
    for (const row of table.rows) {
      if (!known.has(signature(row, fields))) continue
      copied.add(row)
      sources.add(other.sheet)
    }
  }
  return copied.size === table.rows.length ? sources : null
}

function sharedFields(table: TableReading, other: TableReading): string[] {
  const theirs = new Set(other.columns.map((column) => column.field))
  return [...new Set(table.columns.flatMap((column) => (column.field && theirs.has(column.field) ? column.field : [])))]
}

const signature = ({ values }: RowReading, fields: readonly string[]) =>
  JSON.stringify(fields.map((field) => values[field] ?? null))
