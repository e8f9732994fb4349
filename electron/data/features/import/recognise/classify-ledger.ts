import { fieldOf, type LedgerDefinition, type LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf, ledgers } from '@shared/ledgers/index.ts'
import { compactText } from '@shared/values/text.ts'
import { askUnknown } from './ask-unknown.ts'
import { fittingShare } from './column-profile.ts'
import { isSerialHeading } from './heading-key.ts'
import { ledgersKnowing } from './heading-lexicon.ts'
import { inferColumns } from './infer-columns.ts'
import { mapColumns, type ColumnCells, type MappedColumn } from './map-columns.ts'
import { settleDoubts } from './settle-doubts.ts'

export interface Classification {
  readonly ledger: LedgerDefinition | null
  readonly confidence: number
  readonly columns: readonly MappedColumn[]
}

/** Without these fields a table is no such ledger, whatever its title says. */
const keys: Record<
  LedgerId,
  { readonly one: readonly string[]; readonly atLeast: number; readonly of: readonly string[] }
> = {
  roster: {
    one: ['name'],
    atLeast: 2,
    of: [
      'gender',
      'ethnicity',
      'birth',
      'nativePlace',
      'idNo',
      'politicalStatus',
      'partyJoined',
      'workStarted',
      'education',
      'partyPost',
      'committeePost',
      'supervisionPost',
      'post',
      'termStart',
      'phone',
      'socialWorkCertificate',
      'dualHead',
      'fullTime',
      'address',
    ],
  },
  training: { one: ['name'], atLeast: 1, of: ['course', 'days', 'organizer', 'startDate'] },
  talk: { one: ['name'], atLeast: 1, of: ['talkType', 'interviewer', 'reason', 'requirement'] },
  gift: { one: ['name', 'giftName'], atLeast: 1, of: ['giftName', 'amount', 'value', 'handedTo'] },
  decision: {
    one: ['title', 'content'],
    atLeast: 2,
    of: [
      'category',
      'amount',
      'fundSource',
      'meeting',
      'meetingDate',
      'expected',
      'present',
      'agree',
      'result',
      'disclosedOn',
      'responsible',
      'progress',
      'proposer',
    ],
  },
  catalogue: {
    one: ['level1', 'level2', 'content'],
    atLeast: 2,
    of: ['content', 'basis', 'timeRule', 'publisher', 'channel', 'audience', 'mode', 'level2'],
  },
  disclosure: {
    one: ['item'],
    atLeast: 2,
    of: ['category', 'period', 'dueDate', 'publishedDate', 'channel', 'reviewer', 'feedback', 'displayFrom'],
  },
}

/** So many of the fields tell the ledger although the heading of its key is one nobody knows. */
const enough: Record<LedgerId, number> = {
  roster: 6,
  training: 4,
  talk: 4,
  gift: 4,
  decision: 5,
  catalogue: 5,
  disclosure: 5,
}

/** What a list of residents does not have. */
const officeFields = [
  'partyPost',
  'committeePost',
  'supervisionPost',
  'post',
  'termStart',
  'dualHead',
  'crossAppointed',
  'fullTime',
]

const meetingFields = ['meeting', 'meetingDate', 'result', 'expected', 'present', 'agree', 'proposer']

const leastScore = 0.42
const publishedDate = fieldOf(ledgerOf('disclosure'), 'publishedDate')

/** Decides which ledger a table is, by the columns it explains and the words of its title. */
export function classifyLedger(columns: readonly ColumnCells[], titles: readonly string[]): Classification {
  const byHeadings = rank(columns, titles, mapColumns)
  const isTold = byHeadings[0] !== undefined && byHeadings[0].confidence >= leastScore
  // Headings nobody knows: what their cells look like tells the ledger too.
  const [best, second] = isTold
    ? byHeadings
    : rank(columns, titles, mapWithCells).filter(({ ledger }) => ledger && isFounded(ledger, columns, titles))
  if (!best || best.confidence < leastScore) return { ledger: null, confidence: best?.confidence ?? 0, columns: [] }
  const byHeading = isTold ? best.columns : mapColumns(columns, best.ledger!)
  // In a table that is hardly this ledger nothing is settled without a question.
  const isPlain = best.confidence >= 0.6 || titleBonus(best.ledger!, titles) > 0
  const lead = second ? best.confidence - second.confidence : best.confidence
  const settled = isPlain ? settleDoubts(columns, byHeading, best.ledger!) : byHeading
  return {
    ledger: best.ledger,
    confidence: Math.min(1, Math.max(0.5, best.confidence) * (lead < 0.05 ? 0.7 : 1)),
    columns: askUnknown(columns, inferColumns(columns, settled, best.ledger!), best.ledger!),
  }
}

/** The same where the clerk has said which ledger it is. */
export function classifyAs(columns: readonly ColumnCells[], id: LedgerId | null): Classification {
  if (id === null) return { ledger: null, confidence: 0, columns: [] }
  const ledger = ledgerOf(id)
  const settled = settleDoubts(columns, mapColumns(columns, ledger), ledger)
  return { ledger, confidence: 1, columns: askUnknown(columns, inferColumns(columns, settled, ledger), ledger, 'all') }
}

