import type { FieldDefinition, LedgerId } from '../../ledgers/definition.ts'
import type { RetentionClass } from '../retention.ts'

/** How the sections are put together in the section list and in the booklet. */
export const sectionGroups = {
  person: '基本情况',
  family: '家庭与个人事项',
  assets: '收入与财产',
  conduct: '廉洁从业',
  duty: '履职与考核',
  supervision: '监督与处理',
  risk: '风险与利益冲突',
} as const
export type SectionGroup = keyof typeof sectionGroups

/** ◎ on by default, ○ a street may switch it on, △ meant for leaders and off by default (domain.md §2.5). */
export type SectionLevel = 'default' | 'optional' | 'leaders'

/**
 * One 分表 of a dossier, said once: storage, form, table, import mapping, export columns, print and completeness come
 * from it. Fields are those of the ledgers (../../ledgers/definition.ts); values are kept as that file says.
 */
export interface SectionDefinition {
  /** The name in code and in the database: `gifts`. */
  readonly id: string
  /** The number of domain.md §2.5: 3, 6.1; own sections of a street have none. */
  readonly number: string
  readonly label: string
  readonly group: SectionGroup
  readonly level: SectionLevel
  /**
   * `person`: shows the person's own record, nothing is stored here (分表 1). `single`: at most one record a year.
   * `records`: as many as there are.
   */
  readonly kind: 'person' | 'single' | 'records'
  readonly fields: readonly FieldDefinition[]
  /** The date a record is sorted and searched by; absent where records have none. */
  readonly dateField?: string
  /** The field that names a record in a sentence: the gift, the meeting, the relative. */
  readonly titleField: string
  /** May be declared 无此情况; a promise, a training record may not be declared away. */
  readonly mayBeNone: boolean
  /** Copied into the next year by 年度结转, to be confirmed there. */
  readonly isStable: boolean
  /** Only with the power `dossiers.restricted`, reading too. */
  readonly isRestricted?: true
  readonly retention: RetentionClass
  /** The ledger whose rows become records of this section. */
  readonly ledger?: LedgerId
  /** What belongs here, for whoever fills it, in one sentence. */
  readonly hint: string
  /** Where the columns come from, in the words of domain.md. */
  readonly source: string
}

/** The sections of one street at one time; a dossier keeps the one it was made with. */
export interface SectionSet {
  readonly version: number
  readonly sections: readonly ActiveSection[]
}

export interface ActiveSection extends SectionDefinition {
  /** Switched on in this street. */
  readonly isOn: boolean
  /** The ids of fields the street added by itself. */
  readonly ownFields: readonly string[]
}

/** Values of a record: field id to value. Absent or null: not filled. */
export type RecordValues = Readonly<Record<string, RecordValue>>
export type RecordValue = string | number | boolean | null
