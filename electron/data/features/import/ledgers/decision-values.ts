import {
  type DecisionValues,
  decisionCategories,
  decisionValues,
  type MeetingValues,
  meetingValues,
} from '@shared/decisions/contract.ts'
import { type CellValue, dayOf, type LedgerRecord, numberOf, textOf } from './ledger-record.ts'
import type { ExecutionColumns } from './decision-progress.ts'
import { meetingKindOf, procedureOf, resultOf } from './decision-words.ts'

/** Columns of the ledger that stand in the meeting of a matter. */
export const meetingColumns = ['meeting', 'meetingDate', 'expected', 'present', 'agree', 'oppose', 'abstain'] as const
/** Columns that a matter has no field for, or not as the row says it: kept in its remark, each under its name. */
export const remarkColumns = {
  number: '台账编号',
  disclosedOn: '公开时间',
  disclosureForm: '公开方式',
  progress: '执行情况',
  completedOn: '完成时间',
  supervisionOpinion: '监督意见',
  remark: '备注',
} as const
type RemarkColumn = keyof typeof remarkColumns

/** What a matter says in the words of the ledger, to be compared with a row of it. */
export function columnsOfDecision(
  values: DecisionValues,
  meeting: MeetingValues | null,
): ReadonlyMap<string, CellValue> {
  const { category, title, content, amount, fundSource, proposer, responsible, result, remark } = values
  const found: Record<string, CellValue | null> = {
    category,
    title,
    content,
    amount,
    fundSource,
    proposer,
    responsible,
    result,
    meeting: meeting?.form ?? null,
    meetingDate: meeting?.heldOn ?? null,
    expected: meeting?.expected ?? null,
    present: meeting?.present ?? null,
    agree: meeting?.agree ?? null,
    oppose: meeting?.against ?? null,
    abstain: meeting?.abstain ?? null,
    ...Object.fromEntries(remarkParts(remark)),
  }
  return new Map(Object.entries(found).flatMap(([field, value]) => (value === null ? [] : [[field, value] as const])))
}

/** 台账编号：2024-3 and 公开方式：公示栏 as columns of their own; every other line is the remark itself. */
function remarkParts(remark: string | null): [RemarkColumn, string][] {
  const columns = Object.entries(remarkColumns) as [RemarkColumn, string][]
  const rest: string[] = []
  const parts = (remark ?? '').split('\n').flatMap((line): [RemarkColumn, string][] => {
    const column = columns.find(([, label]) => line.startsWith(`${label}：`))
    if (column) return [[column[0], line.slice(column[1].length + 1)]]
    if (line !== '') rest.push(line)
    return []
  })
  return rest.length > 0 ? [['remark', rest.join('\n')], ...parts] : parts
}

/** Lays chosen columns of a row over what is there; those the execution of the matter takes are not for its remark. */
export function decisionAfter(
  record: LedgerRecord,
  chosen: ReadonlySet<string>,
  before: DecisionValues | null,
  execution: ExecutionColumns,
): DecisionValues {
  const take = <Value>(column: string, there: Value, here: () => Value): Value => (chosen.has(column) ? here() : there)
  const text = (column: string) => textOf(record, column)
  const parts = new Map(remarkParts(before?.remark ?? null))
  for (const column of Object.keys(remarkColumns) as RemarkColumn[]) {
    const said = text(column)
    if (execution.taken.has(column)) parts.delete(column)
    else if (chosen.has(column) && said !== null) parts.set(column, said.replaceAll('\n', ' '))
  }
  const remark = [...parts].map(([column, said]) => (column === 'remark' ? said : `${remarkColumns[column]}：${said}`))
  return decisionValues.parse({
    category: take('category', before?.category, () => categoryOf(record) ?? before?.category),
    title: take('title', before?.title, () => text('title') ?? ''),
    content: take('content', before?.content ?? null, () => text('content')),
    amount: take('amount', before?.amount ?? null, () => numberOf(record, 'amount')),
    fundSource: take('fundSource', before?.fundSource ?? null, () => text('fundSource')),
    proposer: take('proposer', before?.proposer ?? null, () => text('proposer')),
    origination: before?.origination ?? null,
    procedure: before?.procedure ?? procedureOf(text('meeting') ?? ''),
    responsible: take('responsible', before?.responsible ?? null, () => text('responsible')),
    plannedOn: execution.plannedOn ?? before?.plannedOn ?? null,
    supplier: before?.supplier ?? null,
    supplierCode: before?.supplierCode ?? null,
    result: take('result', before?.result ?? null, () => resultOf(text('result') ?? '')),
    remark: remark.join('\n') || null,
  })
}

export function categoryOf(record: LedgerRecord): DecisionValues['category'] | null {
  return decisionCategories.find((one) => one === textOf(record, 'category')) ?? null
}

/** Null where no day of a meeting is known. */
export function meetingAfter(
  record: LedgerRecord,
  chosen: ReadonlySet<string>,
  before: MeetingValues | null,
): MeetingValues | null {
  const heldOn = chosen.has('meetingDate') ? dayOf(record, 'meetingDate') : (before?.heldOn ?? null)
  if (heldOn === null) return null
  const count = (column: string, there: number | null | undefined) =>
    chosen.has(column) ? numberOf(record, column) : (there ?? null)
  const name = chosen.has('meeting') ? textOf(record, 'meeting') : (before?.form ?? null)
  return meetingValues.parse({
    place: null,
    host: null,
    recorder: null,
    content: null,
    recused: null,
    streetAttendees: null,
    ...before,
    kind: before?.kind ?? meetingKindOf(name ?? ''),
    heldOn,
    form: name,
    expected: count('expected', before?.expected),
    present: count('present', before?.present),
    agree: count('agree', before?.agree),
    against: count('oppose', before?.against),
    abstain: count('abstain', before?.abstain),
  })
}

const longest: Readonly<Record<string, number>> = {
  title: 200,
  content: 8000,
  fundSource: 100,
  proposer: 60,
  responsible: 60,
  meeting: 60,
  number: 60,
  disclosureForm: 100,
  progress: 600,
  supervisionOpinion: 400,
  remark: 600,
}

/** Why a value of the row has no place in a matter; null when it has. */
export function columnRefusal(record: LedgerRecord, column: string): string | null {
  const text = textOf(record, column) ?? ''
  // With a day it is a record of its own, which holds more than a line of the remark.
  const most = column === 'progress' && dayOf(record, 'completedOn') !== null ? 2000 : longest[column]
  if (most !== undefined && text.length > most) return `超过 ${most} 个字，没有写入，请改短。`
  if (column === 'result' && resultOf(text) === null) return `“${text}”看不出是通过、否决还是暂缓，没有写入。`
  if (column === 'category' && categoryOf(record) === null) return `“${text}”不是“三重一大”的类别，没有写入。`
  if (column === 'meetingDate' && dayOf(record, column) === null) return '没有写到日，会议没有登记。'
  const isCount = ['expected', 'present', 'agree', 'oppose', 'abstain'].includes(column)
  const number = numberOf(record, column)
  if (isCount && (number === null || !Number.isInteger(number) || number < 0 || number > 100_000))
    return '应是人数、票数，没有写入。'
  if (isCount && dayOf(record, 'meetingDate') === null) return '没有会议时间，会议和票数没有登记。'
  if (column === 'amount' && (number === null || number < 0)) return '不是金额，没有写入。'
  return null
}
