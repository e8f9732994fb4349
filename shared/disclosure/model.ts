import { z } from 'zod'
import { type CommunityId } from '../people/model.ts'
import type { TimeRules } from './time-rule.ts'

export type CatalogueId = string & { readonly brand: 'CatalogueId' }
export type ItemId = string & { readonly brand: 'ItemId' }
export type DisclosureId = string & { readonly brand: 'DisclosureId' }
const id = z.string().min(1).max(60)
export const catalogueId = id as unknown as z.ZodType<CatalogueId>
export const itemId = id as unknown as z.ZodType<ItemId>
export const disclosureId = id as unknown as z.ZodType<DisclosureId>

/** 公开类别 (domain.md §4.8). */
export const categories = ['党务', '居务', '财务', '政务'] as const
export type Category = (typeof categories)[number]
/** 公开阶段. */
export const stages = ['事前', '事中', '事后'] as const
export type Stage = (typeof stages)[number]

/** A document an item rests on, and whether it still holds. */
export interface LegalBasis {
  readonly id: string
  readonly title: string
  readonly issuer: string | null
  readonly validFrom: string | null
  /** Superseded from this day; items that rest on it are flagged. */
  readonly supersededOn: string | null
  readonly supersededBy: string | null
  /** 国家, 浙江, 山东 …; another region than the street's is a copied template. */
  readonly region: string | null
  readonly source: string
}

/** 公开目录 of the street; communities adopt its items. */
export interface CatalogueHead {
  readonly id: CatalogueId
  readonly name: string
  readonly version: number
  readonly state: 'draft' | 'inForce' | 'superseded'
  readonly validFrom: string | null
  readonly items: number
  readonly unanswered: number
  readonly source: string
}

export const itemValues = z.object({
  category: z.enum(categories),
  level1: z.string().trim().min(1).max(100),
  level2: z.string().trim().max(200).nullable(),
  content: z.string().trim().max(4000).nullable(),
  basisText: z.string().trim().max(2000).nullable(),
  basisIds: z.array(z.string().max(60)).max(20),
  timeText: z.string().trim().max(500),
  publisher: z.string().trim().max(100).nullable(),
  responsible: z.string().trim().max(60).nullable(),
  channels: z.array(z.string().max(40)).max(20),
  audience: z.enum(['全社会', '特定对象']).nullable(),
  mode: z.enum(['主动公开', '依申请公开']).nullable(),
  level: z.string().trim().max(40).nullable(),
  procedure: z.string().trim().max(1000).nullable(),
  stage: z.enum(stages).nullable(),
  minDisplayDays: z.number().int().min(0).max(3650).nullable(),
  isMajor: z.boolean(),
  hasPersonalData: z.boolean(),
  retention: z.enum(['永久', '30年', '10年']),
})
export type ItemValues = z.infer<typeof itemValues>

export interface CatalogueItem extends ItemValues {
  readonly id: ItemId
  readonly catalogueId: CatalogueId
  readonly ordinal: number
  /** Stays the same from version to version, so that two can be compared. */
  readonly key: string
  /** Null: asked and not answered yet. */
  readonly timeRules: TimeRules | null
  readonly timeWords: string
  readonly question: string | null
  /** 依据已被取代, 依据地域不符. */
  readonly flags: readonly string[]
  readonly source: string
  /** Communities that have adopted it. */
  readonly adoptedBy: readonly CommunityId[]
  readonly revision: number
}

/** 公开记录的状态 (domain.md §7.4). */
export const disclosureStates = {
  drafting: '编制',
  supervision: '居监委审核',
  decision: '两委审定',
  checking: '脱敏检查',
  published: '已发布',
  withdrawn: '已撤下',
  archived: '已归档',
} as const
export type DisclosureState = keyof typeof disclosureStates

export const disclosureActs = {
  submit: { label: '送居监委审核', from: ['drafting'], to: 'supervision' },
  passSupervision: { label: '居监委审核通过', from: ['supervision'], to: 'decision' },
  sendBack: { label: '退回', from: ['supervision', 'decision', 'checking'], to: 'drafting' },
  passDecision: { label: '两委审定通过', from: ['decision'], to: 'checking' },
  publish: { label: '发布', from: ['checking'], to: 'published' },
  withdraw: { label: '期满撤下', from: ['published'], to: 'withdrawn' },
  archive: { label: '归档', from: ['withdrawn'], to: 'archived' },
} as const satisfies Record<
  string,
  { readonly label: string; readonly from: readonly DisclosureState[]; readonly to: DisclosureState }
