import { gift, roster, talk, training } from './sixth/people-ledgers.ts'
import { catalogue, decision, disclosure } from './sixth/office-ledgers.ts'
import { readWritten } from './written-sheet.ts'
import type { MessyLedger } from './truth.ts'

const sheets = { roster, training, talk, gift, decision, catalogue, disclosure }

/** Other whole sheets again, written when the fifth was read without a fault. */
export const sixthBatch: Readonly<Record<string, readonly MessyLedger[]>> = Object.fromEntries(
  Object.entries(sheets).map(([ledger, text]) => [ledger, readWritten(`sixth ${ledger}`, text)]),
)
