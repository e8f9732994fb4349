import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { WorkbookReading } from '@shared/import/reading.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { limits } from '../../workbook/limits.ts'
import { readWorkbook } from '../../workbook/read-workbook.ts'
import type { Sheet } from '../../workbook/sheet.ts'
import type { AssignedColumns, LedgerSource } from './import-draft.ts'
import { readLedgerBytes, readLedgerFile, type ReadOptions } from './read-ledger.ts'
import { reassignColumn } from './reassign-column.ts'

/** Reads a file once; its name stays, its path does not. @throws `file-unreadable` */
export async function openLedgerFile(
  { path, name }: { path: string; name: string },
  options: ReadOptions,
): Promise<LedgerSource> {
  const unreadable = (cause: unknown) => new AppError('file-unreadable', `Cannot read ${name}`, { name }, cause)
  const { size } = await stat(path).catch((cause: unknown) => Promise.reject(unreadable(cause)))
  // The reader says in words which limit was reached; such a file is never held in memory.
  if (size > limits.fileBytes) {
    const reading = await readLedgerFile(path, options)
    return { fileName: name, sha256: '', reading, reread: () => Promise.resolve(reading) }
  }
  const bytes = await readFile(path).catch((cause: unknown) => Promise.reject(unreadable(cause)))
  const reading = await readLedgerBytes(bytes, name, options)
  let sheets: readonly Sheet[] | null = null
  return {
    fileName: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    reading,
    async reread(assigned) {
      // Most files are never asked for again: their cells are not kept, their bytes are.
      sheets ??= await sheetsOf(bytes, name)
      return reassign(reading, sheets, assigned, options)
    },
  }
}

async function sheetsOf(bytes: Buffer, name: string): Promise<readonly Sheet[]> {
  const { result } = await readWorkbook(bytes, name)
  return result.ok ? result.content.sheets : []
}

function reassign(
  reading: WorkbookReading,
  sheets: readonly Sheet[],
  assigned: AssignedColumns,
  { today }: ReadOptions,
): WorkbookReading {
  const tables = reading.tables.map((table, at) => {
    const sheet = sheets.find(({ name }) => name === table.sheet)
    if (!sheet) return table
    return [...(assigned.get(at) ?? [])].reduce(
      (now, [column, field]) => reassignColumn(now, sheet, column, field, today),
      table,
    )
  })
  return { ...reading, tables }
}
