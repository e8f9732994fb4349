import { AppError } from '@shared/rpc/errors.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import { replaceFile } from '../../files/replace-file.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import type { DraftStore } from './draft-store.ts'
import { problemTables } from './problem-rows.ts'
import { writeProblemRows } from './write-problem-rows.ts'

/** Saves a workbook of the rows that were left out; the audit knows of it before the file stands. */
export async function saveProblemRows(
  store: DraftStore,
  tickets: FileTickets,
  { draftIds, ticket }: { readonly draftIds: readonly string[]; readonly ticket: string },
  { account, newId, signal, report, write }: TaskContext,
): Promise<{ rows: number }> {
  const target = tickets.take(ticket, 'write')
  const tables = draftIds.flatMap((id) => problemTables(store.get(id, account.id)))
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  report({ stage: '正在保存问题行', done: 0, total: rows })
  return replaceFile(target, newId(), {
    async fill(stream) {
      await writeProblemRows(tables, stream, signal)
    },
    async place({ replace }) {
      if (signal.aborted) throw new AppError('cancelled', 'Saving problem rows')
      await write(() => replace())
      return { rows }
    },
  })
}
