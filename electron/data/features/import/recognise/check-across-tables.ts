import type { RowIssue, RowReading, TableReading } from '@shared/import/reading.ts'

/** A person who stands on two sheets (often a 汇总 sheet beside those of the communities) is said, and not twice new. */
export function checkAcrossTables(tables: readonly TableReading[]): TableReading[] {
  const firsts = new Map<string, { table: TableReading; row: RowReading }>()
  return tables.map((table) => {
    if (table.ledger !== 'roster') return table
    const rows = table.rows.map((row) => {
      const id = row.values['idNo']
      if (typeof id !== 'string') return row
      const first = firsts.get(id)
      if (!first) firsts.set(id, { table, row })
      if (!first || first.table === table) return row
      return { ...row, issues: [...row.issues, issueFor(row, first)] }
    })
    return { ...table, rows }
  })
}

function issueFor(row: RowReading, first: { table: TableReading; row: RowReading }): RowIssue {
  const place = `工作表“${first.table.sheet ?? ''}”第${first.row.row}行`
  if (first.row.values['name'] === row.values['name']) {
    return { field: null, code: 'duplicate-in-file', severity: 'warning', message: `与${place}是同一个人。` }
  }
  return { field: 'idNo', code: 'id-duplicate', severity: 'error', message: `与${place}的身份证号相同，请核对。` }
}
