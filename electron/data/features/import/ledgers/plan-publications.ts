import { categories, type Category } from '@shared/disclosure/model.ts'
import { compactText } from '@shared/values/text.ts'
import { catalogueInForce } from '../../catalogues/catalogue-store.ts'
import { listItems } from '../../catalogues/item-store.ts'
import { type CellValue, dayOf, type LedgerRecord, textOf } from './ledger-record.ts'
import { type FoundPublication, findPublication } from './legacy-item-store.ts'
import { channelsOf, type OldPublication, type PublicationItem } from './old-publication.ts'
import { type PlanContext, powerMissing } from './plan-context.ts'
import { conflict, decided, type Outcome, type PlannedRecord, type RecordCell, rejected } from './planned-record.ts'
import { publicationPeriod } from './publication-period.ts'
import { writePublication } from './write-publication.ts'

/**
 * Rows of the ledger of publications. What is due is computed, so a row counts only where it says when something was
 * published; such a publication is kept as archived, with the ledger as its paper. What stands on the board or hung
 * there is never changed by a ledger.
 */
export function publicationPlanner(context: PlanContext): (record: LedgerRecord) => PlannedRecord {
  const { db, account, resolve, today } = context
  const missing = powerMissing(account, 'disclosure.publish')
  const itemOf = itemFinder(context)
  return (record) => {
    const written = textOf(record, 'community')
    const title = textOf(record, 'item') ?? ''
    const community = written === null ? null : resolve(written)
    const planned = { record, name: title, community }
    const why = record.rejection ?? missing ?? missingOf(record, today)
    const publishedOn = dayOf(record, 'publishedDate')
    if (why !== null || community === null || publishedOn === null) return rejected(planned, why ?? '')
    const item = itemOf(record, title)
    const period = publicationPeriod(textOf(record, 'period'), publishedOn, title).slice(0, 60)
    const publication = { record, community, item, title, period, publishedOn }
    const identity = `disclosure|${community.key}|${item.key}|${period}`
    const found = community.id === null ? null : findPublication(db, community.id, item.key, period)
    if (!found) return decided(planned, newPublication(publication), reasonOf(item), identity)
    const cells = differences(publication, found)
    const outcome: Outcome = { ...newPublication(publication), isNew: false, cells }
    if (cells.length === 0) return decided(planned, outcome, '已有这一期的公开记录', identity)
    return conflict(planned, '这一期已有公开记录，内容不同。公开记录不由台账改动，要改请在“居务公开”里更正。', {
      outcome,
      identity,
    })
  }
}

function missingOf(record: LedgerRecord, today: string): string | null {
  const open = (column: string) => record.undecided.get(column)?.message ?? null
  const title = textOf(record, 'item')
  if (title === null) return open('item') ?? '这一行没有公开事项，不能导入。请补上。'
  if (title.length > 200) return '公开事项超过 200 个字，没有导入，请改短。'
  if (textOf(record, 'community') === null) return open('community') ?? '看不出是哪个社区的公开，不能导入。请补上社区。'
  const publishedOn = dayOf(record, 'publishedDate')
  if (publishedOn === null)
    return open('publishedDate') ?? '没有实际公开时间，没有导入：应公开的事项由公开目录推算，不从台账写入。'
  return publishedOn > today ? '实际公开时间在今天以后，没有导入，请核对。' : null
}

function reasonOf(item: PublicationItem): string {
  return item.kind === 'known' ? '与现行目录的条目对上' : '现行目录没有这一条，记在“历史公开台账”下'
}

/** An item of the catalogue in force of the same name; a period in front of it does not count. */
function itemFinder({ db }: PlanContext): (record: LedgerRecord, title: string) => PublicationItem {
  const inForce = catalogueInForce(db)
  const items = inForce ? listItems(db, inForce.id) : []
  const byName = Map.groupBy(items, ({ level1, level2 }) => plainTitle(level2 ?? level1))
  return (record, title) => {
    const category = categoryOf(record)
    const named = byName.get(plainTitle(title)) ?? []
    const fitting = named.filter((one) => textOf(record, 'category') === null || one.category === category)
    const [only] = fitting
    if (only && fitting.length === 1)
      return { kind: 'known', id: only.id, key: only.key, minDisplayDays: only.minDisplayDays }
    const key = `legacy/${category}/${plainTitle(title)}`
    return { kind: 'legacy', key, item: { key, category, title: title.slice(0, 100) } }
  }
}

function plainTitle(title: string): string {
  const compact = compactText(title)
  return compact.replace(/^\d{4}年(?:度|第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?)?/, '') || compact
}

function categoryOf(record: LedgerRecord): Category {
  const said = textOf(record, 'category') ?? record.around
  return categories.find((one) => said.includes(one)) ?? '居务'
}

function newPublication(publication: OldPublication): Outcome {
  const { record, community } = publication
  const cells = [...record.values].flatMap(([field, after]): RecordCell[] =>
    field === 'community' ? [] : [{ field, before: null, after, proposed: true, locked: false, note: null }],
  )
  const open = [...record.undecided].map(([field, { text, message }]): RecordCell => {
    return { field, before: null, after: text || null, proposed: false, locked: true, note: message }
  })
  return {
    cells: [...cells, ...open],
    isNew: true,
    notice: community.id === null ? `将新增社区“${community.name}”` : null,
    always: ['item', 'publishedDate'],
    newCommunity: community.id === null ? community : null,
    newDossier: null,
    needsRow: null,
    write: (chosen, writing) => writePublication(publication, chosen, writing),
  }
}

/** Only of what a publication keeps in a field of its own. */
function differences({ record }: OldPublication, found: FoundPublication): RecordCell[] {
  const there: Readonly<Record<string, string | null>> = {
    dueDate: found.dueOn,
    publishedDate: found.publishedOn,
    displayTo: found.withdrawnOn,
    channel: found.channels.join('、') || null,
  }
  return Object.entries(there).flatMap(([field, before]): RecordCell[] => {
    const after: CellValue | undefined = record.values.get(field)
    if (
      after === undefined ||
      (before !== null && compactText(before) === compactText(channelsOf(String(after)).join('、')))
    )
      return []
    return [{ field, before, after, proposed: false, locked: true, note: '公开记录不由台账改动。' }]
  })
}
