import { z } from 'zod'
import { communityId, type CommunityId, type FieldIssue, type Person, type PersonId } from '../people/model.ts'
import type { ActiveSection, RecordValues } from './sections/definition.ts'
import { type DossierAct, type DossierState, dossierStateIds, type SectionState } from './states.ts'

export type DossierId = string & { readonly brand: 'DossierId' }
export type RecordId = string & { readonly brand: 'RecordId' }

const id = z.string().min(1).max(60)
export const dossierId = id as unknown as z.ZodType<DossierId>
export const recordId = id as unknown as z.ZodType<RecordId>
export const sectionId = z.string().min(1).max(40)
export const year = z.number().int().min(1990).max(2100)
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** 一人一年一档. */
export interface DossierHead {
  readonly id: DossierId
  readonly personId: PersonId
  readonly year: number
  /** 档案编号: 街道代码-社区序号-人员序号, the same in every year of a person. */
  readonly number: string
  readonly state: DossierState
  readonly sectionSet: number
  /** The community and the posts the person had when the year was opened. */
  readonly communityId: CommunityId | null
  readonly communityName: string | null
  readonly posts: string
  /** 盒号, 柜号, 页数. */
  readonly box: string | null
  readonly cabinet: string | null
  readonly pages: number | null
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** Green, amber, red, grey; each explains itself in words. */
export type Light = 'done' | 'doubtful' | 'missing' | 'off'

export interface SectionStatus {
  readonly section: string
  readonly state: SectionState
  readonly records: number
  /** Copied from the year before and not looked at yet. */
  readonly isToConfirm: boolean
  /** Neither changed nor confirmed for longer than the street's parameter allows. */
  readonly isStale: boolean
  readonly light: Light
  /** 有 3 条，最近修改 2026-03-02; 从上年结转，待确认. */
  readonly why: string
  readonly updatedAt: string | null
}

export interface Step {
  readonly id: string
  readonly act: DossierAct | 'create' | 'rollOver'
  readonly from: DossierState | null
  readonly to: DossierState
  readonly at: string
  readonly accountName: string
  /** Who signed the paper, where it was not the account itself (本人, 社区书记), and when. */
  readonly signedBy: string | null
  readonly signedOn: string | null
  readonly opinion: string | null
  /** Why it was unlocked or sent back, and who approved. */
  readonly reason: string | null
  readonly approverName: string | null
}

/** Whether an act can be done now, by this account; in words why not. */
export interface ActOffer {
  readonly act: DossierAct
  readonly refusal: string | null
}

export interface Dossier extends DossierHead {
  /** Masked. */
  readonly person: Person
  readonly sections: readonly ActiveSection[]
  readonly statuses: readonly SectionStatus[]
  readonly steps: readonly Step[]
  readonly offers: readonly ActOffer[]
  /** False: locked, or the account may not; `editRefusal` says why. */
  readonly editRefusal: string | null
  /** Years of the same person that have a dossier. */
  readonly years: readonly { readonly year: number; readonly id: DossierId; readonly state: DossierState }[]
  /** An open or approved request to unlock. */
  readonly unlockRequest: { readonly id: string; readonly state: 'open' | 'approved'; readonly by: string } | null
}

export interface DossierRecord {
  readonly id: RecordId
  readonly section: string
  /** Sensitive values are masked; `maskedFields` names those that were. */
  readonly values: RecordValues
  readonly maskedFields: readonly string[]
  readonly issues: readonly FieldIssue[]
  readonly attachments: number
  readonly revision: number
  readonly updatedAt: string
}

/** One person of the year, with a dossier or without. */
export interface DossierRow {
  readonly personId: PersonId
  readonly name: string
  readonly communityName: string | null
  readonly posts: string
  /** Null: none has been opened for this year. */
  readonly dossierId: DossierId | null
  readonly number: string | null
  readonly state: DossierState | null
  /** Sections that are filled or declared, of those that must be. */
  readonly done: number
  readonly needed: number
  readonly toConfirm: number
  /** Findings of the rules, open today. */
  readonly findings: number
  readonly updatedAt: string | null
}

export const dossierFilter = z.object({
  text: z.string().max(60).default(''),
  communityId: communityId.nullable().default(null),
  /** `missing`: nobody has opened one yet. */
  state: z
    .enum(['missing', ...dossierStateIds])
    .nullable()
    .default(null),
  onlyFindings: z.boolean().default(false),
})
export type DossierFilter = z.infer<typeof dossierFilter>

export const dossierSort = z.object({
  column: z.enum(['name', 'communityName', 'state', 'done', 'findings', 'updatedAt']).default('name'),
  descending: z.boolean().default(false),
})
export type DossierSort = z.infer<typeof dossierSort>
