import { gift, roster, talk, training } from './fifth/people-ledgers.ts'
import { catalogue, decision, disclosure } from './fifth/office-ledgers.ts'
import { readWritten } from './written-sheet.ts'
import type { MessyLedger } from './truth.ts'

const sheets = { roster, training, talk, gift, decision, catalogue, disclosure }

/** Other whole sheets again, written when the fourth batch was read without a fault. */
export const fifthBatch: Readonly<Record<string, readonly MessyLedger[]>> = Object.fromEntries(
  Object.entries(sheets).map(([ledger, text]) => [ledger, readWritten(`fifth ${ledger}`, text)]),
)
