import { readItemRow, type ReadItem } from '@shared/disclosure/catalogue/read-item-row.ts'
import type { cataloguesContract } from '@shared/disclosure/catalogue-contract.ts'
import { categories, type CatalogueId, type Category } from '@shared/disclosure/model.ts'
import type { TableReading, WorkbookReading } from '@shared/import/reading.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { InputOf, OutputOf } from '@shared/rpc/contract.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { openLedgerFile } from '../import/open-ledger-file.ts'
import { insertCatalogue } from './catalogue-store.ts'
import { mustBeDraft } from './draft-acts.ts'
import { readItemInserter } from './read-item-inserter.ts'

type Method = typeof cataloguesContract.importFile

/** Reads a catalogue in any layout into a draft, its own or one that waits. @throws `workbook-unreadable`, `disclosure-refused` */
export async function importCatalogue(
  tickets: FileTickets,
  { ticket, name, into }: InputOf<Method>,
  { now, newId, report, signal, write }: TaskContext,
): Promise<OutputOf<Method>> {
  const file = tickets.take(ticket, 'read')
  report({ stage: `正在读取《${file.name}》`, done: 0, total: 2 })
  const { reading } = await openLedgerFile(file, { today: localDay(now()) })
  if (signal.aborted) throw new AppError('cancelled', 'Reading a catalogue')
  const { items, warnings } = readTables(reading, file.name)
  report({ stage: '正在写入', done: 1, total: 2 })
  const { result } = await write((db) => {
    if (into !== null) mustBeDraft(db, into)
    const id = into ?? (newId() as CatalogueId)
    if (into === null) insertCatalogue(db, { id, name, source: `导入：${file.name}`, madeAt: now().toISOString() })
    const insert = readItemInserter(db, id, `导入：${file.name}`, newId)
    const asked = items.filter(({ values }) => insert(values).isAsked).length
    return { catalogueId: id, items: items.length, asked, warnings }
  })
  return result
}

function readTables(reading: WorkbookReading, fileName: string) {
  if (reading.error) throw new AppError('workbook-unreadable', reading.error.code, { message: reading.error.message })
  const tables = reading.tables.filter(({ ledger }) => ledger === 'catalogue')
  const warnings = reading.tables
    .filter(({ ledger }) => ledger !== 'catalogue')
    .map(({ sheet }) => `工作表“${sheet ?? ''}”不像公开目录，没有导入。`)
  const items: ReadItem[] = []
  for (const table of tables) {
    const fallback = categoryOf(table, fileName)
    warnings.push(...unreadColumns(table))
    for (const row of table.rows) {
      const item = readItemRow(row, fallback)
      if (item) items.push(item)
      else warnings.push(`第 ${row.row} 行没有写公开事项，没有导入。`)
    }
  }
  if (items.length === 0)
    throw new AppError('workbook-unreadable', 'No catalogue in the file', {
      message: '文件里没有认出公开目录。请核对表头是否有公开事项、公开内容和公开时限。',
    })
  return { items, warnings: [...warnings, ...items.flatMap((item) => item.warnings)] }
}

/** Without a column of its own the category stands in the title or the name of the sheet. */
function categoryOf({ meta, sheet }: TableReading, fileName: string): Category {
  const said = `${meta.title ?? ''} ${sheet ?? ''} ${fileName}`
  return categories.find((category) => said.includes(category)) ?? '居务'
}

function unreadColumns({ columns }: TableReading): string[] {
  return columns
    .filter(({ field, samples, header }) => field === null && samples.length > 0 && !/^(序号|编号|号)$/.test(header))
    .map(({ column, header }) => `${column} 栏“${header}”没有对应的内容，没有导入。`)
}
