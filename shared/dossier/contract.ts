import { z } from 'zod'
import { personId, type PersonId } from '../people/model.ts'
import { command, query, task } from '../rpc/contract.ts'
import {
  day,
  type Dossier,
  dossierFilter,
  dossierId,
  type DossierId,
  type DossierRecord,
  type DossierRow,
  dossierSort,
  recordId,
  type RecordId,
  sectionId,
  year,
} from './model.ts'
import { type DossierState, dossierStateIds } from './states.ts'

const recordValue = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()])

/** Values that are not named stay as they are: a masked one the clerk did not touch is left out. */
export const recordDraft = z.object({
  /** Null for a new record. */
  id: recordId.nullable(),
  revision: z.number().int().default(0),
  values: z.record(z.string().max(40), recordValue),
})
export type RecordDraft = z.input<typeof recordDraft>

/** 登记 of a paper the person or the community signed, and of an opinion. */
export const stepNote = z.object({
  opinion: z.string().trim().max(500).default(''),
  signedBy: z.string().trim().max(60).default(''),
  signedOn: day.nullable().default(null),
})
export type StepNote = z.input<typeof stepNote>

/** Acts on many at once; each shows first what will happen and what cannot, and why. */
export const batchActs = ['create', 'rollOver', 'submit', 'communityReview', 'confirm', 'archive'] as const
export type BatchAct = (typeof batchActs)[number]
const batch = z.object({
  act: z.enum(batchActs),
  year,
  /** `rollOver` copies from this year's dossier into the next one. */
  personIds: z.array(personId).min(1).max(20_000),
})

export interface BatchPlan {
  readonly act: BatchAct
  readonly people: readonly {
    readonly personId: PersonId
    readonly name: string
    readonly communityName: string | null
    /** What will be: 新建 2026 年档案，结转 5 个分表. */
    readonly effect: string
    /** Why it cannot be done for this one; null when it can. */
    readonly refusal: string | null
  }[]
}

export interface FieldChange {
  readonly at: string
  readonly accountName: string
  readonly act: string
  /** Why it was unlocked, where the dossier had been confirmed before. */
  readonly reason: string | null
  readonly section: string
  readonly sectionLabel: string
  readonly recordId: RecordId | null
  /** The record's title, to know it by: 中秋月饼. */
  readonly record: string
  readonly field: string
  readonly fieldLabel: string
  /** Masked where the field is sensitive; null: blank. */
  readonly before: string | null
  readonly after: string | null
}

