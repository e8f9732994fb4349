import { z } from 'zod'
import type { AttachmentRefusal } from '../attachments/contract.ts'
import { day } from '../dossier/model.ts'
import type { Stage } from '../disclosure/model.ts'
import { communityId, type CommunityId } from '../people/model.ts'
import { command, query, task } from '../rpc/contract.ts'

/** 三重一大类别 (domain.md §4.9). */
export const decisionCategories = ['重大事项决策', '重要干部任免', '重要项目安排', '大额度资金使用'] as const
export const originations = ['党员群众建议', '社区干部提议', '上级党委政府安排'] as const

/** Steps of 四议两公开 and of the shorter procedures; which apply is the procedure's data. */
export const meetingKinds = {
  branch: '党支部（党委）提议',
  committees: '两委会商议',
  partyMembers: '党员大会审议',
  residents: '居民会议（代表会议）决议',
  bigCommittee: '大工委（大党委）会议',
} as const
export type MeetingKind = keyof typeof meetingKinds

export const procedures = {
  fourDiscussions: { label: '四议两公开', meetings: ['branch', 'committees', 'partyMembers', 'residents'] },
  committees: { label: '两委会决定', meetings: ['branch', 'committees'] },
  residents: { label: '居民代表会议决定', meetings: ['committees', 'residents'] },
  bigCommittee: { label: '大工委商议', meetings: ['bigCommittee', 'committees'] },
} as const satisfies Record<string, { readonly label: string; readonly meetings: readonly MeetingKind[] }>
export type Procedure = keyof typeof procedures
export const procedureIds = Object.keys(procedures) as [Procedure, ...Procedure[]]

const id = z.string().min(1).max(60)
const money = z.number().min(0).max(1e12).nullable()

export const decisionValues = z.object({
  category: z.enum(decisionCategories),
  title: z.string().trim().min(1, '请填写事项名称').max(200),
  content: z.string().trim().max(8000).nullable(),
  /** 元. */
  amount: money,
  fundSource: z.string().trim().max(100).nullable(),
  proposer: z.string().trim().max(60).nullable(),
  origination: z.enum(originations).nullable(),
  procedure: z.enum(procedureIds),
  responsible: z.string().trim().max(60).nullable(),
  plannedOn: day.nullable(),
  /** 供应商 or the other side, for the hints on recusal and split purchases. */
  supplier: z.string().trim().max(100).nullable(),
  supplierCode: z.string().trim().max(30).nullable(),
  result: z.enum(['通过', '否决', '暂缓']).nullable(),
  remark: z.string().trim().max(2000).nullable(),
})
export type DecisionValues = z.infer<typeof decisionValues>

export const meetingValues = z.object({
  kind: z.enum(Object.keys(meetingKinds) as [MeetingKind, ...MeetingKind[]]),
  heldOn: day,
  place: z.string().trim().max(100).nullable(),
  form: z.string().trim().max(60).nullable(),
  host: z.string().trim().max(60).nullable(),
  recorder: z.string().trim().max(60).nullable(),
  expected: z.number().int().min(0).max(100_000).nullable(),
  present: z.number().int().min(0).max(100_000).nullable(),
  agree: z.number().int().min(0).max(100_000).nullable(),
  against: z.number().int().min(0).max(100_000).nullable(),
  abstain: z.number().int().min(0).max(100_000).nullable(),
  content: z.string().trim().max(8000).nullable(),
  /** 回避的人, one a line. */
  recused: z.string().trim().max(500).nullable(),
  streetAttendees: z.string().trim().max(200).nullable(),
})
export type MeetingValues = z.infer<typeof meetingValues>

export const progressValues = z.object({
  kind: z.enum(['合同', '进度', '付款', '变更', '验收', '评估']),
  on: day,
  words: z.string().trim().max(2000),
  amount: money,
  party: z.string().trim().max(100).nullable(),
})
export type ProgressValues = z.infer<typeof progressValues>

export interface ChainLink {
  readonly key: string
  readonly label: string
  readonly state: 'done' | 'missing' | 'doubtful' | 'notNeeded' | 'waiting'
  /** What it rests on, what is missing, by which rule. */
  readonly why: string
  readonly on: string | null
  /** Where to act. */
  readonly place: 'values' | 'meetings' | 'progress' | 'disclosure' | 'attachments'
  readonly recordId: string | null
}

export interface DecisionHint {
  readonly rule: string
  readonly level: 'error' | 'alert' | 'warning'
  /** Says no more of a dossier than that there is a relation to be declared. */
  readonly sentence: string
}

export const decisionColumns = [
  'number',
  'communityName',
  'category',
  'title',
  'amount',
  'stage',
  'missing',
  'hints',
  'decidedOn',
] as const
export const decisionSort = z.object({ column: z.enum(decisionColumns), descending: z.boolean() })
export type DecisionSort = z.infer<typeof decisionSort>

export interface DecisionRow {
  readonly id: string
  readonly number: string
  readonly communityId: CommunityId
  readonly communityName: string
  readonly category: string
  readonly title: string
  readonly amount: number | null
  readonly stage: string
  readonly missing: number
  readonly hints: number
  readonly decidedOn: string | null
  readonly updatedAt: string
}

