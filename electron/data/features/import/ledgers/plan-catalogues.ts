import { itemTitle } from '@shared/disclosure/catalogue/compare-items.ts'
import { readItemRow } from '@shared/disclosure/catalogue/read-item-row.ts'
import { categories, type CatalogueId, type Category, type ItemValues } from '@shared/disclosure/model.ts'
import { compactText } from '@shared/values/text.ts'
import { catalogueInForce, insertCatalogue, listCatalogues } from '../../catalogues/catalogue-store.ts'
import { listItems, type StoredItem } from '../../catalogues/item-store.ts'
import { readItemInserter } from '../../catalogues/read-item-inserter.ts'
import type { LedgerRecord } from './ledger-record.ts'
import { type PlanContext, powerMissing } from './plan-context.ts'
import {
  decided,
  type Outcome,
  type PlannedRecord,
  type RecordCell,
  rejected,
  type Writing,
  type WrittenRecord,
} from './planned-record.ts'

/** Columns of the ledger with what an item says in them. */
const columnsOf: Readonly<Record<string, (values: ItemValues) => string | null>> = {
  category: ({ category }) => category,
  level1: ({ level1 }) => level1,
  level2: ({ level2 }) => level2,
  content: ({ content }) => content,
  basis: ({ basisText }) => basisText,
  timeRule: ({ timeText }) => timeText,
  publisher: ({ publisher }) => publisher,
  channel: ({ channels }) => channels.join('、') || null,
  audience: ({ audience }) => audience,
  mode: ({ mode }) => mode,
  level: ({ level }) => level,
}

/**
 * Rows of a catalogue. A file becomes one draft as a whole, because a catalogue with half of its items is none; where
 * all of it stands in a catalogue already, nothing is written.
 */
export function planCatalogues(records: readonly LedgerRecord[], context: PlanContext): PlannedRecord[] {
  const { db, account } = context
  const missing = powerMissing(account, 'disclosure.manage')
  const known = listCatalogues(db).map(({ id, name, version }) => ({
    title: `《${name}》第 ${version} 版`,
    items: new Map(listItems(db, id).map((item) => [nameOf(item), item])),
  }))
  const inForce = catalogueInForce(db)
  const current = new Map((inForce ? listItems(db, inForce.id) : []).map((item) => [nameOf(item), item]))
  const byFile = Map.groupBy(records, ({ draftId }) => draftId)
  return [...byFile.values()].flatMap((own) => {
    const rows = own.map((record) => ({ record, values: itemOf(record, all) }))
    const items = rows.flatMap(({ values }) => values ?? [])
    const there = known.find((one) => items.length > 0 && items.every((item) => isSame(item, one.items)))
    return rows.map(({ record, values }) => {
      const planned = { record, name: values ? itemTitle(values) : '', community: null }
      const why = record.rejection ?? missing
      if (why !== null) return rejected(planned, why)
      if (!values) return rejected(planned, '没有写公开事项，没有导入。')
      if (there) return decided(planned, nothingToDo, `${there.title}里已有这一条`, null)
      return decided(planned, itemOutcome(record, values, current.get(nameOf(values))), reasonOf(values, current), null)
    })
  })
}

const all = (): true => true
const nameOf = (values: Pick<ItemValues, 'category' | 'level1' | 'level2'>) =>
  `${values.category}|${compactText(itemTitle(values))}`

const nothingToDo: Outcome = {
  cells: [],
  isNew: false,
  notice: null,
  always: [],
  newCommunity: null,
  newDossier: null,
  needsRow: null,
  write() {
    throw new Error('The item stands there already')
  },
}

function reasonOf(values: ItemValues, current: ReadonlyMap<string, StoredItem>): string {
  if (current.size === 0) return '写入目录草案，启用前可以再改'
  if (!current.has(nameOf(values))) return '现行目录没有这一条，写入目录草案'
  return isSame(values, current) ? '与现行目录相同，随草案一并写入' : '与现行目录不同，写入目录草案'
}

/** The row as the catalogue reads it, of the chosen columns alone. */
function itemOf(record: LedgerRecord, isChosen: (column: string) => boolean): ItemValues | null {
  const { reading, around, undecided } = record
  const keep = (column: string) => isChosen(column) && !undecided.has(column)
  const values = Object.fromEntries(Object.entries(reading.values).filter(([column]) => keep(column)))
  const cells = Object.fromEntries(Object.entries(reading.cells).filter(([column]) => keep(column)))
  const fallback: Category = categories.find((category) => around.includes(category)) ?? '居务'
  return readItemRow({ ...reading, values, cells }, fallback)?.values ?? null
}

function isSame(item: ItemValues, items: ReadonlyMap<string, StoredItem>): boolean {
  const there = items.get(nameOf(item))
  return there !== undefined && Object.values(columnsOf).every((said) => sameText(said(item), said(there)))
}

function sameText(one: string | null, other: string | null): boolean {
  return compactText(one ?? '') === compactText(other ?? '')
}

/** Every column is proposed: the draft is compared with the catalogue in force once more before it takes its place. */
function itemOutcome(record: LedgerRecord, values: ItemValues, current: StoredItem | undefined): Outcome {
  const cells = Object.entries(columnsOf).flatMap(([field, said]): RecordCell[] => {
    const [before, after] = [current ? said(current) : null, said(values)]
    if (after === null || after === '') return []
    return [
      { field, before: sameText(before, after) ? null : before, after, proposed: true, locked: false, note: null },
    ]
  })
  const open = [...record.undecided].map(([field, { text, message }]): RecordCell => {
    return { field, before: null, after: text || null, proposed: false, locked: true, note: message }
  })
  return {
    cells: [...cells, ...open],
    isNew: true,
    notice: `写入目录草案“${draftName(record)}”`,
    always: ['level1', 'category'],
    newCommunity: null,
    newDossier: null,
    needsRow: null,
    write: (chosen, writing) => writeItem(record, values, chosen, writing),
  }
}

function draftName({ fileName }: LedgerRecord): string {
  return fileName.replace(/\.[^.]+$/, '').slice(0, 100) || '公开目录'
}

/** Columns of ticks stand for the column above them. */
const partsOf: Readonly<Record<string, string>> = {
  audienceAll: 'audience',
  audienceSome: 'audience',
  modeActive: 'mode',
  modeOnRequest: 'mode',
}

function writeItem(
  record: LedgerRecord,
  whole: ItemValues,
  chosen: ReadonlySet<string>,
  { context, made }: Writing,
): WrittenRecord {
  const { db, now, newId } = context
  const source = `导入：${record.fileName}`
  const key = `catalogue:${record.draftId}`
  let draft = made.get(key) as { id: CatalogueId; insert: ReturnType<typeof readItemInserter> } | undefined
  if (!draft) {
    const id = newId() as CatalogueId
    insertCatalogue(db, { id, name: draftName(record), source, madeAt: now().toISOString() })
    draft = { id, insert: readItemInserter(db, id, source, newId) }
    made.set(key, draft)
  }
  // What names an item is written, ticked or not.
  const names = new Set(['level1', 'level2', 'category'])
  const isChosen = (column: string) => names.has(column) || chosen.has(partsOf[column] ?? column)
  const values = itemOf(record, isChosen) ?? whole
  const { id } = draft.insert(values)
  return {
    table: 'catalogue_item',
    id,
    whole: `catalogue:${draft.id}`,
    fields: new Map([...chosen].map((field) => [field, { field, value: columnsOf[field]?.(values) ?? null }])),
  }
}
