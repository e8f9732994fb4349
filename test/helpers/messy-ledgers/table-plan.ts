import type { FieldDefinition, LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import type { Chance } from './chance.ts'
import { madeFacts, madeName, writtenValue } from './field-values.ts'
import { firstWords } from './first-words.ts'
import type { Batch, BatchName } from './header-words.ts'
import { secondWords } from './second-words.ts'
import { thirdWords } from './third-words.ts'
import type { Written, WritingHabit } from './written-values.ts'

export interface PlannedColumn {
  /** Null for a column no ledger knows. */
  readonly field: FieldDefinition | null
  readonly heading: string
  readonly group: string | null
  readonly habit: WritingHabit
}

/** A table before it is laid out on a sheet. */
export interface TablePlan {
  readonly ledger: LedgerId
  readonly title: string
  readonly columns: readonly PlannedColumn[]
  readonly records: readonly (readonly Written[])[]
  /** Where money stands without a unit of its own. */
  readonly unitLine: string | null
}

export interface PlanOptions {
  readonly batch: BatchName
  readonly rows: number
  /** Without the column 社区. */
  readonly noCommunity?: boolean
  readonly community?: string
}

const always: Readonly<Record<LedgerId, readonly string[]>> = {
  roster: ['name', 'gender', 'birth', 'phone'],
  training: ['name', 'course', 'startDate', 'days'],
  talk: ['name', 'interviewer', 'date', 'reason'],
  gift: ['name', 'giftName', 'date', 'handedTo'],
  decision: ['title', 'meeting', 'meetingDate', 'result'],
  catalogue: ['category', 'level1', 'content', 'timeRule', 'publisher'],
  disclosure: ['item', 'publishedDate', 'channel', 'category'],
}
const notDrawn = new Set(['audienceAll', 'audienceSome', 'modeActive', 'modeOnRequest', 'post'])
const groups: Readonly<Record<string, string>> = {
  gender: '基本情况',
  ethnicity: '基本情况',
  birth: '基本情况',
  partyPost: '职务',
  committeePost: '职务',
  supervisionPost: '职务',
  expected: '参会人数',
  present: '参会人数',
  agree: '表决情况',
  oppose: '表决情况',
  abstain: '表决情况',
  disclosedOn: '公开情况',
  disclosureForm: '公开情况',
  startDate: '培训时间',
  endDate: '培训时间',
  dueDate: '公开时间',
  publishedDate: '公开时间',
  requirement: '整改情况',
  deadline: '整改情况',
  outcome: '整改情况',
  level1: '公开事项',
  level2: '公开事项',
}
export const communities = ['东湖社区', '西苑社区', '南桥社区', '北辰社区', '金桂社区']

const batches: Readonly<Record<BatchName, Batch>> = { first: firstWords, second: secondWords, third: thirdWords }

/** Draws a table of a ledger: which columns, what stands over them, and its records. */
export function planTable(chance: Chance, ledger: LedgerId, options: PlanOptions): TablePlan {
  const words = batches[options.batch][ledger]
  const unitLine = chance.is(0.3)
  const columns = drawnFields(chance, ledger, options).map((field): PlannedColumn => {
    const own = words.fields[field.id] ?? [field.label]
    const heading = chance.of(own)
    const unit = /万元/.test(heading) ? '万元' : '元'
    return {
      field,
      heading,
      group: groups[field.id] ?? null,
      habit: { isSecond: options.batch !== 'first', unit, style: chance.int(60) },
    }
  })
  const withForeign = columns.flatMap((column): PlannedColumn[] =>
    chance.is(0.15)
      ? [column, { field: null, heading: chance.of(words.foreign), group: null, habit: column.habit }]
      : [column],
  )
  const unique = withForeign.filter((one, at) => withForeign.findIndex((other) => other.heading === one.heading) === at)
  const records = Array.from({ length: options.rows }, () => record(chance, ledger, unique, options))
  const title = `${options.community ?? '示范街道'}${chance.of(words.titles)}`
  return { ledger, title, columns: unique, records, unitLine: unitLine ? '单位：元' : null }
}

function drawnFields(chance: Chance, ledger: LedgerId, options: PlanOptions): FieldDefinition[] {
  const drawn = ledgerOf(ledger).fields.filter((field) => {
    if (field.id === 'community') return !options.noCommunity
    return always[ledger].includes(field.id) || (!notDrawn.has(field.id) && chance.is(0.6))
  })
  const hasPost = drawn.some((field) => ['partyPost', 'committeePost', 'supervisionPost'].includes(field.id))
  const post = ledgerOf(ledger).fields.find((field) => field.id === 'post')
  if (!post || (ledger === 'roster' && hasPost)) return drawn
  return [...drawn.slice(0, 2), post, ...drawn.slice(2)]
}

function record(chance: Chance, ledger: LedgerId, columns: readonly PlannedColumn[], options: PlanOptions): Written[] {
  const facts = madeFacts(chance)
  const community = options.community ?? chance.of(communities)
  return columns.map(({ field, heading, habit }) => {
    if (!field) return { cell: foreignCell(chance, heading), value: null }
    if (field.id === 'community') return { cell: community, value: community }
    return writtenValue(chance, ledger, field, habit, facts)
  })
}

function foreignCell(chance: Chance, heading: string): string | number | null {
  if (/年龄|龄|年限/.test(heading)) return 25 + chance.int(30)
  if (/电话|手机/.test(heading)) return `1390000${1000 + chance.int(9000)}`
  if (/姓名|人$|签|员|领导/.test(heading)) return madeName(chance)
  if (/月补贴|工资|费/.test(heading)) return 1000 + chance.int(4000)
  if (/是否|达标|逾期/.test(heading)) return chance.of(['是', '否'])
  if (/号|编码/.test(heading)) return `A${chance.int(9999)}`
  return chance.of(['良好', '一般', '有', '无', null, '见附件', '已归档'])
}
