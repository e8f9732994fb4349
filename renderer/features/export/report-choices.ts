import type { ReportRequest } from '@shared/export/contract.ts'
import type { CommunityId } from '@shared/people/model.ts'
import type { ReportDefinition } from '@shared/reports/model.ts'
import type { PeriodPart } from '@shared/reports/period.ts'
import type { Settings } from '@shared/settings/contract.ts'
import { localDay } from '@shared/values/local-clock.ts'
import dayjs, { type Dayjs } from 'dayjs'

/** What a report is asked for with. */
export type ReportChoices = ReportRequest

/** The form as it is filled in. */
export interface ExportChoices {
  readonly year: number
  readonly part: PeriodPart
  readonly scope: 'all' | 'some'
  readonly communityIds: CommunityId[]
  readonly columns: string[]
  readonly preparer: string
  readonly reviewer: string
  readonly contactPhone: string
  readonly reportedOn: Dayjs
  readonly isMasked: boolean
  readonly reason: string
}

export function initialChoices(
  report: ReportDefinition,
  { preparer, reviewer, contactPhone, exportMasked }: Settings,
  year: number,
  mayUnmask: boolean,
): ExportChoices {
  return {
    year,
    part: 'year',
    scope: 'all',
    communityIds: [],
    columns: usualColumns(report),
    preparer,
    reviewer,
    contactPhone,
    reportedOn: dayjs(localDay()),
    isMasked: exportMasked || !mayUnmask || !report.hasSensitive,
    reason: '',
  }
}

export function usualColumns({ columns }: ReportDefinition): string[] {
  return columns.filter(({ isUsual }) => isUsual).map(({ id }) => id)
}

/**
 * @param own the communities of an account that is limited to some: all of them are not the whole street
 */
export function toRequest(
  { id: report, period, columns: offered }: ReportDefinition,
  choices: ExportChoices,
  own: readonly CommunityId[] | null,
): ReportRequest {
  const { year, part, scope, communityIds, columns, preparer, reviewer, contactPhone, reportedOn } = choices
  return {
    report,
    communityIds: scope === 'some' ? communityIds : [...(own ?? [])],
    period: { year, part: period === 'span' ? part : 'year' },
    columns: offered.map(({ id }) => id).filter((id) => columns.includes(id)),
    preparer,
    reviewer,
    contactPhone,
    reportedOn: reportedOn.format('YYYY-MM-DD'),
  }
}
