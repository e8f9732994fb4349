import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { ReturnedFigure, ReturnedReport, ReturnedSources, ReturnedWorkbook } from '@shared/export/returned.ts'
import { reports } from '@shared/reports/reports.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { tooLarge } from '../../workbook/file-errors.ts'
import { limits } from '../../workbook/limits.ts'
import { readWorkbookApart } from '../../workbook/read-apart.ts'
import type { Sheet } from '../../workbook/sheet.ts'
import { getExport } from './export-store.ts'
import { shownFigure } from './mapped-figure.ts'
import { type MappedCell, readSourceMap, type ReadSourceMap } from './read-source-map.ts'
import { traceSources } from './trace-returned.ts'

type Asked = Pick<TaskContext, 'db' | 'account' | 'signal'>
type Found = Omit<ReturnedReport, 'figures' | 'count'>

/** More of them nobody reads one by one; those that changed come first. */
const mostListed = 500

interface OpenReturned {
  readonly found: Found
  readonly sheets: readonly Sheet[]
  readonly map: ReadSourceMap
}

interface File {
  readonly path: string
  readonly name: string
}

/** @throws `file-unreadable`, `cancelled`, `power-missing` where what the report is made of is closed to the account */
export async function returnedReport(file: File, asked: Asked): Promise<ReturnedWorkbook> {
  const opened = await openReturned(file, asked)
  if ('kind' in opened) return opened
  const { found, sheets, map } = opened
  const traced = traceSources(
    asked.db,
    map,
    map.cells.flatMap(({ refs }) => refs),
  )
  const judged = map.cells.map((cell) => ({
    cell,
    changed: cell.refs.filter((ref) => traced.recordOf(ref) && traced.isChanged(ref)).length,
    gone: cell.refs.filter((ref) => !traced.recordOf(ref)).length,
  }))
  const isTroubled = ({ changed, gone }: (typeof judged)[number]) => changed + gone > 0
  const listed = [...judged.filter(isTroubled), ...judged.filter((one) => !isTroubled(one))].slice(0, mostListed)
  return {
    ...found,
    figures: listed.map(({ cell, changed, gone }): ReturnedFigure => ({
      sheet: cell.sheet,
      cell: cell.cell,
      ...shownFigure(sheets, cell),
      records: cell.refs.length,
      changed,
      gone,
    })),
    count: {
      all: judged.length,
      changed: judged.filter(({ changed }) => changed > 0).length,
      gone: judged.filter(({ gone }) => gone > 0).length,
    },
  }
}

/** What stands behind one cell of it. @throws as above, `not-found` */
export async function returnedFigure(
  file: File,
  place: Pick<MappedCell, 'sheet' | 'cell'>,
  asked: Asked,
): Promise<ReturnedSources> {
  const opened = await openReturned(file, asked)
  const cell =
    'kind' in opened ? null : opened.map.cells.find((one) => one.sheet === place.sheet && one.cell === place.cell)
  if ('kind' in opened || !cell) throw new AppError('not-found', `No mapped cell ${place.sheet}!${place.cell}`)
  const { recordOf, isChanged } = traceSources(asked.db, opened.map, cell.refs)
  const records = cell.refs.flatMap((ref) => {
    const record = recordOf(ref)
    return record ? [{ ...record, isChanged: isChanged(ref) }] : []
  })
  return { ...shownFigure(opened.sheets, cell), records, gone: cell.refs.length - records.length }
}

async function openReturned(
  { path, name }: File,
  { db, account, signal }: Asked,
): Promise<OpenReturned | Exclude<ReturnedWorkbook, ReturnedReport>> {
  const unreadable = (cause: unknown) => new AppError('file-unreadable', `Cannot read ${name}`, { name }, cause)
  const { size } = await stat(path).catch((cause: unknown) => Promise.reject(unreadable(cause)))
  if (size > limits.fileBytes) return { kind: 'unreadable', sentence: tooLarge('超过200MB').message }
  const bytes = await readFile(path).catch((cause: unknown) => Promise.reject(unreadable(cause)))
  const { result } = await readWorkbookApart(bytes, name, { signal })
  if (!result.ok) return { kind: 'unreadable', sentence: result.error.message }
  const { sheets } = result.content
  const map = readSourceMap(sheets)
  const definition = map && reports.find(({ id }) => id === map.report)
  if (!map || !definition) return { kind: 'noMap' }
  const logged = getExport(db, map.exportId)
  if (!logged) return { kind: 'elsewhere' }
  if (!account.powers.includes(definition.power))
    throw new AppError('power-missing', `Report ${map.report}`, { power: definition.power })
  const found: Found = {
    kind: 'found',
    fileName: name,
    report: definition.label,
    exportedAt: logged.exportedAt,
    exportedBy: logged.accountName,
    exportedAs: logged.fileName,
    isMasked: logged.isMasked,
    people: logged.people,
    isUnchanged: createHash('sha256').update(bytes).digest('hex') === logged.sha256,
  }
  return { found, sheets, map }
}
