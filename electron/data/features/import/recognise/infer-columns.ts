import type { FieldDefinition, FieldType, LedgerDefinition, LedgerId } from '@shared/ledgers/definition.ts'
import { hasValidCheckDigit } from '@shared/values/id-number.ts'
import { beginsWithSurname } from '@shared/values/surname.ts'
import { compactText } from '@shared/values/text.ts'
import { readWrittenDate } from '@shared/values/written-date.ts'
import type { Cell } from '../../../workbook/sheet.ts'
import { usualShare } from './cell-words.ts'
import { fittingShare, tellingCells } from './column-profile.ts'
import { isSerialHeading } from './heading-key.ts'
import { kindsOfHeading, likeness } from './heading-likeness.ts'
import type { ColumnCells, MappedColumn } from './map-columns.ts'
import { isForeignHeading } from './match-heading.ts'
import { isOtherHeading } from './other-headings.ts'

interface Guess {
  readonly at: number
  readonly field: FieldDefinition
  readonly score: number
  readonly isOverwhelming: boolean
}

/** From here on a column nobody knows is proposed; the next best must be this much less. */
const leastScore = 0.5
const leastLead = 0.1

/**
 * Proposes fields for columns whose headings nobody knows, from what adds up: their cells, the words that are usual
 * under a field, letters shared with its names, the columns beside them, and which fields the table still lacks. The
 * clerk is asked, but where the cells can be nothing else.
 */
export function inferColumns(
  columns: readonly ColumnCells[],
  mapped: readonly MappedColumn[],
  ledger: LedgerDefinition,
): MappedColumn[] {
  const taken = new Set(mapped.flatMap((one) => (isWeak(one) ? [] : (one.field?.id ?? []))))
  const open = columns.flatMap((column, at) => (isOpen(column, mapped[at]) ? [at] : []))
  if (open.length === 0) return [...mapped]
  const free = ledger.fields.filter((field) => !taken.has(field.id) && field.id !== 'remark')
  const guesses = open.flatMap((at) => guessesFor(columns, mapped, at, free, ledger))
  const chosen = settle(guesses.map((guess) => withUniqueness(guess, guesses)))
  const given = new Set([...chosen.values()].map((guess) => guess.field.id))
  return mapped.map((one, at) => {
    const guess = chosen.get(at)
    if (guess) return proposed(one, guess)
    return one.field && isWeak(one) && given.has(one.field.id)
      ? { ...one, field: null, needsConfirm: false, confidence: 0, evidence: '', alternatives: [] }
      : one
  })
}

/** The fields of `free` that a column could be, by its cells and the columns beside it. */
export function guessesFor(
  columns: readonly ColumnCells[],
  mapped: readonly MappedColumn[],
  at: number,
  free: readonly FieldDefinition[],
  ledger: LedgerDefinition,
): Guess[] {
  const near = neighboursOf(mapped, at, ledger)
  return free.flatMap((field) => {
    const guess = guessOf(columns[at]!, field, ledger, near)
    return guess ? [{ ...guess, at, field }] : []
  })
}

/** Proposed by its cells alone before anything else was looked at. */
const isWeak = (one: MappedColumn) => one.field !== null && one.role === null && one.confidence < 0.5

function isOpen(column: ColumnCells, mapped: MappedColumn | undefined): boolean {
  const leaf = column.path.at(-1)
  if (!mapped || mapped.role || (!isWeak(mapped) && (mapped.field || mapped.needsConfirm)) || !leaf || leaf.length > 20)
    return false
  if (isSerialHeading(leaf) || isForeignHeading(column.path) || column.path.some(isOtherHeading)) return false
  return tellingCells(column.cells).length >= 2
}

const weightOfType: Readonly<Record<FieldType, number>> = {
  idNo: 0.8,
  code: 0.6,
  phone: 0.5,
  community: 0.5,
  post: 0.3,
  personName: 0.3,
  yearMonth: 0.25,
  date: 0.25,
  money: 0.2,
  integer: 0.2,
  decimal: 0.2,
  boolean: 0.15,
  longText: 0.1,
  text: 0.05,
}

/** What a ledger of this kind is hardly ever without, and of several like it the first. */
const principal: Readonly<Record<LedgerId, readonly string[]>> = {
  roster: ['name'],
  training: ['name', 'course', 'startDate'],
  talk: ['name', 'date', 'reason'],
  gift: ['name', 'date', 'giftName'],
  decision: ['title', 'meetingDate', 'result'],
  catalogue: ['level1', 'content'],
  disclosure: ['item', 'publishedDate', 'channel'],
}

/** Fields of text that hold a person. */
const personFields = new Set(['interviewer', 'proposer', 'responsible', 'reviewer'])

function guessOf(
  column: ColumnCells,
  field: FieldDefinition,
  ledger: LedgerDefinition,
  near: { readonly before: number; readonly after: number },
): Omit<Guess, 'at' | 'field'> | null {
  const share = fittingShare(column.cells, field) ?? 0
  if (share < (field.type === 'text' || field.type === 'longText' ? 0.5 : 0.8) || contradicts(column, field))
    return null
  const leaf = column.path.at(-1)!
  if (field.notSynonyms?.some((text) => leaf.includes(text))) return null
  const kinds = kindsOfHeading(leaf)
  if (kinds && !kinds.has(field.id) && !kinds.has(field.type)) return null
  const usual = usualShare(column.cells, ledger.id, field.id)
  if (usual !== null && usual < 0.3) return null
  const order = ledger.fields.indexOf(field)
  const score =
    weightOf(column, field) +
    (usual !== null && usual >= 0.6 ? 0.35 : 0) +
    likeness(leaf, field) +
    (kinds ? 0.1 : 0) +
    (field.required ? 0.25 : 0) +
    (principal[ledger.id].includes(field.id) ? 0.15 : 0) +
    (near.before < order && order < near.after ? 0.1 : 0)
  return { score, isOverwhelming: share >= 0.95 && canBeNothingElse(column, field) }
}

