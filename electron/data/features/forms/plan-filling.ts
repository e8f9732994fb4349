import type { FormColumn, FormList, FormPeriod, FormProposal } from '@shared/forms/model.ts'
import { formSource } from '@shared/forms/sources.ts'
import type { CellFilling, ListFilling } from '../../forms/fill-lists.ts'
import type { CellValue } from '../../forms/package/set-cells.ts'
import type { FormData, FormLine } from './form-lines.ts'
import { cellValue, lineValue } from './form-value.ts'
import { cellFacts, fillCells, type FormSigner } from './plan-cells.ts'
import { readLines } from './read-lines.ts'

export interface Filling {
  readonly lists: readonly ListFilling[]
  readonly cells: readonly CellFilling[]
  /** How many lines are people or about one. */
  readonly people: number
}

/** Joins a proposal with the data: every value in its cell, nothing where something is still to be asked. */
export function planFilling(data: FormData, proposal: FormProposal, period: FormPeriod, signer: FormSigner): Filling {
  const cards = new Set(proposal.cells.filter(({ whose }) => whose.kind === 'person').map(({ sheet }) => sheet))
  // A card without a person is nobody's, and so are its lists.
  const filled = proposal.lists.map((list) =>
    cards.has(list.sheet) && list.personId === null ? unfilled : fillList(data, list, period),
  )
  const lines = filled.reduce((all, one) => all + one.lines, 0)
  const community = commonCommunity(proposal.lists)
  const facts = cellFacts(data, period, signer, community, lines)
  const ofPeople = new Set(proposal.cells.flatMap(({ whose }) => (whose.kind === 'person' ? (whose.id ?? []) : [])))
  return {
    lists: filled.flatMap(({ list }) => list ?? []),
    cells: [...filled.flatMap(({ cells }) => cells), ...fillCells(proposal.cells, facts, proposal.lists)],
    people: proposal.lists.reduce(
      (all, { source }, at) =>
        all + (source === 'community' || source === 'decision' || source === 'disclosure' ? 0 : filled[at]!.lines),
      ofPeople.size,
    ),
  }
}

interface FilledList {
  readonly list: ListFilling | null
  readonly cells: readonly CellFilling[]
  readonly lines: number
}

const unfilled: FilledList = { list: null, cells: [], lines: 0 }

function fillList(data: FormData, list: FormList, period: FormPeriod): FilledList {
  const { source } = list
  const bound = list.columns.filter(({ binding }) => binding.kind === 'field' || binding.kind === 'serial')
  if (source === null || bound.every(({ binding }) => binding.kind === 'serial')) return unfilled
  const { who, community, personId } = list
  const lines = readLines(data, { source, who, community, personId, period })
  if (list.keys.length > 0) return fillByKey(list, bound, lines)
  const { sheet, top, bottom } = list
  return {
    list: {
      sheet,
      top,
      bottom,
      columns: bound.map(({ column }) => column),
      lines: lines.map((line, at) => valuesOf(line, at + 1, list, bound)),
    },
    cells: [],
    lines: lines.length,
  }
}

function valuesOf(line: FormLine, ordinal: number, list: FormList, bound: readonly FormColumn[]): (CellValue | null)[] {
  const { fields } = formSource(list.source!)
  const others = new Set(bound.flatMap(({ binding }) => (binding.kind === 'field' ? [binding.field] : [])))
  return bound.map(({ binding, heading }) => {
    if (binding.kind === 'serial') return { kind: 'number', number: ordinal }
    if (binding.kind !== 'field') return null
    const field = fields.find(({ id }) => id === binding.field)
    if (!field) return null
    const { value, isSpan } = lineValue(line, binding.field, others)
    if (isSpan) return { kind: 'text', text: String(value) }
    // What stands above the table says 单位：万元 for every column.
    return cellValue(value, field, `${heading} ${list.title}`)
  })
}

function fillByKey(list: FormList, bound: readonly FormColumn[], lines: readonly FormLine[]): FilledList {
  const byCommunity = new Map(lines.map((line) => [line.community, line]))
  const cells = list.keys.flatMap(({ row, key }) => {
    const line = byCommunity.get(key)
    if (!line) return []
    const fields = bound.filter(({ binding }) => binding.kind === 'field')
    const values = valuesOf(line, 0, list, fields)
    return fields.flatMap(({ column }, at): CellFilling[] => {
      const value = values[at]
      return value ? [{ sheet: list.sheet, row, column, value }] : []
    })
  })
  return { list: null, cells, lines: list.keys.length }
}

function commonCommunity(lists: readonly FormList[]): string | null {
  const named = new Set(lists.map(({ community }) => community))
  return named.size === 1 ? (lists[0]?.community ?? null) : null
}