>
export type DisclosureAct = keyof typeof disclosureActs
export const disclosureActIds = Object.keys(disclosureActs) as [DisclosureAct, ...DisclosureAct[]]

/** What is put on the board: paragraphs and tables, as text. */
export const body = z.object({
  paragraphs: z.array(z.string().max(20_000)).max(500),
  tables: z
    .array(
      z.object({
        title: z.string().max(200),
        header: z.array(z.string().max(200)).max(60),
        rows: z.array(z.array(z.string().max(2000)).max(60)).max(5000),
      }),
    )
    .max(50),
})
export type Body = z.infer<typeof body>

/** A piece of personal data the check found. */
export interface PersonalFind {
  readonly kind: 'idNo' | 'phone' | 'card' | 'address' | 'minor' | 'illness'
  /** paragraph 2, or table 0 row 3 column 1; paragraph -1: the title, row -1: a table's header, row -2: its title. */
  readonly place:
    | { readonly paragraph: number }
    | { readonly table: number; readonly row: number; readonly column: number }
  readonly start: number
  readonly end: number
  readonly text: string
  /** By the street's rule: 138****1234; null: must be taken out by hand. */
  readonly masked: string | null
  readonly why: string
}

/** What must be published for one community, item and period (or event). */
export interface Duty {
  readonly key: string
  readonly communityId: CommunityId
  readonly communityName: string
  readonly itemId: ItemId
  readonly category: Category
  readonly title: string
  /** 2026Q1, 2026-03, 2026, 2026H1, or the event's day and name. */
  readonly period: string
  readonly periodWords: string
  readonly dueOn: string | null
  readonly light: 'published' | 'inWork' | 'dueSoon' | 'late' | 'later' | 'noEvidence' | 'publishedLate' | 'asked'
  /** Rule, basis, due day, what is missing. */
  readonly why: string
  readonly disclosureId: DisclosureId | null
  readonly publishedOn: string | null
}

export interface DisclosureHead {
  readonly id: DisclosureId
  readonly communityId: CommunityId
  readonly communityName: string
  readonly itemId: ItemId
  readonly itemTitle: string
  readonly category: Category
  readonly period: string
  readonly dueOn: string | null
  readonly title: string
  readonly state: DisclosureState
  readonly publishedOn: string | null
  readonly withdrawnOn: string | null
  readonly minDisplayDays: number
  /** 1 at first; each correction is a version of its own and the earlier ones stay. */
  readonly version: number
  readonly openObjections: number
  readonly decisionId: string | null
  readonly stage: Stage | null
  readonly revision: number
}

export interface Evidence {
  readonly id: string
  /** A photo or scan kept like an attachment, or a link. */
  readonly kind: 'photo' | 'link' | 'paper'
  readonly channel: string
  readonly takenOn: string
  readonly fileName: string | null
  readonly link: string | null
  readonly note: string | null
}

export interface Objection {
  readonly id: string
  readonly raisedOn: string
  readonly raisedBy: string
  readonly content: string
  readonly dueOn: string
  readonly repliedOn: string | null
  readonly reply: string | null
  readonly leadsToCorrection: boolean
}

export interface Disclosure extends DisclosureHead {
  readonly body: Body
  readonly publisher: string | null
  readonly finds: readonly PersonalFind[]
  readonly steps: readonly {
    readonly act: string
    readonly at: string
    readonly accountName: string
    readonly signedBy: string | null
    readonly signedOn: string | null
    readonly opinion: string | null
    readonly approverName: string | null
  }[]
  readonly evidence: readonly Evidence[]
  readonly objections: readonly Objection[]
  readonly versions: readonly {
    readonly version: number
    readonly publishedOn: string | null
    readonly contentHash: string
    readonly why: string | null
  }[]
  readonly offers: readonly { readonly act: DisclosureAct; readonly refusal: string | null }[]
  /** Of title, body, publisher and period: what the QR code holds. */
  readonly contentHash: string
}
