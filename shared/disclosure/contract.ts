import { z } from 'zod'
import { day } from '../dossier/model.ts'
import { stepNote } from '../dossier/contract.ts'
import type { PrintDocument } from '../documents/print-document.ts'
import { communityId, type CommunityId } from '../people/model.ts'
import { command, query, task } from '../rpc/contract.ts'
import { type DisclosureFigures, dutyFilter, dutySort, type MatrixCell } from './board.ts'
import {
  type Body,
  body,
  type Disclosure,
  type DisclosureHead,
  type DisclosureId,
  disclosureId,
  type Duty,
  type ItemId,
  itemId,
  type PersonalFind,
} from './model.ts'

const id = z.string().min(1).max(60)
const ofDisclosure = ({ id: one }: { id: string }) => ({ disclosure: one })

/** The board, a publication's life, and the figures. */
export const disclosureContract = {
  /** Duties due in a span of days, one window of them. */
  duties: query({
    power: 'disclosure.read',
    input: z.object({
      from: day,
      to: day,
      today: day,
      filter: dutyFilter,
      sort: dutySort,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
  }).returns<{ readonly total: number; readonly duties: readonly Duty[] }>(),
  /** Community × item of the same span: counts per cell. */
  matrix: query({
    power: 'disclosure.read',
    input: z.object({ from: day, to: day, today: day, filter: dutyFilter }),
  }).returns<{
    readonly communities: readonly { readonly id: CommunityId; readonly name: string }[]
    readonly items: readonly {
      readonly id: ItemId
      readonly key: string
      readonly title: string
      readonly category: string
    }[]
    /** Row by community, column by item; null where it is not adopted. */
    readonly cells: readonly (readonly (MatrixCell | null)[])[]
  }>(),
  /** Days of a month with how many are due, late, published. */
  month: query({
    power: 'disclosure.read',
    input: z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), today: day, filter: dutyFilter }),
  }).returns<
    readonly { readonly day: string; readonly due: number; readonly late: number; readonly published: number }[]
  >(),
  /** Something happened that starts a clock: a change of members, a decision, an appraisal. */
  addEvent: command({
    power: 'disclosure.edit',
    input: z.object({
      communityId,
      itemId,
      occurredOn: day,
      note: z.string().trim().min(1, '请写明发生了什么').max(200),
    }),
    act: '登记公开事由',
    within: (input) => ({ communities: [input.communityId] }),
    undoable: true,
  }).returns<string>(),
  get: query({
    power: 'disclosure.read',
    input: z.object({ id: disclosureId }),
    within: ofDisclosure,
  }).returns<Disclosure>(),
  /** Begins the publication of a duty. */
  begin: command({
    power: 'disclosure.edit',
    input: z.object({ communityId, itemId, period: z.string().max(60), title: z.string().trim().max(200) }),
    act: '编制公开内容',
    within: (input) => ({ communities: [input.communityId] }),
    undoable: true,
  }).returns<DisclosureId>(),
  save: command({
    power: 'disclosure.edit',
    input: z.object({
      id: disclosureId,
      revision: z.number().int(),
      title: z.string().trim().min(1).max(200),
      body,
      publisher: z.string().trim().max(100).nullable(),
    }),
    act: '编制公开内容',
    subject: ({ id: one }) => `disclosure:${one}`,
    within: ofDisclosure,
    undoable: true,
  }).returns<void>(),
  /** The personal-data check of any text, without saving. */
  check: query({ power: 'disclosure.read', input: z.object({ body }) }).returns<readonly PersonalFind[]>(),
  /** Masks what was found by the street's rule. */
  maskAll: command({
    power: 'disclosure.edit',
    input: z.object({ id: disclosureId, revision: z.number().int() }),
    act: '遮盖个人信息',
    subject: ({ id: one }) => `disclosure:${one}`,
    within: ofDisclosure,
    undoable: true,
  }).returns<void>(),
  step: command({
    power: 'disclosure.edit',
    input: z.object({
      id: disclosureId,
      act: z.enum(['submit', 'passSupervision', 'sendBack', 'passDecision', 'withdraw', 'archive']),
      on: day,
      note: stepNote,
    }),
    act: '办理公开事项',
    subject: ({ id: one }) => `disclosure:${one}`,
    within: ofDisclosure,
  }).returns<void>(),
  /** @throws `personal-data-left` while the check finds something unmasked */
  publish: command({
    power: 'disclosure.publish',
    input: z.object({
      id: disclosureId,
      on: day,
      channels: z.array(z.string().max(40)).min(1, '请至少选一个公开渠道').max(20),
      note: stepNote,
    }),
    act: '发布',
    subject: ({ id: one }) => `disclosure:${one}`,
    within: ofDisclosure,
  }).returns<void>(),
  /** The same with what is left unmasked, by two people. */
  publishUnmasked: command({
    power: 'disclosure.publish',
    input: z.object({
      id: disclosureId,
      on: day,
      channels: z.array(z.string().max(40)).min(1).max(20),
      note: stepNote,
    }),
    act: '发布未遮盖的个人信息',
    reason: 'required',
    secondPerson: true,
    subject: ({ id: one }) => `disclosure:${one}`,
    within: ofDisclosure,
  }).returns<void>(),
  addEvidence: task({
    power: 'disclosure.edit',
    input: z.object({
      id: disclosureId,
      kind: z.enum(['photo', 'link', 'paper']),
      channel: z.string().max(40),
      takenOn: day,
      tickets: z.array(id).max(50),
      link: z.string().max(500).nullable(),
      note: z.string().max(200).nullable(),
    }),
    act: '添加公开证据',
    subject: ({ id: one }) => `disclosure:${one}`,
    within: ofDisclosure,
    undoable: true,
  }).returns<void>(),
  /** A photo of another board, a wrong link: with a reason, and it can be taken back. */
  removeEvidence: command({
    power: 'disclosure.edit',
    input: z.object({ id: disclosureId, evidenceId: id }),
    act: '删除公开证据',
    reason: 'required',
    subject: ({ id: one }) => `disclosure:${one}`,
    within: ofDisclosure,
    undoable: true,
  }).returns<void>(),
  openEvidence: task({
    power: 'disclosure.read',
    input: z.object({ id: disclosureId, evidenceId: id }),
    within: ofDisclosure,
  }).returns<{ readonly type: string; readonly content: Uint8Array }>(),
  addObjection: command({
    power: 'disclosure.edit',
    input: z.object({
      id: disclosureId,
      raisedOn: day,
      raisedBy: z.string().trim().max(60),
      content: z.string().trim().min(1, '请写明意见内容').max(2000),
    }),
    act: '登记异议',
    subject: ({ id: one }) => `disclosure:${one}`,
    within: ofDisclosure,
    undoable: true,
  }).returns<string>(),
  answerObjection: command({
    power: 'disclosure.edit',
    input: z.object({
      id: disclosureId,
      objectionId: id,
      repliedOn: day,
      reply: z.string().trim().min(1, '请写明答复').max(2000),
      leadsToCorrection: z.boolean(),
    }),
    act: '答复异议',
    subject: ({ id: one }) => `disclosure:${one}`,
    within: ofDisclosure,
    undoable: true,
  }).returns<void>(),
  /** A new version in drafting; the earlier one is kept as it was published. */
  correct: command({
    power: 'disclosure.edit',
    input: z.object({ id: disclosureId }),
    act: '更正重发',
    reason: 'required',
    subject: ({ id: one }) => `disclosure:${one}`,
    within: ofDisclosure,
  }).returns<void>(),
  /** What hung on the board before a correction. */
  version: query({
    power: 'disclosure.read',
    input: z.object({ id: disclosureId, version: z.number().int().min(1) }),
    within: ofDisclosure,
  }).returns<{ readonly title: string; readonly body: Body; readonly publisher: string | null }>(),
  list: query({
    power: 'disclosure.read',
    input: z.object({ communityId: communityId.nullable(), from: day, to: day }),
  }).returns<readonly DisclosureHead[]>(),
  /** 公示单, several matters a sheet, with the QR code of the content hash. */
  notice: query({
    power: 'disclosure.read',
    input: z.object({ ids: z.array(disclosureId).min(1).max(100), paper: z.enum(['A4', 'A3']) }),
  }).returns<PrintDocument>(),
  /** A folder of static pages of what is published. */
  exportSite: task({
    power: 'disclosure.read',
    input: z.object({ communityIds: z.array(communityId).min(1).max(500), ticket: id }),
    act: '导出网上公开页面',
    within: ({ communityIds }) => ({ communities: communityIds }),
  }).returns<{ readonly folder: string; readonly pages: number }>(),
  /** What a QR code says of a printed sheet. */
  verify: query({ power: 'disclosure.read', input: z.object({ code: z.string().max(400) }) }).returns<{
    readonly state: 'same' | 'older' | 'unknown' | 'changed'
    readonly words: string
    readonly disclosureId: DisclosureId | null
  }>(),
  figures: query({
    power: 'disclosure.read',
    input: z.object({ year: z.number().int(), today: day }),
  }).returns<DisclosureFigures>(),
}
