import { z } from 'zod'
import type { ReadDb } from '../../db/connection.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { markSheetName, readMark } from '../../workbook/workbook-mark.ts'
import { knowsSheet, noteReturn } from '../collections/collection-store.ts'
import type { OpenDraft } from './import-draft.ts'
import type { LedgerSource } from './ledger-source.ts'

const identity = z.object({ kind: z.literal('collection'), sheetId: z.string() })

/** Which sheet of a collection a file is, by its hidden sheet; null for any other file, and for one of another street. */
export async function collectionSheetOf(db: ReadDb, source: LedgerSource): Promise<string | null> {
  if (!source.reading.ownSheets?.includes(markSheetName)) return null
  const { success, data } = identity.safeParse(readMark(await source.sheets()))
  return success && knowsSheet(db, data.sheetId) ? data.sheetId : null
}

/** A workbook that was sent out has come back: the board of the collection says so. */
export async function noteCollectionReturn(draft: OpenDraft, { db, now, write }: TaskContext): Promise<void> {
  const sheetId = await collectionSheetOf(db, draft.source)
  if (sheetId === null) return
  const rows = draft.tables.reduce((sum, table) => sum + table.rows.length, 0)
  const openErrors = draft.doubts.filter(({ decision, severity }) => decision === null && severity === 'error').length
  const back = { fileName: draft.fileName, at: now().toISOString(), rows, openErrors }
  await write((writable) => noteReturn(writable, sheetId, back))
}
