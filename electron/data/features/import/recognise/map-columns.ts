import type { FieldAlternative } from '@shared/import/reading.ts'
import type { FieldDefinition, LedgerDefinition } from '@shared/ledgers/definition.ts'
import { isPersonName, parsePersonNames } from '@shared/values/person-name.ts'
import type { Cell } from '../../../workbook/sheet.ts'
import { vocabularyWeight } from './cell-vocabulary.ts'
import { fittingShare, tellingCells } from './column-profile.ts'
import { doubtLonely, doubtUnclear } from './doubtful-columns.ts'
import type { HeaderColumn } from './header-columns.ts'
import { isSerialHeading, isVagueTimeHeading } from './heading-key.ts'
import { matchHeading } from './match-heading.ts'
import { isOtherHeading } from './other-headings.ts'
import { fieldOfRole, isRoleWord } from './role-words.ts'

export interface MappedColumn {
  readonly column: number
  readonly path: readonly string[]
  readonly field: FieldDefinition | null
  /** A column named after a role (书记): its cells are marks, or the names of those who hold it. */
  readonly role: 'marks' | 'names' | null
  readonly confidence: number
  readonly needsConfirm: boolean
  readonly evidence: string
  readonly alternatives: readonly FieldAlternative[]
}

export interface ColumnCells extends HeaderColumn {
  readonly cells: readonly Cell[]
}

interface Candidate extends FieldAlternative {
  readonly at: number
  readonly definition: FieldDefinition
}

/** Below this the clerk is asked. */
export const sureConfidence = 0.75
const least = 0.4

/** Gives each column at most one field and each field at most one column, best evidence first. */
export function mapColumns(columns: readonly ColumnCells[], ledger: LedgerDefinition): MappedColumn[] {
  const roles = columns.map((column) => (ledger.id === 'roster' ? roleOf(column, columns) : null))
  const candidates = columns.flatMap((column, at) => (roles[at] ? [] : candidatesFor(column, at, ledger)))
  const given = assign(candidates, new Set(roles.flatMap((role) => role?.field ?? [])))
  const mappedColumns = columns.map((column, at) => {
    const role = roles[at]
    if (role)
      return roleColumn(
        column,
        ledger.fields.find((field) => field.id === role.field)!,
        role,
      )
    const own = candidates.filter((one) => one.at === at).toSorted((one, other) => other.confidence - one.confidence)
    return mapped(column, given.get(at), own, rivalsOf(at, given, candidates))
  })
  return doubtUnclear(doubtLonely(mappedColumns, ledger.id), ledger.id)
}

/** The best claim on the field of a column by a column that got none. */
function rivalsOf(at: number, given: ReadonlyMap<number, Candidate>, candidates: readonly Candidate[]): number {
  const field = given.get(at)?.field
  const others = candidates.filter((one) => one.field === field && one.at !== at && !given.has(one.at))
  return Math.max(0, ...others.map((one) => one.confidence))
}

function candidatesFor(column: ColumnCells, at: number, ledger: LedgerDefinition): Candidate[] {
  if (column.path.length > 0 && isSerialHeading(column.path.at(-1)!)) return []
  return ledger.fields.flatMap((definition) => {
    const { confidence, evidence } = evidenceFor(column, definition)
    return confidence >= least ? [{ at, definition, field: definition.id, confidence, evidence }] : []
  })
}

/** Adds what the headings say to what the cells say. */
function evidenceFor(column: ColumnCells, field: FieldDefinition): { confidence: number; evidence: string } {
  const heading = matchHeading(column.path, field)
  const share = fittingShare(column.cells, field)
  const count = tellingCells(column.cells).length
  const cells = share === null ? '' : `，${Math.round(share * 100)}%的内容像${field.label}`
  if (heading.score === 0) return share !== null && share >= 0.8 && count >= 2 ? tellsItself(column, field) : nothing
  if (share === null)
    return {
      confidence: Math.max(0, heading.score - (column.cells.length === 0 ? 0.01 : 0)),
      evidence: heading.evidence,
    }
  return {
    confidence: Math.max(
      0,
      heading.score + weightOfCells(share, count, field, column.path) + vocabularyWeight(column.cells, field.id),
    ),
    evidence: heading.evidence + cells,
  }
}

const nothing = { confidence: 0, evidence: '' }

/** What only the cells say is never sure: the clerk is asked. */
function tellsItself(
  { path }: ColumnCells,
  { type, label }: FieldDefinition,
): { confidence: number; evidence: string } {
  const heading = path.at(-1)
  if (heading === undefined)
    return type === 'idNo' || type === 'phone' ? { confidence: 0.5, evidence: `没有表头，但内容像${label}` } : nothing
  if (type === 'personName') return { confidence: 0.42, evidence: `表头“${heading}”下面都是姓名` }
  const isTime = type === 'yearMonth' || type === 'date'
  const isVagueTime = isTime && isVagueTimeHeading(heading) && !path.some(isOtherHeading)
  return isVagueTime || type === 'idNo'
    ? { confidence: 0.45, evidence: `表头只写“${heading}”，内容像${label}` }
    : nothing
}