// Cells alone make a ledger of everything: a list of volunteers has names, dates and numbers too.
function isFounded(ledger: LedgerDefinition, columns: readonly ColumnCells[], titles: readonly string[]): boolean {
  const said = mapColumns(columns, ledger).flatMap((one) => (one.field && !one.needsConfirm ? one.field.id : []))
  const telling = said.filter((id) => keys[ledger.id].of.includes(id))
  if (titleBonus(ledger, titles) > 0) return telling.length >= 1
  return telling.length >= 3 && (ledger.id !== 'roster' || telling.some((id) => officeFields.includes(id)))
}

type MapColumns = (columns: readonly ColumnCells[], ledger: LedgerDefinition) => MappedColumn[]

const mapWithCells: MapColumns = (columns, ledger) => inferColumns(columns, mapColumns(columns, ledger), ledger)

function rank(columns: readonly ColumnCells[], titles: readonly string[], map: MapColumns): Classification[] {
  return ledgers
    .map((ledger) => judge(ledger, columns, titles, map(columns, ledger)))
    .filter((one) => one.confidence > 0)
    .toSorted((one, other) => other.confidence - one.confidence)
}

function judge(
  ledger: LedgerDefinition,
  columns: readonly ColumnCells[],
  titles: readonly string[],
  mapped: readonly MappedColumn[],
): Classification {
  const fields = new Set(mapped.filter((one) => one.field && one.confidence >= 0.6).map((one) => one.field!.id))
  const { one, atLeast, of } = keys[ledger.id]
  const bonus = titleBonus(ledger, titles)
  const told = of.filter((id) => fields.has(id)).length
  const hasKey =
    one.some((id) => fields.has(id)) ||
    (ledger.id === 'roster' && mapped.filter((column) => column.role === 'names').length >= 2)
  // A title and several columns say it too, where the heading of the key is one nobody knows.
  const isToldOtherwise = told >= (bonus > 0 ? 3 : enough[ledger.id])
  if (!(hasKey || isToldOtherwise) || told < (bonus > 0 ? 1 : atLeast))
    return { ledger, confidence: 0, columns: mapped }
  // What was published when, by whom, is no decision yet: somebody must have met, voted or proposed.
  const isDecided = ledger.id !== 'decision' || bonus > 0 || isDecidedOn(mapped)
  if (!isDecided) return { ledger, confidence: 0, columns: mapped }
  const named = mapped.filter((column) => column.path.length > 0 && !isSerialHeading(column.path.at(-1)!))
  const weights = named.map((column) => weightOf(column.path.at(-1)!, column.field?.id))
  const explained = named.reduce(
    (sum, column, at) => sum + (column.field ? Math.min(1, column.confidence) * weights[at]! : 0),
    0,
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  // Many columns that fit are proof enough, however many others nobody knows.
  const isProof = ledger.id !== 'roster' || told >= 5 || officeFields.some((id) => fields.has(id))
  const plainly = of.filter((id) => confidenceOf(mapped, id) >= plain).length
  const proof = plainly >= 3 && isProof ? Math.min(0.85, 0.35 + plainly * 0.07) : 0
  const share = Math.max(explained / Math.max(total, 1), proof)
  // 公开事项 is the very heading of a disclosure, and only something like that of a decision.
  const key = Math.min(1, Math.max(0, ...one.map((id) => confidenceOf(mapped, id))))
  const judged = (0.8 * share * (0.8 + 0.2 * key) + bonus) * dated(ledger, mapped, columns)
  return { ledger, confidence: Math.min(1, judged), columns: mapped }
}

// What was published stands with its day; a catalogue says 每季度 and 长期, and no day.
function dated(ledger: LedgerDefinition, mapped: readonly MappedColumn[], columns: readonly ColumnCells[]): number {
  const isSure = (id: string) => confidenceOf(mapped, id) >= 0.6
  if (ledger.id === 'disclosure') return ['publishedDate', 'dueDate', 'displayFrom', 'period'].some(isSure) ? 1 : 0.6
  const rule = ledger.id === 'catalogue' ? mapped.find((column) => column.field?.id === 'timeRule') : undefined
  const cells = columns.find((column) => column.column === rule?.column)?.cells ?? []
  const days = fittingShare(cells, publishedDate)
  return days !== null && days >= 0.8 ? 0.6 : 1
}

// The day of a meeting alone stands in a ledger of what was published too.
function isDecidedOn(mapped: readonly MappedColumn[]): boolean {
  const said = meetingFields.filter((id) => confidenceOf(mapped, id) >= 0.75)
  const isOnlyDay = said.length === 1 && said[0] === 'meetingDate'
  return said.length > 0 && (!isOnlyDay || confidenceOf(mapped, 'title') >= 0.95)
}

/** From here on a column says its field in words of its own. */
const plain = 0.9

function confidenceOf(mapped: readonly MappedColumn[], field: string): number {
  return Math.max(0, ...mapped.map((column) => (column.field?.id === field ? column.confidence : 0)))
}

function weightOf(leaf: string, field: string | undefined): number {
  if (field === 'remark' || field === 'community') return 0.25
  return 1 / Math.sqrt(ledgersKnowing(leaf))
}

function titleBonus(ledger: LedgerDefinition, titles: readonly string[]): number {
  const text = titles.map(compactText).join('|')
  const found = ledger.titleWords.filter((word) => text.includes(word))
  return found.length ? 0.2 + 0.02 * Math.max(...found.map((word) => word.length)) : 0
}
