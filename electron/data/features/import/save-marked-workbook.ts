import { AppError } from '@shared/rpc/errors.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import { replaceFile } from '../../files/replace-file.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { readWorkbookApart } from '../../workbook/read-apart.ts'
import { problemCellsOf } from '../../workbook/write/error-workbook/problem-cell.ts'
import { writeErrorWorkbook } from '../../workbook/write/error-workbook/write-error-workbook.ts'
import type { DraftStore } from './draft-store.ts'
import { neededIssues } from './needed-values.ts'

/** Saves the clerk's own file with its doubtful cells marked, to be mended by whoever sent it and brought back. */
export async function saveMarkedWorkbook(
  store: DraftStore,
  tickets: FileTickets,
  { draftId, ticket }: { readonly draftId: string; readonly ticket: string },
  { account, newId, signal, report, write }: TaskContext,
): Promise<{ cells: number }> {
  const draft = store.get(draftId, account.id)
  const target = tickets.take(ticket, 'write')
  const { bytes, fileName, sha256, password } = draft.source
  if (bytes === null) throw new AppError('workbook-unreadable', 'The file is not kept', { message: tooLarge })
  const cells = problemCellsOf(
    draft.tables.map((table) => {
      const { ledger } = table
      if (ledger === null) return table
      const rows = table.rows.map((row) => ({ ...row, issues: [...row.issues, ...neededIssues(ledger, row)] }))
      return { ...table, rows }
    }),
  )
  report({ stage: '正在标出疑点', done: 0, total: cells.length })
  const { result } = await readWorkbookApart(bytes, fileName, { password, signal })
  if (!result.ok) throw new AppError('workbook-unreadable', result.error.code, { message: result.error.message })
  const marked = await writeErrorWorkbook({
    bytes,
    content: result.content,
    identity: { fileHash: sha256, draftId },
    cells,
  })
  return replaceFile(target, newId(), {
    async fill(stream) {
      await new Promise<void>((resolve, reject) =>
        stream.end(marked, (error?: Error | null) => (error ? reject(error) : resolve())),
      )
    },
    async place({ replace }) {
      if (signal.aborted) throw new AppError('cancelled', 'Saving a marked workbook')
      await write(() => replace())
      return { cells: cells.length }
    },
  })
}

const tooLarge = '文件太大，不能另存标出疑点的副本。请在“核对”中改，或在原文件里改好再导入。'
