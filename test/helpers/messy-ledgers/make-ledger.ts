import type { LedgerId } from '@shared/ledgers/definition.ts'
import type { LedgerSheet } from '../ledger-sheet.ts'
import type { BatchName } from './header-words.ts'
import { type Chance, chanceOf } from './chance.ts'
import { layOut, type Layout } from './lay-out.ts'
import { communities, planTable } from './table-plan.ts'
import { foreignTable, personsInOneCell, roleHolders, roleMarks } from './special-kinds.ts'
import { SheetBuilder } from './sheet-builder.ts'
import type { MessyLedger, TrueTable } from './truth.ts'

const ledgers: readonly LedgerId[] = ['roster', 'training', 'talk', 'gift', 'decision', 'catalogue', 'disclosure']

export interface Drawn {
  readonly chance: Chance
  readonly batch: BatchName
  readonly ledger: LedgerId
}

type Made = { readonly sheets: readonly LedgerSheet[]; readonly tables: readonly TrueTable[] }
type Kind = (drawn: Drawn) => Made

/** Every kind of mess the seventy ledgers of the fixtures lack or show seldom. */
export const kinds: Readonly<Record<string, Kind>> = {
  plain: (drawn) => one(drawn, { depth: 1, serial: drawn.chance.is(0.7) }),
  'two-row header': (drawn) => one(drawn, { depth: 2, serial: true }),
  'three-row header': (drawn) => one(drawn, { depth: 3, serial: true }),
  'four-row header': (drawn) => one(drawn, { depth: 4, serial: true }),
  'header far down': (drawn) => one(drawn, { depth: 2, top: 20 + drawn.chance.int(6) }),
  'column numbers': (drawn) => one(drawn, { depth: 1, serial: true, columnNumbers: true }),
  'blank column': (drawn) => one(drawn, { depth: 1, serial: true, spacer: true }),
  'away from the corner': (drawn) => one(drawn, { depth: 1, left: 2, top: 3 }),
  subtotals: (drawn) => one(drawn, { depth: 1, serial: true, subtotals: true }, 9),
  'repeated header': (drawn) => one(drawn, { depth: 2, serial: true, repeatHeader: true }, 12),
  'same as above': (drawn) => one(drawn, { depth: 1, serial: true, repeatMarks: true }, 9),
  'merged downwards': (drawn) => one(drawn, { depth: 2, serial: true, mergeCommunity: true }, 10),
  'hidden row and column': (drawn) => one(drawn, { depth: 1, serial: true, hidden: true }),
  sections: (drawn) => one(drawn, { depth: 1, serial: true, sections: communities.slice(0, 3) }, 7),
  stacked,
  'side by side': sideBySide,
  'sheet a community': sheetsOfCommunities,
  'sheets and their sum': (drawn) => withSummary(drawn, 'counts'),
  'sheets and their copy': (drawn) => withSummary(drawn, 'copies'),
  'role marks': roleMarks,
  'role holders': roleHolders,
  'persons in one cell': personsInOneCell,
  'no ledger of ours': foreignTable,
}

/** Makes the ledger of a kind and a number, always the same one. */
export function makeLedger(kind: string, seed: number, batch: BatchName): MessyLedger {
  const chance = chanceOf(
    seed * 7919 +
      { first: 0, second: 104_729, third: 1_299_709 }[batch] +
      [...kind].reduce((sum, one) => sum * 31 + one.charCodeAt(0), 7),
  )
  const made = kinds[kind]!({ chance, batch, ledger: ledgers[seed % ledgers.length]! })
  const bookType = chance.of(['xlsx', 'xlsx', 'biff8'] as const)
  return { kind, seed, bookType, ...made }
}

function one({ chance, batch, ledger }: Drawn, layout: Partial<Layout>, rows = 5 + chance.int(8)): Made {
  const builder = new SheetBuilder()
  const inherits = layout.sections !== undefined && ledger !== 'catalogue'
  const plan = planTable(chance, ledger, { batch, rows, noCommunity: inherits })
  const { sections, ...rest } = layout
  const full: Layout = {
    top: chance.int(3),
    left: 0,
    depth: 1,
    title: true,
    footer: chance.is(0.6),
    ...rest,
    ...(inherits && sections ? { sections } : {}),
  }
  const sheet = chance.of(['Sheet1', '台账', '汇总表', '2026年'])
  return { tables: [layOut(chance, builder, sheet, plan, full)], sheets: [builder.sheet(sheet)] }
}

