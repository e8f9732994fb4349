import { catalogue, decision, disclosure, gift, roster, talk, training } from './seventh/ledgers.ts'
import { readWritten } from './written-sheet.ts'
import type { MessyLedger } from './truth.ts'

const sheets = { roster, training, talk, gift, decision, catalogue, disclosure }

/** Other whole sheets again, written when the sixth was read without a fault. */
export const seventhBatch: Readonly<Record<string, readonly MessyLedger[]>> = Object.fromEntries(
  Object.entries(sheets).map(([ledger, text]) => [ledger, readWritten(`seventh ${ledger}`, text)]),
)