export interface Decision extends DecisionValues {
  readonly id: string
  readonly number: string
  readonly year: number
  readonly communityId: CommunityId
  readonly communityName: string
  readonly meetings: readonly (MeetingValues & { readonly id: string })[]
  readonly progress: readonly (ProgressValues & { readonly id: string })[]
  readonly publications: readonly {
    readonly stage: Stage
    readonly disclosureId: string | null
    readonly state: string
    readonly dueOn: string | null
    readonly publishedOn: string | null
  }[]
  readonly files: readonly {
    readonly id: string
    readonly kind: string
    readonly fileName: string
    readonly bytes: number
  }[]
  readonly chain: readonly ChainLink[]
  readonly hints: readonly DecisionHint[]
  readonly revision: number
}

const within = ({ id: one }: { id: string }) => ({ decision: one })

export const decisionsContract = {
  list: query({
    power: 'decisions.read',
    input: z.object({
      year: z.number().int(),
      communityId: communityId.nullable(),
      category: z.enum(decisionCategories).nullable(),
      text: z.string().max(60),
      onlyMissing: z.boolean(),
      sort: decisionSort,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
  }).returns<{ readonly total: number; readonly rows: readonly DecisionRow[] }>(),
  get: query({ power: 'decisions.read', input: z.object({ id }), within }).returns<Decision>(),
  create: command({
    power: 'decisions.edit',
    input: z.object({ communityId, year: z.number().int(), values: decisionValues }),
    act: '登记三重一大事项',
    within: (input) => ({ communities: [input.communityId] }),
    undoable: true,
  }).returns<string>(),
  save: command({
    power: 'decisions.edit',
    input: z.object({ id, revision: z.number().int(), values: decisionValues }),
    act: '修改三重一大事项',
    subject: (input) => `decision:${input.id}`,
    within,
    undoable: true,
  }).returns<void>(),
  saveMeeting: command({
    power: 'decisions.edit',
    input: z.object({ id, meetingId: id.nullable(), values: meetingValues }),
    act: '登记会议',
    subject: (input) => `decision:${input.id}`,
    within,
    undoable: true,
  }).returns<string>(),
  removeMeeting: command({
    power: 'decisions.edit',
    input: z.object({ id, meetingId: id }),
    act: '删除会议',
    subject: (input) => `decision:${input.id}`,
    within,
    undoable: true,
  }).returns<void>(),
  saveProgress: command({
    power: 'decisions.edit',
    input: z.object({ id, progressId: id.nullable(), values: progressValues }),
    act: '登记执行情况',
    subject: (input) => `decision:${input.id}`,
    within,
    undoable: true,
  }).returns<string>(),
  removeProgress: command({
    power: 'decisions.edit',
    input: z.object({ id, progressId: id }),
    act: '删除执行情况',
    subject: (input) => `decision:${input.id}`,
    within,
    undoable: true,
  }).returns<void>(),
  addFiles: task({
    power: 'decisions.edit',
    input: z.object({ id, kind: z.string().max(40), tickets: z.array(id).min(1).max(50) }),
    act: '添加决策附件',
    subject: (input) => `decision:${input.id}`,
    within,
    undoable: true,
  }).returns<{ readonly added: number; readonly refused: readonly AttachmentRefusal[] }>(),
  removeFile: command({
    power: 'decisions.edit',
    input: z.object({ id, fileId: id }),
    act: '删除决策附件',
    subject: (input) => `decision:${input.id}`,
    within,
    undoable: true,
  }).returns<void>(),
  openFile: task({ power: 'decisions.read', input: z.object({ id, fileId: id }), within }).returns<{
    readonly type: string
    readonly content: Uint8Array
  }>(),
  remove: command({
    power: 'decisions.edit',
    input: z.object({ id }),
    act: '删除三重一大事项',
    reason: 'required',
    secondPerson: true,
    subject: (input) => `decision:${input.id}`,
    within,
    undoable: true,
  }).returns<void>(),
  /** 金额分档 of the street: up to, which organ decides, how it is published. */
  tiers: query({ power: 'decisions.read', input: z.object({}) }).returns<
    readonly {
      readonly upTo: number | null
      readonly organ: string
      readonly publishRule: string
      readonly source: string
      readonly validFrom: string
    }[]
  >(),
  /** §8.1: six sheets. */
  registrationWorkbook: task({
    power: 'export.masked',
    input: z.object({ id, ticket: id }),
    act: '导出四议两公开登记表',
    subject: (input) => `decision:${input.id}`,
    within,
  }).returns<{ readonly fileName: string }>(),
  /** §8.2: the street's ledger. */
  ledgerWorkbook: task({
    power: 'export.masked',
    input: z.object({ year: z.number().int(), communityIds: z.array(communityId).max(500), ticket: id }),
    act: '导出三重一大台账',
    within: ({ communityIds }) => (communityIds.length === 0 ? 'street' : { communities: communityIds }),
  }).returns<{ readonly fileName: string; readonly rows: number }>(),
}
