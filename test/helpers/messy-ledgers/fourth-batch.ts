import { catalogue } from './fourth/catalogue.ts'
import { decision } from './fourth/decision.ts'
import { disclosure } from './fourth/disclosure.ts'
import { gift } from './fourth/gift.ts'
import { roster } from './fourth/roster.ts'
import { talk } from './fourth/talk.ts'
import { training } from './fourth/training.ts'
import { readWritten } from './written-sheet.ts'
import type { MessyLedger } from './truth.ts'

const sheets = { roster, training, talk, gift, decision, catalogue, disclosure }

/** Whole sheets as clerks of several counties lay them out, each written by hand before its first reading. */
export const fourthBatch: Readonly<Record<string, readonly MessyLedger[]>> = Object.fromEntries(
  Object.entries(sheets).map(([ledger, text]) => [ledger, readWritten(`fourth ${ledger}`, text)]),
)
