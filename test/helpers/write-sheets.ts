import { writeFileSync } from 'node:fs'
import type { LedgerSheet } from './ledger-sheet.ts'

/** Writes sheets of plain texts and numbers as a workbook file. */
export async function writeSheets(path: string, sheets: readonly LedgerSheet[]): Promise<void> {
  const xlsx = await import('@e965/xlsx')
  const book = xlsx.utils.book_new()
  for (const [at, one] of sheets.entries()) {
    const sheet = xlsx.utils.aoa_to_sheet(one.rows.map((row) => [...row]))
    sheet['!merges'] = (one.merges ?? []).map((range) => xlsx.utils.decode_range(range))
    xlsx.utils.book_append_sheet(book, sheet, one.name ?? `Sheet${at + 1}`)
  }
  writeFileSync(path, xlsx.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}
