import type { ImportPlan, PlanCandidate, PlanRow } from '@shared/import/model.ts'
import { fieldOf } from '@shared/ledgers/definition.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { personFields } from '@shared/people/model.ts'
import type { KnownPerson } from './current-data.ts'
import { agreement } from './likeness.ts'
import { cellsAgainst, type PlannedRow, type RosterPlan } from './plan-roster.ts'
import { shownCell } from './planned-cell.ts'
import { compareValues } from './same-value.ts'

export function shownPlan(id: string, draftIds: readonly string[], plan: RosterPlan): ImportPlan {
  const { newCommunities, counts, proposedRows, unwrittenValues } = plan
  return { id, draftIds, newCommunities, counts, proposedRows, unwrittenValues }
}

export function shownRows(
  plan: RosterPlan,
  { kind, text, offset, limit }: { kind: PlanRow['kind'] | null; text: string; offset: number; limit: number },
): { total: number; rows: PlanRow[] } {
  const wanted = text.trim()
  const rows = plan.rows.filter(
    (row) =>
      (kind === null || row.kind === kind) &&
      (wanted === '' || row.person.record.name.includes(wanted) || (row.community?.name.includes(wanted) ?? false)),
  )
  return { total: rows.length, rows: rows.slice(offset, offset + limit).map((row) => shownRow(plan, row)) }
}

function shownRow(plan: RosterPlan, row: PlannedRow): PlanRow {
  const { draftId, fileName, table, row: sheetRow, name } = row.person.record
  return {
    key: row.key,
    draftId,
    fileName,
    table,
    row: sheetRow,
    name,
    community: row.community?.name ?? null,
    kind: row.kind,
    reason: row.reason,
    personId: row.found?.person.id ?? null,
    candidates: row.candidates.map((candidate) => shownCandidate(plan, row, candidate)),
    cells: row.cells.map(shownCell),
  }
}

function shownCandidate(plan: RosterPlan, row: PlannedRow, known: KnownPerson): PlanCandidate {
  const agree: string[] = []
  const disagree: string[] = []
  const judge = (field: string, verdict: 'equal' | 'different' | 'unknown') => {
    if (verdict === 'unknown') return
    const { label, shortLabel } = fieldOf(roster, field)
    const list = verdict === 'equal' ? agree : disagree
    list.push(shortLabel ?? label)
  }
  const { record, identity } = row.person
  judge('community', agreement(identity.community, known.identity.community))
  for (const field of personFields) {
    const [here, there] = [record.values.get(field), known.person[field]]
    if (here === undefined || there === null) continue
    judge(field, compareValues(field, here, there) === 'different' ? 'different' : 'equal')
  }
  return {
    personId: known.person.id,
    name: known.person.name,
    community: known.communityName,
    birth: known.person.birth,
    agree,
    disagree,
    cells: cellsAgainst(plan, row, known).map(shownCell),
  }
}