function weightOf(column: ColumnCells, field: FieldDefinition): number {
  if (personFields.has(field.id)) return areNames(column) ? weightOfType.personName : 0
  if (field.type !== 'yearMonth') return weightOfType[field.type]
  const years = tellingCells(column.cells).flatMap((cell) => yearOf(cell) ?? [])
  const [from, to] = usualYears[field.id] ?? [1900, 2100]
  const middle = years.toSorted((one, other) => one - other)[Math.floor(years.length / 2)]
  return weightOfType.yearMonth + (middle !== undefined && middle >= from && middle <= to ? 0.15 : -0.1)
}

/** Where the middle of a column of such years lies. */
const usualYears: Readonly<Record<string, readonly [number, number]>> = {
  birth: [1950, 1995],
  partyJoined: [1996, 2016],
  workStarted: [1996, 2014],
  termStart: [2017, 2100],
}

function yearOf(cell: Cell): number | null {
  if (cell.kind === 'number' || cell.kind === 'boolean') return null
  const read = readWrittenDate(cell.text)
  return read.kind === 'day' || read.kind === 'month' ? read.year : null
}

function areNames(column: ColumnCells): boolean {
  const texts = tellingCells(column.cells).map((cell) => compactText(cell.text))
  const names = texts.filter((text) => /^\p{Script=Han}{2,4}$/u.test(text) && beginsWithSurname(text))
  return names.length >= texts.length * 0.6
}

function contradicts(column: ColumnCells, field: FieldDefinition): boolean {
  const telling = tellingCells(column.cells)
  const texts = telling.map((cell) => compactText(cell.text))
  // The numbers of a code list are also ages, years and counts.
  if (field.type === 'code') return texts.some((text) => /^\d+$/.test(text))
  if (field.type === 'personName') return texts.filter(beginsWithSurname).length < texts.length * 0.5
  if (field.type === 'longText') return texts.reduce((sum, text) => sum + text.length, 0) < texts.length * 5
  const isPlainText = field.type === 'text' && field.id !== 'number'
  return isPlainText && telling.filter((cell) => cell.kind !== 'text' || /^[\d.,:/-]+$/.test(cell.text)).length > 0
}

/** Values that belong to one field of one ledger whatever stands over them. */
function canBeNothingElse(column: ColumnCells, field: FieldDefinition): boolean {
  const texts = tellingCells(column.cells).map((cell) => compactText(cell.text).toUpperCase())
  if (field.type === 'idNo') return texts.every(hasValidCheckDigit)
  if (field.id === 'gender') return new Set(texts).size > 1 || texts.length > 3
  return field.type === 'community' || ['ethnicity', 'politicalStatus', 'education', 'category'].includes(field.id)
}

/** The places of the nearest known columns in the usual order of the ledger. */
function neighboursOf(mapped: readonly MappedColumn[], at: number, ledger: LedgerDefinition) {
  const placeOf = (one: MappedColumn | undefined) => (one?.field ? ledger.fields.indexOf(one.field) : undefined)
  const before = mapped.slice(0, at).findLast((one) => one.field)
  const after = mapped.slice(at + 1).find((one) => one.field)
  return { before: placeOf(before) ?? -1, after: placeOf(after) ?? ledger.fields.length }
}

// The only column a field could be, and the only field the column could be: two things less to doubt.
function withUniqueness(guess: Guess, all: readonly Guess[]): Guess {
  const isOnlyColumn = all.every((one) => one.field !== guess.field || one.at === guess.at)
  const isOnlyField = all.every((one) => one.at !== guess.at || one.field === guess.field)
  return { ...guess, score: guess.score + (isOnlyColumn ? 0.05 : 0) + (isOnlyField ? 0.15 : 0) }
}

function settle(guesses: readonly Guess[]): Map<number, Guess> {
  const chosen = new Map<number, Guess>()
  const taken = new Set<string>()
  for (const guess of guesses.toSorted((one, other) => other.score - one.score)) {
    if (guess.score < leastScore || chosen.has(guess.at) || taken.has(guess.field.id)) continue
    const rivals = guesses.filter(
      (one) =>
        one !== guess &&
        (one.at === guess.at ? !taken.has(one.field.id) : one.field === guess.field && !chosen.has(one.at)),
    )
    if (rivals.some((one) => guess.score - one.score < leastLead)) continue
    chosen.set(guess.at, guess)
    taken.add(guess.field.id)
  }
  return chosen
}

function proposed(column: MappedColumn, { field, score, isOverwhelming }: Guess): MappedColumn {
  return {
    ...column,
    field,
    confidence: isOverwhelming ? 0.8 : Math.min(0.65, Math.max(0.6, score)),
    needsConfirm: !isOverwhelming,
    evidence: `没见过表头“${column.path.at(-1)}”，但内容像${field.label}，表中也没有别的${field.label}栏`,
    alternatives: [],
  }
}
