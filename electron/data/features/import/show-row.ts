import type { PlanCandidate, PlanRow } from '@shared/import/plan.ts'
import { fieldOf, type LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { personFields } from '@shared/people/model.ts'
import type { KnownPerson } from './current-data.ts'
import { agreement } from './likeness.ts'
import type { PlannedRecord, RecordCandidate } from './ledgers/planned-record.ts'
import { postAgreement } from './post-agreement.ts'
import { cellsAgainst, type PlannedRow, type RosterPlan } from './plan-roster.ts'
import { shownCell } from './planned-cell.ts'
import { organisationOfField } from './roster-record.ts'
import { compareValues } from './same-value.ts'

export function shownPerson(plan: RosterPlan, row: PlannedRow): PlanRow {
  const { draftId, fileName, table, row: sheetRow, name } = row.person.record
  return {
    key: row.key,
    ledger: 'roster',
    draftId,
    fileName,
    table,
    row: sheetRow,
    name,
    community: row.community?.name ?? null,
    kind: row.kind,
    reason: row.reason,
    notice: null,
    mayCreate: row.kind === 'conflict' || row.kind === 'new',
    candidates: row.candidates.map((candidate) => personCandidate(plan, row, candidate)).toSorted(likelierFirst),
    cells: row.cells.map((cell) => shownCell('roster', cell)),
  }
}

function personCandidate(plan: RosterPlan, row: PlannedRow, known: KnownPerson): PlanCandidate {
  const agree: string[] = []
  const disagree: string[] = []
  const said: Verdict[] = []
  const judge = (field: string, verdict: 'equal' | 'different' | 'unknown') => {
    if (verdict === 'unknown') return
    const { label, shortLabel } = fieldOf(roster, field)
    const list = verdict === 'equal' ? agree : disagree
    list.push(shortLabel ?? label)
    said.push({ field, isSame: verdict === 'equal' })
  }
  const { record, identity } = row.person
  judge('community', agreement(identity.community, known.identity.community))
  for (const field of personFields) {
    const [here, there] = [record.values.get(field), known.person[field]]
    if (here === undefined || there === null) continue
    judge(field, compareValues(field, here, there) === 'different' ? 'different' : 'equal')
  }
  for (const [field, organisation] of Object.entries(organisationOfField)) {
    const written = record.posts.filter((one) => one.organisation === organisation).map(({ post }) => post)
    const held = known.appointments.filter((one) => one.organisation === organisation)
    judge(field, postAgreement(written, held, plan.today))
  }
  return {
    targetId: known.person.id,
    of: 'person',
    name: known.person.name,
    community: known.communityName,
    birth: known.person.birth,
    agree,
    disagree,
    score: scoreOf(said),
    notice: null,
    cells: cellsAgainst(plan, row, known).map((cell) => shownCell('roster', cell)),
  }
}

export function shownRecord({ record, ...row }: PlannedRecord): PlanRow {
  const { ledger, draftId, fileName, table, row: sheetRow } = record
  const { key, name, community, kind, reason, outcome, candidates } = row
  return {
    key,
    ledger,
    draftId,
    fileName,
    table,
    row: sheetRow,
    name,
    community: community?.name ?? null,
    kind,
    reason,
    notice: outcome?.notice ?? null,
    mayCreate: outcome?.isNew ?? false,
    candidates: candidates.map((one) => recordCandidate(ledger, one)).toSorted(likelierFirst),
    cells: (outcome?.cells ?? []).map((cell) => shownCell(ledger, cell)),
  }
}

function recordCandidate(ledger: LedgerId, { id, outcome, ...candidate }: RecordCandidate): PlanCandidate {
  const { agree, disagree } = candidate
  const said = [...agree.map(() => true), ...disagree.map(() => false)]
  return {
    ...candidate,
    targetId: id,
    disagree: disagree.map((field) => labelOf(ledger, field)),
    score: scoreOf(said.map((isSame) => ({ field: '', isSame }))),
    notice: outcome.notice,
    cells: outcome.cells.map((cell) => shownCell(ledger, cell)),
  }
}

const likelierFirst = (one: PlanCandidate, other: PlanCandidate) => other.score - one.score

function labelOf(ledger: LedgerId, field: string): string {
  return ledgerOf(ledger).fields.find(({ id }) => id === field)?.label ?? field
}

interface Verdict {
  readonly field: string
  readonly isSame: boolean
}

/** A number says more than a name, a name more than a post, and a post more than a remark. */
const weights: Readonly<Record<string, number>> = {
  ...{ idNo: 8, name: 3, birth: 3, phone: 3, community: 2, gender: 1 },
  ...{ partyPost: 2, committeePost: 2, supervisionPost: 2, post: 2 },
}

function scoreOf(said: readonly Verdict[]): number {
  const weigh = (some: readonly Verdict[]) => some.reduce((sum, { field }) => sum + (weights[field] ?? 1), 0)
  const all = weigh(said)
  return all === 0 ? 0 : Math.round((100 * weigh(said.filter(({ isSame }) => isSame))) / all)
}
