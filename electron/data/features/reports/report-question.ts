import type { CommunityId } from '@shared/people/model.ts'
import type { ReportDefinition } from '@shared/reports/model.ts'
import type { ReportPeriod } from '@shared/reports/period.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { ReportLayout } from '../../workbook/write/report-layout.ts'

/** What a report is made of: the choices of whoever asks, and the street they are of. */
export interface ReportQuestion {
  /** Of a report of publishing code, one that refuses dossiers. */
  readonly db: ReadDb
  readonly account: Pick<Account, 'powers' | 'communityIds'>
  readonly definition: ReportDefinition
  readonly streetName: string
  /** All of the street, in its order. */
  readonly communities: readonly ReportCommunity[]
  /** Empty means every community. */
  readonly chosen: readonly CommunityId[]
  readonly period: ReportPeriod
  /** Ids of the columns that are printed; empty where the form is laid down. */
  readonly columns: readonly string[]
  readonly isMasked: boolean
  readonly preparer: string
  readonly reviewer: string
  readonly contactPhone: string
  /** `YYYY-MM-DD`. */
  readonly reportedOn: string
  readonly now: Date
  readonly today: string
  readonly signal: AbortSignal
}

export interface ReportCommunity {
  readonly id: CommunityId
  readonly name: string
}

export interface MadeReport {
  /** A sheet each. */
  readonly layouts: readonly ReportLayout[]
  /** Whom it is about, each once: the log keeps it. */
  readonly people: number
  readonly communities: number
}

export type ReportMaker = (question: ReportQuestion) => MadeReport | Promise<MadeReport>

/** Those the report is about, in the order of the street. */
export function chosenCommunities({ communities, chosen }: ReportQuestion): readonly ReportCommunity[] {
  return chosen.length === 0 ? communities : communities.filter(({ id }) => chosen.includes(id))
}
