import { gift, talk } from './eleventh/conduct-ledgers.ts'
import { decision } from './eleventh/office-ledgers.ts'
import { training } from './eleventh/people-ledgers.ts'
import { catalogue, disclosure, pair } from './eleventh/publicity-ledgers.ts'
import { roster } from './eleventh/roster-ledgers.ts'
import { beside, hide } from './ninth/reshape.ts'
import { readWritten } from './written-sheet.ts'
import type { MessyLedger } from './truth.ts'

const sheets = { training, talk, gift, decision, catalogue, disclosure, roster }
const written = Object.fromEntries(
  Object.entries(sheets).map(([ledger, text]) => [ledger, readWritten(`eleventh ${ledger}`, text)]),
)
const [left, right] = readWritten('eleventh disclosure pair', pair)

/**
 * Other whole sheets again: Henan, Jiangsu, Xinjiang, Guizhou, Hainan, Shandong, Chongqing, Anhui, Jiangxi, Gansu,
 * Hubei, Liaoning, Guangdong.
 */
export const eleventhBatch: Readonly<Record<string, readonly MessyLedger[]>> = {
  ...written,
  roster: written['roster']!.map((one, at) => (at === 2 ? hide(one, { columns: ['F'] }) : one)),
  decision: written['decision']!.map((one, at) => (at === 1 ? hide(one, { rows: [6] }) : one)),
  disclosure: [...written['disclosure']!, beside(left!, right!)],
}
