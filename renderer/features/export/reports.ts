import type { RosterRequest } from '@shared/export/contract.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { fieldOf } from '@shared/ledgers/definition.ts'
import { data } from '../../data/data.ts'
import { rosterFieldIds } from './roster-fields.ts'

export interface PreviewColumn {
  readonly id: string
  readonly label: string
  /** In characters. */
  readonly width: number
  readonly isSensitive: boolean
}

/** One report that can be made: a further one is a further entry. */
export interface Report {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly columns: readonly PreviewColumn[]
  readonly masked: typeof data.export.roster
  readonly unmasked: typeof data.export.rosterUnmasked
  /** Its name, for a request to a second person. */
  readonly unmaskedMethod: string
}
export type ReportRequest = Omit<RosterRequest, 'ticket'>

export const reports: readonly Report[] = [
  {
    id: 'roster',
    label: '两委成员花名册',
    description: '各社区党组织、居委会、居监委在任成员，一人一行，附合计。A4 横向，可直接打印上报。',
    columns: rosterFieldIds.map((id) => {
      const { label, shortLabel, width, sensitivity } = fieldOf(roster, id)
      return { id, label: shortLabel ?? label, width, isSensitive: sensitivity !== undefined }
    }),
    masked: (input, options) => data.export.roster(input, options),
    unmasked: (input, options) => data.export.rosterUnmasked(input, options),
    unmaskedMethod: 'export.rosterUnmasked',
  },
]
