import type { RowIssue, RowReading, TableReading } from '../../../../../../shared/import/reading.ts'
import type {
  Appointment,
  AppointmentId,
  CommunityId,
  Organisation,
  PersonId,
} from '../../../../../../shared/people/model.ts'
import { personFields, type PersonValues } from '../../../../../../shared/people/model.ts'
import type { CurrentData } from '../../../../../../electron/data/features/import/current-data.ts'
import {
  planRoster,
  type PlannedRow,
  type RosterPlan,
} from '../../../../../../electron/data/features/import/plan-roster.ts'
import { rosterRecords } from '../../../../../../electron/data/features/import/roster-records.ts'
import type { StoredPerson } from '../../../../../../electron/data/features/people/people-store.ts'

type Values = Readonly<Record<string, string | boolean>>

/** One row of a roster; its column letters follow the order of the fields. */
export function aRow(row: number, values: Values, issues: readonly RowIssue[] = []): RowReading {
  const cells = Object.entries(values).map(([field, value], at) => [
    field,
    { column: String.fromCharCode(65 + at), text: String(value), isDeclaredNone: false },
  ])
  return { row, values, issues, cells: Object.fromEntries(cells) }
}

export function aTable(rows: readonly RowReading[], table: Partial<TableReading> = {}): TableReading {
  return {
    sheet: '东湖社区',
    ledger: 'roster',
    confidence: 1,
    headerRows: [1],
    meta: {},
    columns: [],
    rows,
    omitted: [],
    ...table,
  }
}

export function aPerson(id: string, values: Partial<PersonValues> & { communityId?: string } = {}): StoredPerson {
  const blank = Object.fromEntries(personFields.map((field) => [field, null])) as unknown as PersonValues
  return {
    ...blank,
    name: '张伟',
    status: '在任',
    revision: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...values,
    id: id as PersonId,
    communityId: (values.communityId ?? null) as CommunityId | null,
  }
}

export function anAppointment(
  personId: string,
  organisation: Organisation,
  post: string,
  more: Partial<Appointment> = {},
) {
  return {
    id: `${personId}-${organisation}-${post}` as AppointmentId,
    personId,
    communityId: 'donghu' as CommunityId,
    organisation,
    post,
    startedOn: null,
    endedOn: null,
    ...more,
  }
}

export function theData(people: readonly StoredPerson[], appointments: CurrentData['appointments'] = []): CurrentData {
  const communities = [
    { id: 'donghu' as CommunityId, name: '东湖社区' },
    { id: 'xiyuan' as CommunityId, name: '西苑社区' },
  ]
  return { people, appointments, communities, today: '2026-11-21' }
}

export function plan(tables: readonly TableReading[], current: CurrentData = theData([])): RosterPlan {
  return planRoster([...rosterRecords({ draftId: 'draft', fileName: '花名册.xlsx', tables })], current)
}

export function planRow(values: Values, current: CurrentData, issues: readonly RowIssue[] = []): PlannedRow {
  return plan([aTable([aRow(2, values, issues)])], current).rows[0]!
}

/** `birth: 1985-03 -> 1985-04`; a cell in brackets is not proposed, one with `!` cannot be written. */
export function cellsOf({ cells }: PlannedRow): string[] {
  return cells.map(({ field, before, after, proposed, locked }) => {
    const change = `${field}: ${before ?? ''} -> ${after ?? ''}`
    return locked ? `!${change}` : proposed ? change : `(${change})`
  })
}
