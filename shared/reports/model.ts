import type { Power } from '../security/powers.ts'

/** What the list of reports is divided into. */
export const reportGroups = {
  people: '人员与班子',
  dossiers: '廉洁档案',
  decisions: '三重一大',
  disclosures: '公开',
  summaries: '街道汇总',
} as const
export type ReportGroup = keyof typeof reportGroups

export interface ReportColumnChoice {
  readonly id: string
  readonly label: string
  /** In characters. */
  readonly width: number
  readonly isSensitive: boolean
  /** Printed until somebody chooses otherwise. */
  readonly isUsual: boolean
}

/** One report of the set, as far as whoever chooses it must know. How it is made stands in the data process. */
export interface ReportDefinition {
  /** What `ledger export` calls it. */
  readonly id: string
  readonly label: string
  readonly group: ReportGroup
  readonly description: string
  /** `today`: as things stand. `year`: a whole year. `span`: a year or a part of it. */
  readonly period: 'today' | 'year' | 'span'
  /** Beside the power to export: what it is made of must be open to the account too. */
  readonly power: Power
  /** Communities may be chosen. */
  readonly isByCommunity: boolean
  /** To choose from; empty where the form is laid down. */
  readonly columns: readonly ReportColumnChoice[]
  /** Holds what masking covers. */
  readonly hasSensitive: boolean
  /** Made by code that publishes: it never reads dossiers. */
  readonly isBehindWall?: true
}