function weightOfCells(share: number, count: number, field: FieldDefinition, path: readonly string[]): number {
  const isStrict = !['text', 'longText', 'post', 'community'].includes(field.type)
  if (share >= 0.8) return isStrict ? 0.08 : 0.02
  if (share >= 0.5) return 0
  const doubt = count >= 3 ? 1 : 0.6
  // 授课单位 and 单位 say 社区 only where communities stand below them.
  if (field.type === 'community' && !/社区|村|居/.test(path.join(''))) return -0.4 * doubt
  if (field.type === 'community' || field.type === 'post') return -0.12 * doubt
  return (share < 0.2 ? -0.4 : -0.25) * doubt
}

function assign(candidates: readonly Candidate[], taken: Set<string>): Map<number, Candidate> {
  const given = new Map<number, Candidate>()
  for (const one of candidates.toSorted(
    (first, second) => second.confidence - first.confidence || first.at - second.at,
  )) {
    if (given.has(one.at) || taken.has(one.field)) continue
    given.set(one.at, one)
    taken.add(one.field)
  }
  return given
}

function mapped(
  column: ColumnCells,
  chosen: Candidate | undefined,
  own: readonly Candidate[],
  claimedElsewhere: number,
): MappedColumn {
  const { path } = column
  const best = own[0]
  if (!chosen) {
    const isClaimed = best !== undefined && best.confidence >= sureConfidence && tellingCells(column.cells).length > 0
    return {
      column: column.column,
      path,
      field: null,
      role: null,
      confidence: 0,
      needsConfirm: isClaimed,
      evidence: isClaimed ? '这一栏和另一栏像是同一内容' : '',
      alternatives: isClaimed ? own.slice(0, 3) : [],
    }
  }
  const rival = own.find((one) => one.field !== chosen.field)
  const isSecondChoice = best !== undefined && best.field !== chosen.field && best.confidence - chosen.confidence > 0.1
  const isClose =
    rival !== undefined &&
    rival.confidence < 0.97 &&
    chosen.confidence - rival.confidence < 0.05 &&
    chosen.confidence < 0.9
  // Two columns that say the same with equal right: neither is sure, unless one bears the very name of the field.
  const isDisputed = claimedElsewhere >= sureConfidence && chosen.confidence - claimedElsewhere < 0.03
  const needsConfirm = chosen.confidence < sureConfidence || isSecondChoice || isClose || isDisputed
  const alternatives = needsConfirm
    ? own
        .filter((one) => one.field !== chosen.field)
        .slice(0, 3)
        .map(({ field, confidence, evidence }) => ({ field, confidence, evidence }))
    : []
  return {
    column: column.column,
    path,
    field: chosen.definition,
    role: null,
    confidence: chosen.confidence,
    needsConfirm,
    evidence: chosen.evidence,
    alternatives,
  }
}

interface ColumnRole {
  readonly field: string
  readonly kind: 'marks' | 'names'
  readonly isSure: boolean
}

function roleOf(column: ColumnCells, columns: readonly ColumnCells[]): ColumnRole | null {
  const field = fieldOfRole(column.path)
  if (!field) return null
  const others = columns.filter((other) => other !== column && fieldOfRole(other.path) !== null)
  const telling = tellingCells(column.cells)
  if (telling.length === 0) return others.length > 0 ? { field, kind: 'marks', isSure: true } : null
  const marks = telling.filter((cell) =>
    /^([√✓✔☑■●○★▲vV1]|是|有|兼|[×✗□☐]|否|无|√?[(（].*[)）])$/.test(cell.text.trim()),
  ).length
  if (marks / telling.length >= 0.7) return { field, kind: 'marks', isSure: true }
  const names = telling.filter((cell) =>
    (parsePersonNames(cell.text).value ?? []).some((person) => isPersonName(person.name) && !isRoleWord(person.name)),
  ).length
  const hasNameColumn = columns.some((other) => /姓名$/.test(other.path.at(-1) ?? ''))
  if (others.length === 0 || hasNameColumn || names / telling.length < 0.7) return null
  return { field, kind: 'names', isSure: names === telling.length }
}

function roleColumn(column: ColumnCells, field: FieldDefinition, { kind, isSure }: ColumnRole): MappedColumn {
  const heading = column.path.at(-1)
  const evidence =
    kind === 'marks'
      ? `表头“${heading}”是职务名称，打勾的人担任这一职务`
      : `表头“${heading}”是职务名称，下面写的是担任这一职务的人`
  return {
    column: column.column,
    path: column.path,
    field,
    role: kind,
    confidence: kind === 'marks' ? 0.9 : isSure ? 0.85 : 0.7,
    needsConfirm: !isSure,
    evidence,
    alternatives: [],
  }
}
