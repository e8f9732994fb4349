import { z } from 'zod'
import { day } from '../dossier/model.ts'
import { communityId, type CommunityId } from '../people/model.ts'
import { command, query, task } from '../rpc/contract.ts'
import {
  type CatalogueHead,
  type CatalogueId,
  catalogueId,
  type CatalogueItem,
  type ItemId,
  itemId,
  itemValues,
  type LegalBasis,
} from './model.ts'
import type { ParsedTimeRule } from './time-rule.ts'
import { timeRules } from './time-rules-schema.ts'

const id = z.string().min(1).max(60)

/** 公开目录: versions, items, what communities adopt. */
export const cataloguesContract = {
  list: query({ power: 'disclosure.read', input: z.object({}) }).returns<readonly CatalogueHead[]>(),
  items: query({ power: 'disclosure.read', input: z.object({ catalogueId }) }).returns<readonly CatalogueItem[]>(),
  /** The starter catalogue of domain.md §6.3, as a draft to choose from. */
  makeStarter: command({
    power: 'disclosure.manage',
    input: z.object({}),
    act: '建立起步目录',
    within: () => 'street',
    undoable: true,
  }).returns<CatalogueId>(),
  /** A draft copied from a version, to be changed and put in force. */
  makeVersion: command({
    power: 'disclosure.manage',
    input: z.object({ from: catalogueId }),
    act: '新建目录版本',
    within: () => 'street',
    undoable: true,
  }).returns<CatalogueId>(),
  /** A table in any of the layouts of §6.1; what is unclear is asked by the answers of `items`. */
  importFile: task({
    power: 'disclosure.manage',
    input: z.object({
      ticket: id,
      name: z.string().trim().min(1).max(60),
      /** A draft the items join; null: a new one. */
      into: catalogueId.nullable(),
    }),
    act: '导入公开目录',
    within: () => 'street',
    undoable: true,
  }).returns<{ catalogueId: CatalogueId; items: number; asked: number; warnings: readonly string[] }>(),
  saveItem: command({
    power: 'disclosure.manage',
    input: z.object({ id: itemId.nullable(), catalogueId, revision: z.number().int(), values: itemValues }),
    act: '修改公开目录条目',
    within: () => 'street',
    undoable: true,
  }).returns<ItemId>(),
  removeItem: command({
    power: 'disclosure.manage',
    input: z.object({ id: itemId }),
    act: '删除公开目录条目',
    within: () => 'street',
    undoable: true,
  }).returns<void>(),
  /** What a text means, without saving. */
  parseTime: query({
    power: 'disclosure.read',
    input: z.object({ text: z.string().max(500) }),
  }).returns<ParsedTimeRule>(),
  /** The clerk's answer to a vague text; remembered for the same text in other items. */
  answerTime: command({
    power: 'disclosure.manage',
    input: z.object({ ids: z.array(itemId).min(1).max(500), rules: timeRules }),
    act: '确认公开时限',
    within: () => 'street',
    undoable: true,
  }).returns<void>(),
  putInForce: command({
    power: 'disclosure.manage',
    input: z.object({ catalogueId, validFrom: day }),
    act: '启用公开目录',
    within: () => 'street',
    undoable: true,
  }).returns<void>(),
  compare: query({ power: 'disclosure.read', input: z.object({ from: catalogueId, to: catalogueId }) }).returns<
    readonly {
      readonly key: string
      readonly kind: 'added' | 'removed' | 'changed'
      readonly title: string
      readonly fields: readonly { readonly label: string; readonly before: string; readonly after: string }[]
    }[]
  >(),
  /** Which communities publish which items; `busy` is the condition of PERIOD_IF. */
  adopt: command({
    power: 'disclosure.manage',
    input: z.object({
      communityIds: z.array(communityId).min(1).max(500),
      itemIds: z.array(itemId).min(1).max(2000),
      isAdopted: z.boolean(),
      from: day,
    }),
    act: '采用公开目录条目',
    within: ({ communityIds }) => ({ communities: communityIds }),
    undoable: true,
  }).returns<void>(),
  setFlags: command({
    power: 'disclosure.manage',
    input: z.object({ communityId, isFinanceBusy: z.boolean() }),
    act: '设置财务往来情况',
    within: (input) => ({ communities: [input.communityId] }),
    undoable: true,
  }).returns<void>(),
  /** Those with 财务往来较多. */
  busyCommunities: query({ power: 'disclosure.read', input: z.object({}) }).returns<readonly CommunityId[]>(),
  bases: query({ power: 'disclosure.read', input: z.object({}) }).returns<readonly LegalBasis[]>(),
  saveBasis: command({
    power: 'disclosure.manage',
    input: z.object({
      id: id.nullable(),
      title: z.string().trim().min(1).max(200),
      issuer: z.string().max(100).nullable(),
      validFrom: day.nullable(),
      supersededOn: day.nullable(),
      supersededBy: z.string().max(200).nullable(),
      region: z.string().max(40).nullable(),
    }),
    act: '修改公开依据',
    within: () => 'street',
    undoable: true,
  }).returns<string>(),
}
