import type { AuditSummary } from '../history/contract.ts'
import { columnLabel, countedRecords } from './record-words.ts'

/** Every record has these, and they change with every change. */
const bookkeeping = new Set(['revision', 'updated_at', 'created_at'])
const mostFields = 6

/** What an act changed, in one line: 修改 1 人（联系电话、学历）；新增 2 条任职. Empty where it changed nothing. */
export function summaryText({ counts, records }: AuditSummary): string {
  return Object.entries(counts)
    .map(([table, { inserted, updated, deleted }]) => {
      const parts = [
        inserted > 0 && `新增 ${countedRecords(table, inserted)}`,
        updated > 0 && `修改 ${countedRecords(table, updated)}${fieldsOf(table, records)}`,
        deleted > 0 && `删除 ${countedRecords(table, deleted)}`,
      ]
      return parts.filter(Boolean).join('、')
    })
    .filter(Boolean)
    .join('；')
}

/** The changed fields of the records that were there before and after. */
function fieldsOf(table: string, records: AuditSummary['records']): string {
  const labels = new Set<string>()
  for (const { table: of, fields } of records) {
    const isWhole = Object.values(fields).some(({ before }) => before !== null)
    if (of !== table || !isWhole) continue
    for (const column of Object.keys(fields)) {
      const label = bookkeeping.has(column) ? null : columnLabel(table, column)
      if (label !== null) labels.add(label)
    }
  }
  if (labels.size === 0) return ''
  const shown = [...labels].slice(0, mostFields).join('、')
  return `（${shown}${labels.size > mostFields ? `等 ${labels.size} 项` : ''}）`
}
