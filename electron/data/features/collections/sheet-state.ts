import type { Reminder, SheetState } from '@shared/collections/model.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import type { CollectionSummary } from '@shared/collections/model.ts'
import type { StoredSheet } from './collection-store.ts'

export function sheetState({ back }: Pick<StoredSheet, 'back'>, dueOn: string | null, today: string): SheetState {
  if (back !== null) return back.batchId === null ? 'returned' : 'imported'
  return dueOn !== null && today > dueOn ? 'late' : 'waiting'
}

/** A text to be sent to a community that owes its workbook. */
export function reminderOf(
  { communityId, communityName, fileName }: StoredSheet,
  { ledger, title, dueOn }: CollectionSummary,
  today: string,
): Reminder {
  const due = dueOn === null ? '' : today > dueOn ? `，交回期限${dueOn}已过` : `，请于${dueOn}前交回`
  const ask = dueOn !== null && today > dueOn ? '请尽快填好交回' : '请按时填好'
  const text = `${communityName}：《${title}》（${ledgerOf(ledger).label}，文件“${fileName}”）尚未收到${due}。${ask}，表头请勿改动；如有困难请与街道联系。`
  return { communityId, communityName, text }
}