export const dossierContract = {
  /** People of the year and their dossiers, one window of the sorted, filtered list. */
  list: query({
    power: 'dossiers.read',
    input: z.object({
      year,
      filter: dossierFilter,
      sort: dossierSort,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
  }).returns<{ total: number; rows: readonly DossierRow[] }>(),
  /** Everybody the filter finds, for acts on all of them. */
  people: query({ power: 'dossiers.read', input: z.object({ year, filter: dossierFilter }) }).returns<
    readonly PersonId[]
  >(),
  /** How many in each state: 未建 12，草稿 40，街道已确认 38. */
  summary: query({ power: 'dossiers.read', input: z.object({ year, filter: dossierFilter }) }).returns<{
    readonly total: number
    readonly missing: number
    readonly states: Readonly<Record<DossierState, number>>
  }>(),
  get: query({
    power: 'dossiers.read',
    input: z.object({ id: dossierId }),
    within: ({ id }) => ({ dossier: id }),
  }).returns<Dossier>(),
  /** The dossier of a person and a year; null when there is none. */
  find: query({
    power: 'dossiers.read',
    input: z.object({ personId, year }),
    within: (input) => ({ person: input.personId }),
  }).returns<DossierId | null>(),
  /** Records of one section, masked. @throws `power-missing` for a restricted section */
  records: query({
    power: 'dossiers.read',
    input: z.object({ id: dossierId, section: sectionId }),
    within: ({ id }) => ({ dossier: id }),
  }).returns<readonly DossierRecord[]>(),
  /** Saves what changed in one section as a whole: a form, a row, a pasted block. All of it or nothing. */
  saveRecords: command({
    power: 'dossiers.edit',
    input: z.object({
      id: dossierId,
      section: sectionId,
      drafts: z.array(recordDraft).max(5000),
      removed: z.array(recordId).max(5000).default([]),
    }),
    act: '填写廉洁档案',
    subject: ({ id, section }) => `dossier:${id}/${section}`,
    within: ({ id }) => ({ dossier: id }),
    undoable: true,
  }).returns<readonly RecordId[]>(),
  /** Declares that there is nothing to report, or takes the declaration back. Refused while there are records. */
  declareNone: command({
    power: 'dossiers.edit',
    input: z.object({ id: dossierId, section: sectionId, isNone: z.boolean() }),
    act: '声明无此情况',
    subject: ({ id, section }) => `dossier:${id}/${section}`,
    within: ({ id }) => ({ dossier: id }),
    undoable: true,
  }).returns<void>(),
  /** What came from the year before has been looked at and still holds. */
  confirmSections: command({
    power: 'dossiers.edit',
    input: z.object({ id: dossierId, sections: z.array(sectionId).min(1).max(200) }),
    act: '确认分表无变化',
    subject: ({ id }) => `dossier:${id}`,
    within: ({ id }) => ({ dossier: id }),
    undoable: true,
  }).returns<void>(),
  /** Where the paper lies. */
  saveStorage: command({
    power: 'dossiers.edit',
    input: z.object({
      id: dossierId,
      revision: z.number().int(),
      box: z.string().trim().max(30).nullable(),
      cabinet: z.string().trim().max(30).nullable(),
      pages: z.number().int().min(0).max(100_000).nullable(),
    }),
    act: '登记存放位置',
    subject: ({ id }) => `dossier:${id}`,
    within: ({ id }) => ({ dossier: id }),
    undoable: true,
  }).returns<void>(),
  reveal: command({
    power: 'people.reveal',
    input: z.object({ id: dossierId, recordId, field: z.string().max(40) }),
    act: '显示敏感信息',
    subject: (input) => `dossier_record:${input.recordId}/${input.field}`,
    within: ({ id }) => ({ dossier: id }),
  }).returns<string | null>(),

  submit: command({
    power: 'dossiers.edit',
    input: z.object({ id: dossierId, note: stepNote }),
    act: '提交档案',
    subject: ({ id }) => `dossier:${id}`,
    within: ({ id }) => ({ dossier: id }),
  }).returns<void>(),
  communityReview: command({
    power: 'dossiers.edit',
    input: z.object({ id: dossierId, note: stepNote }),
    act: '登记社区审核',
    subject: ({ id }) => `dossier:${id}`,
    within: ({ id }) => ({ dossier: id }),
  }).returns<void>(),
  /** Locks. @throws `dossier-refused` for a dossier of one's own or of a relative's */
  confirm: command({
    power: 'dossiers.confirm',
    input: z.object({ id: dossierId, note: stepNote }),
    act: '街道确认档案',
    subject: ({ id }) => `dossier:${id}`,
    within: ({ id }) => ({ dossier: id }),
  }).returns<void>(),
  sendBack: command({
    power: 'dossiers.confirm',
    input: z.object({ id: dossierId, note: stepNote }),
    act: '退回档案',
    reason: 'required',
    subject: ({ id }) => `dossier:${id}`,
    within: ({ id }) => ({ dossier: id }),
  }).returns<void>(),
  /** 申请修改: with an approved request it becomes a draft again. */
  unlock: command({
    power: 'dossiers.edit',
    input: z.object({ id: dossierId }),
    act: '解锁档案修改',
    reason: 'required',
    secondPerson: true,
    subject: ({ id }) => `dossier:${id}`,
    within: ({ id }) => ({ dossier: id }),
  }).returns<void>(),
  archive: command({
    power: 'dossiers.archive',
    input: z.object({ id: dossierId, note: stepNote }),
    act: '归档',
    subject: ({ id }) => `dossier:${id}`,
    within: ({ id }) => ({ dossier: id }),
  }).returns<void>(),
  /** Handed over with a list that both sides sign: `signedBy` is who received it. */
  transfer: command({
    power: 'dossiers.archive',
    input: z.object({ id: dossierId, note: stepNote }),
    act: '移交档案',
    subject: ({ id }) => `dossier:${id}`,
    within: ({ id }) => ({ dossier: id }),
  }).returns<void>(),
  /** Takes away a dossier that was opened by mistake, with everything in it. Only a draft. */
  remove: command({
    power: 'dossiers.edit',
    input: z.object({ id: dossierId }),
    act: '删除年度档案',
    reason: 'required',
    secondPerson: true,
    subject: ({ id }) => `dossier:${id}`,
    within: ({ id }) => ({ dossier: id }),
    undoable: true,
  }).returns<void>(),

  /** What an act would do to each, before it is done. The power of the act itself is judged for each. */
  planBatch: task({ power: 'dossiers.read', input: batch }).returns<BatchPlan>(),
  /** Does it for those who can; one transaction. Answers with how many. */
  runBatch: task({
    power: 'dossiers.read',
    input: batch.extend({ note: stepNote }),
    act: '批量处理档案',
  }).returns<{ readonly done: number; readonly refused: number }>(),

  /** Every changed field since the dossier was opened, newest first. */
  history: query({
    power: 'dossiers.read',
    input: z.object({ id: dossierId, onlyAfterUnlock: z.boolean().default(false) }),
    within: ({ id }) => ({ dossier: id }),
  }).returns<readonly FieldChange[]>(),
  /** The dossier as it was at the end of that day, from the audit's before-images. */
  asOf: query({
    power: 'dossiers.read',
    input: z.object({ id: dossierId, on: day }),
    within: ({ id }) => ({ dossier: id }),
  }).returns<{
    readonly state: DossierState
    readonly statuses: Dossier['statuses']
    readonly records: readonly DossierRecord[]
  } | null>(),
  /** Years that have dossiers. */
  years: query({ power: 'dossiers.read', input: z.object({}) }).returns<readonly number[]>(),
}

export const dossierStateFilter = z.enum(dossierStateIds)
