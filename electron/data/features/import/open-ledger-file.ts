import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { WorkbookReading } from '@shared/import/reading.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { limits } from '../../workbook/limits.ts'
import { readWorkbookApart } from '../../workbook/read-apart.ts'
import type { Sheet } from '../../workbook/sheet.ts'
import { type AssignedColumns, type LedgerSource, placeOf, type SaidLedgers, type Watching } from './ledger-source.ts'
import { readLedgerBytes, readLedgerFile, type ReadOptions } from './read-ledger.ts'
import { reassignColumn } from './reassign-column.ts'

/** Reads a file once; its name stays, its path does not. @throws `file-unreadable`, `cancelled` */
export async function openLedgerFile(
  { path, name }: { path: string; name: string },
  options: ReadOptions,
): Promise<LedgerSource> {
  const unreadable = (cause: unknown) =>
    options.signal?.aborted
      ? new AppError('cancelled', `Reading ${name}`)
      : new AppError('file-unreadable', `Cannot read ${name}`, { name }, cause)
  const { size } = await stat(path).catch((cause: unknown) => Promise.reject(unreadable(cause)))
  // The reader says in words which limit was reached; such a file is never held in memory.
  if (size > limits.fileBytes) {
    const reading = await readLedgerFile(path, options)
    return {
      fileName: name,
      sha256: '',
      bytes: null,
      reading,
      reread: () => Promise.resolve(reading),
      sheets: () => Promise.resolve([]),
    }
  }
  const { signal } = options
  const bytes = await readFile(path, signal && { signal }).catch((cause: unknown) => Promise.reject(unreadable(cause)))
  return openLedgerBytes(bytes, name, options)
}

/** The same of bytes that were kept. */
export async function openLedgerBytes(bytes: Buffer, name: string, options: ReadOptions): Promise<LedgerSource> {
  const reading = await readLedgerBytes(bytes, name, options)
  let sheets: readonly Sheet[] | null = null
  // Most files are never asked for again: their cells are not kept, their bytes are.
  const cells = async () => (sheets ??= await sheetsOf(bytes, name, options))
  let last = { said: JSON.stringify({}), reading }
  // Only where the clerk says of a table what it is, is everything recognised anew.
  const recognised = async (ledgers: SaidLedgers, watching: Watching = {}) => {
    const said = JSON.stringify(ledgers)
    if (said === last.said) return last.reading
    const { today, password } = options
    const again = await readLedgerBytes(bytes, name, { today, password, ledgers, ...watching })
    // It was read before: what keeps it from being read now (the time it took) must not take its tables away.
    if (again.error && !reading.error) throw new AppError('file-unreadable', `Cannot read ${name} again`, { name })
    last = { said, reading: again }
    return again
  }
  return {
    fileName: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    password: options.password,
    reading,
    async reread(assigned, ledgers, watching) {
      return reassign(await recognised(ledgers, watching), await cells(), assigned, options)
    },
    sheets: cells,
  }
}

async function sheetsOf(bytes: Buffer, name: string, { password }: ReadOptions): Promise<readonly Sheet[]> {
  const { result } = await readWorkbookApart(bytes, name, { password })
  return result.ok ? result.content.sheets : []
}

function reassign(
  reading: WorkbookReading,
  sheets: readonly Sheet[],
  assigned: AssignedColumns,
  { today }: ReadOptions,
): WorkbookReading {
  const tables = reading.tables.map((table) => {
    const sheet = sheets.find(({ name }) => name === table.sheet)
    if (!sheet) return table
    return [...(assigned.get(placeOf(table)) ?? [])].reduce(
      (now, [column, field]) => reassignColumn(now, sheet, column, field, today),
      table,
    )
  })
  return { ...reading, tables }
}
