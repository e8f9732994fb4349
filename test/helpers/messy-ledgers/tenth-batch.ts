import { gift, talk } from './tenth/conduct-ledgers.ts'
import { decision } from './tenth/office-ledgers.ts'
import { training } from './tenth/people-ledgers.ts'
import { catalogue, disclosure } from './tenth/publicity-ledgers.ts'
import { pair, roster } from './tenth/roster-ledgers.ts'
import { beside, hide } from './ninth/reshape.ts'
import { readWritten } from './written-sheet.ts'
import type { MessyLedger } from './truth.ts'

const sheets = { training, talk, gift, decision, catalogue, disclosure }
const written = Object.fromEntries(
  Object.entries(sheets).map(([ledger, text]) => [ledger, readWritten(`tenth ${ledger}`, text)]),
)
const [street, quarters, town, banner] = readWritten('tenth roster', roster)
const [left, right] = readWritten('tenth roster pair', pair)

/** Other whole sheets again: Hunan, Shanghai, Guangdong, Inner Mongolia, Guangxi, Shaanxi, Hubei, Fujian, Yunnan, Panzhihua. */
export const tenthBatch: Readonly<Record<string, readonly MessyLedger[]>> = {
  ...written,
  roster: [street!, hide(quarters!, { columns: ['O'] }), town!, hide(banner!, { rows: [8] }), beside(left!, right!)],
  training: written['training']!.map((one, at) => (at === 2 ? hide(one, { rows: [7] }) : one)),
}
