import type { historyContract } from '@shared/history/contract.ts'
import { revertChanges } from '../../db/revert-changes.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { getAct, listAuditOfRecord } from './history-store.ts'

export function historyHandlers(): Handlers<typeof historyContract> {
  return {
    ofRecord: ({ table, id }, { db }) => listAuditOfRecord(db, table, id),
    undo({ seq }, { db }) {
      const act = getAct(db, seq)
      revertChanges(db, seq, { edited: 'refuse' })
      return { act }
    },
  }
}
