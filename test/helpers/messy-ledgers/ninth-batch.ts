import { gift, talk } from './ninth/conduct-ledgers.ts'
import { catalogue, decision, disclosure } from './ninth/office-ledgers.ts'
import { roster as rosters, training } from './ninth/people-ledgers.ts'
import { beside, hide } from './ninth/reshape.ts'
import { readWritten } from './written-sheet.ts'
import type { MessyLedger } from './truth.ts'

const sheets = { training, talk, gift, decision, catalogue, disclosure }
const written = Object.fromEntries(
  Object.entries(sheets).map(([ledger, text]) => [ledger, readWritten(`ninth ${ledger}`, text)]),
)
const [cityRoster, townRoster, worksRoster, party, committee, civilRoster] = readWritten('ninth roster', rosters)
const roster = [
  cityRoster!,
  hide(townRoster!, { columns: ['E'] }),
  hide(worksRoster!, { rows: [6] }),
  beside(party!, committee!),
  civilRoster!,
]

/** Other whole sheets again: a northern county-level city, a Zhejiang town, a new district, the housing of an old works. */
export const ninthBatch: Readonly<Record<string, readonly MessyLedger[]>> = {
  ...written,
  roster,
  gift: written['gift']!.map((one, at) => (at === 1 ? hide(one, { rows: [5] }) : one)),
}
