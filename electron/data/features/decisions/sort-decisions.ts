import { decisionCategories, type DecisionRow, type DecisionSort } from '@shared/decisions/contract.ts'
import { pinyinOf } from '../../db/pinyin.ts'
import type { StoredDecision } from './decision-store.ts'

type Key = string | number | null

/** What lies in the row of a matter itself; text in the order of pinyin. */
const storedKeys = {
  number: ({ number }: StoredDecision): Key => number,
  communityName: ({ communityName }: StoredDecision): Key => pinyinOf(communityName).sort,
  category: ({ values }: StoredDecision): Key => decisionCategories.indexOf(values.category),
  title: ({ values }: StoredDecision): Key => pinyinOf(values.title).sort,
  amount: ({ values }: StoredDecision): Key => values.amount,
}

/** What the rules say of it. */
const judgedKeys = {
  stage: ({ stage }: DecisionRow): Key => pinyinOf(stage).sort,
  missing: ({ missing }: DecisionRow): Key => missing,
  hints: ({ hints }: DecisionRow): Key => hints,
  decidedOn: ({ decidedOn }: DecisionRow): Key => decidedOn,
}

type StoredColumn = keyof typeof storedKeys

export function isStored(column: DecisionSort['column']): column is StoredColumn {
  return column in storedKeys
}

/** They come by community and number, and of equals they stay so. */
export function sortedDecisions(all: readonly StoredDecision[], { column, descending }: DecisionSort) {
  return isStored(column) ? sortedBy(all, storedKeys[column], descending) : all
}

export function sortedRows(all: readonly DecisionRow[], { column, descending }: DecisionSort): readonly DecisionRow[] {
  return isStored(column) ? all : sortedBy(all, judgedKeys[column], descending)
}

/** What has nothing there comes last, whichever way it is sorted. */
function sortedBy<Each>(all: readonly Each[], keyOf: (one: Each) => Key, descending: boolean): readonly Each[] {
  return all
    .map((one) => ({ one, key: keyOf(one) }))
    .toSorted(({ key: a }, { key: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null)
      const order = a < b ? -1 : a > b ? 1 : 0
      return descending ? -order : order
    })
    .map(({ one }) => one)
}
