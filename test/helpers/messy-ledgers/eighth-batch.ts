import { hide, sideBySide } from './eighth/layouts.ts'
import * as office from './eighth/office-ledgers.ts'
import * as people from './eighth/people-ledgers.ts'
import { roster } from './eighth/roster-ledgers.ts'
import type { MessyLedger } from './truth.ts'
import { readWritten } from './written-sheet.ts'

const read = (ledger: string, text: string) => readWritten(`eighth ${ledger}`, text)

const beside = (ledger: string, left: string, right: string) =>
  sideBySide([...read(`${ledger} beside`, left), ...read(ledger, right)])

/** Rows from 1, of the sheet that has them. */
const withHidden = (all: readonly MessyLedger[], sheet: string, rows: readonly number[], columns: readonly string[]) =>
  all.map((one) => (one.sheets.some((each) => each.name === sheet) ? hide(one, sheet, rows, columns) : one))

/** Whole sheets by one who had not seen the recogniser: more bands, two tables, side by side, hidden rows. */
export const eighthBatch: Readonly<Record<string, readonly MessyLedger[]>> = {
  roster: withHidden(read('roster', roster), '基础信息', [8], ['J']),
  training: [...read('training', people.training), beside('training', people.trainingLeft, people.trainingRight)],
  talk: withHidden(read('talk', people.talk), '翠湖社区', [4], ['F']),
  gift: [...read('gift', people.gift), beside('gift', people.giftLeft, people.giftRight)],
  decision: read('decision', office.decision),
  catalogue: read('catalogue', office.catalogue),
  disclosure: [
    ...read('disclosure', office.disclosure),
    beside('disclosure', office.disclosureLeft, office.disclosureRight),
  ],
}
