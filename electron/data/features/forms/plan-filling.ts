import type { FormCell, FormColumn, FormList, FormPeriod, FormProposal } from '@shared/forms/model.ts'
import { formSource, streetFields } from '@shared/forms/sources.ts'
import type { CellFilling, ListFilling } from '../../forms/fill-lists.ts'
import { type CellValue, writtenDay } from '../../forms/package/set-cells.ts'
import type { FormData, FormLine, FormValue } from './form-lines.ts'
import { cellValue, lineValue } from './form-value.ts'
import { readLines } from './read-lines.ts'
import { streetNumbers } from './sources/community-source.ts'

export interface Filling {
  readonly lists: readonly ListFilling[]
  readonly cells: readonly CellFilling[]
  /** How many lines are people or about one. */
  readonly people: number
}

/** Who signs for the street, as the settings say. */
export interface FormSigner {
  readonly streetName: string
  readonly preparer: string
  readonly reviewer: string
  readonly contactPhone: string
}

/** Joins a proposal with the data: every value in its cell, nothing where something is still to be asked. */
export function planFilling(data: FormData, proposal: FormProposal, period: FormPeriod, signer: FormSigner): Filling {
  const filled = proposal.lists.map((list) => fillList(data, list, period))
  const lines = filled.reduce((all, one) => all + one.lines, 0)
  const community = commonCommunity(proposal.lists)
  const facts = streetFacts(data, period, signer, community, lines)
  return {
    lists: filled.flatMap(({ list }) => list ?? []),
    cells: [...filled.flatMap(({ cells }) => cells), ...fillCells(proposal.cells, facts, proposal.lists)],
    people: proposal.lists.reduce(
      (all, { source }, at) =>
        all + (source === 'community' || source === 'decision' || source === 'disclosure' ? 0 : filled[at]!.lines),
      0,
    ),
  }
}

interface FilledList {
  readonly list: ListFilling | null
  readonly cells: readonly CellFilling[]
  readonly lines: number
}

function fillList(data: FormData, list: FormList, period: FormPeriod): FilledList {
  const { source } = list
  const bound = list.columns.filter(({ binding }) => binding.kind === 'field' || binding.kind === 'serial')
  if (source === null || bound.every(({ binding }) => binding.kind === 'serial'))
    return { list: null, cells: [], lines: 0 }
  const lines = readLines(data, { source, who: list.who, community: list.community, period })
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

function streetFacts(
  data: FormData,
  period: FormPeriod,
  signer: FormSigner,
  community: string | null,
  lines: number,
): Readonly<Record<string, FormValue>> {
  return {
    ...streetNumbers(data),
    reportingUnit: community ?? signer.streetName,
    preparer: signer.preparer || null,
    reviewer: signer.reviewer || null,
    contactPhone: signer.contactPhone || null,
    reportedOn: data.today,
    year: Number(period.from.slice(0, 4)),
    lines,
  }
}

function fillCells(
  cells: readonly FormCell[],
  facts: Readonly<Record<string, FormValue>>,
  lists: readonly FormList[],
): CellFilling[] {
  const places = Map.groupBy(cells, ({ sheet, row, column }) => `${sheet}\n${row}\n${column}`)
  return [...places.values()].flatMap((own): CellFilling[] => {
    const [{ sheet, row, column, text }] = own as [FormCell]
    let written = text
    let whole: CellValue | null = null
    for (const cell of own) {
      if (cell.binding.kind !== 'field') continue
      const { field } = cell.binding
      // A sheet of one community reports for that community.
      const unit = field === 'reportingUnit' ? lists.find((list) => list.sheet === sheet)?.community : null
      const value = unit ?? facts[field] ?? null
      const definition = streetFields.find(({ id }) => id === field)
      if (value === null || !definition) continue
      if (cell.after === null) whole = cellValue(value, definition, cell.label)
      else
        written = writeBehind(
          written,
          cell.after,
          definition.type === 'date' ? writtenDay(String(value)) : String(value),
        )
    }
    if (whole) return [{ sheet, row, column, value: whole }]
    return written === text ? [] : [{ sheet, row, column, value: { kind: 'text', text: written } }]
  })
}

/** Between two labels a gap stays; {{字段}} is replaced. */
function writeBehind(text: string, label: string, value: string): string {
  if (label.startsWith('{{')) return text.replace(label, () => value)
  const at = text.indexOf(label) + label.length
  const rest = text.slice(at).replace(/^[\s_　]*(?:年[\s_　]*月[\s_　]*日)?[\s_　]*/, '')
  return `${text.slice(0, at)}${value}${rest === '' ? '' : `    ${rest}`}`
}