function stacked({ chance, batch, ledger }: Drawn): Made {
  const builder = new SheetBuilder()
  const other = chance.of(ledgers)
  const first = layOut(chance, builder, 'Sheet1', planTable(chance, ledger, { batch, rows: 4 }), {
    top: 0,
    left: 0,
    depth: 1,
    serial: true,
    title: true,
  })
  const top = builder.rows.length + 1 + chance.int(2)
  const second = layOut(chance, builder, 'Sheet1', planTable(chance, other, { batch, rows: 5 }), {
    top,
    left: 0,
    depth: other === ledger ? 2 : 1,
    serial: true,
    title: true,
    footer: true,
  })
  return { sheets: [builder.sheet('Sheet1')], tables: [first, second] }
}

function sideBySide({ chance, batch, ledger }: Drawn): Made {
  const builder = new SheetBuilder()
  const options = { batch, rows: 5 }
  const left = layOut(chance, builder, 'Sheet1', planTable(chance, ledger, options), {
    top: 0,
    left: 0,
    depth: 1,
    serial: true,
    title: true,
  })
  const width = builder.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const right = layOut(chance, builder, 'Sheet1', planTable(chance, ledger, options), {
    top: 0,
    left: width + 1,
    depth: 1,
    serial: true,
    title: true,
  })
  return { sheets: [builder.sheet('Sheet1')], tables: [left, right] }
}

function sheetsOfCommunities({ chance, batch, ledger }: Drawn): Made {
  if (ledger === 'catalogue') return one({ chance, batch, ledger }, { depth: 2 })
  const made = communities.slice(0, 2 + chance.int(3)).map((community) => {
    const builder = new SheetBuilder()
    const plan = planTable(chance, ledger, { batch, rows: 3 + chance.int(4), noCommunity: true, community })
    const table = layOut(chance, builder, community, plan, {
      top: 0,
      left: 0,
      depth: 1,
      serial: true,
      title: chance.is(0.6),
    })
    const rows = table.rows.map((row) => ({ ...row, values: { ...row.values, community } }))
    return { sheet: builder.sheet(community), table: { ...table, rows } }
  })
  return { sheets: made.map(({ sheet }) => sheet), tables: made.map(({ table }) => table) }
}

function withSummary(drawn: Drawn, what: 'counts' | 'copies'): Made {
  const ledger = drawn.ledger === 'catalogue' ? 'roster' : drawn.ledger
  const { sheets, tables } = sheetsOfCommunities({ ...drawn, ledger })
  const builder = new SheetBuilder()
  if (what === 'counts') {
    ;['序号', '社区', '人数', '件数', '完成率', '备注'].forEach((text, column) => builder.put(0, column, text))
    tables.forEach((table, at) => {
      ;[at + 1, table.sheet, table.rows.length, table.rows.length, '100%', null].forEach((cell, column) =>
        builder.put(at + 1, column, cell),
      )
    })
    ;['合计', null, tables.reduce((sum, table) => sum + table.rows.length, 0)].forEach((cell, column) =>
      builder.put(tables.length + 1, column, cell),
    )
  } else {
    // Columns stand in another order on each sheet; only those of the first are carried over.
    const [first] = sheets
    const header = first!.rows[tables[0]!.headerRows[0]! - 1]!
    header.forEach((cell, column) => builder.put(0, column, cell))
    let row = 1
    const [own] = tables
    for (const { row: at } of own!.rows) {
      first!.rows[at - 1]!.forEach((cell, column) => builder.put(row, column, cell))
      row += 1
    }
    builder.put(0, header.length, '社区')
    for (let at = 1; at < row; at += 1) builder.put(at, header.length, own!.sheet)
  }
  return { sheets: [...sheets, builder.sheet('汇总')], tables }
}
