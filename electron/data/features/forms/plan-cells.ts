import type { FormCell, FormList, FormPeriod, FormWhose } from '@shared/forms/model.ts'
import { formSource, streetFields } from '@shared/forms/sources.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import type { CellFilling } from '../../forms/fill-lists.ts'
import { type CellValue, writtenDay } from '../../forms/package/set-cells.ts'
import type { FormData, FormValue } from './form-lines.ts'
import { cellValue } from './form-value.ts'
import { communitySource, streetNumbers } from './sources/community-source.ts'
import { rosterSource } from './sources/roster-source.ts'

/** Who signs for the street, as the settings say. */
export interface FormSigner {
  readonly streetName: string
  readonly preparer: string
  readonly reviewer: string
  readonly contactPhone: string
}

type Facts = Readonly<Record<string, FormValue>>

/** What each cell that stands alone may say, by whom it speaks of; read once, when first asked for. */
export function cellFacts(
  data: FormData,
  period: FormPeriod,
  signer: FormSigner,
  unit: string | null,
  lines: number,
): (whose: FormWhose) => Facts {
  const street: Facts = {
    ...streetNumbers(data),
    reportingUnit: unit ?? signer.streetName,
    preparer: signer.preparer || null,
    reviewer: signer.reviewer || null,
    contactPhone: signer.contactPhone || null,
    reportedOn: data.today,
    year: Number(period.from.slice(0, 4)),
    lines,
  }
  let communities: ReadonlyMap<string | null, Facts> | null = null
  let people: ReadonlyMap<string | null, Facts> | null = null
  return (whose) => {
    if (whose.kind === 'street') return street
    if (whose.kind === 'community') {
      communities ??= new Map(communitySource(data).map(({ community, values }) => [community, values]))
      return communities.get(whose.name) ?? {}
    }
    people ??= new Map(rosterSource(data, 'all').map(({ personId, values }) => [personId, values]))
    return people.get(whose.id ?? '') ?? {}
  }
}

export function fieldsOf({ kind }: FormWhose): readonly FieldDefinition[] {
  if (kind === 'street') return streetFields
  return formSource(kind === 'community' ? 'community' : 'roster').fields
}

export function fillCells(
  cells: readonly FormCell[],
  facts: (whose: FormWhose) => Facts,
  lists: readonly FormList[],
): CellFilling[] {
  const places = Map.groupBy(cells, ({ sheet, row, column }) => `${sheet}\n${row}\n${column}`)
  return [...places.values()].flatMap((own): CellFilling[] => {
    const [{ sheet, row, column, text }] = own as [FormCell]
    let written = text
    let whole: CellValue | null = null
    for (const cell of own) {
      const value = valueOf(cell, facts, lists)
      if (!value) continue
      if (cell.after === null) whole = value
      else written = writeBehind(written, cell.after, wordsOf(value))
    }
    if (whole) return [{ sheet, row, column, value: whole }]
    return written === text ? [] : [{ sheet, row, column, value: { kind: 'text', text: written } }]
  })
}

function valueOf(
  { binding, whose, sheet, label }: FormCell,
  facts: (whose: FormWhose) => Facts,
  lists: readonly FormList[],
): CellValue | null {
  if (binding.kind !== 'field') return null
  const { field } = binding
  // A sheet of one community reports for that community.
  const unit = field === 'reportingUnit' ? lists.find((list) => list.sheet === sheet)?.community : null
  const value = unit ?? facts(whose)[field] ?? null
  const definition = fieldsOf(whose).find(({ id }) => id === field)
  return definition ? cellValue(value, definition, label) : null
}

function wordsOf(value: CellValue): string {
  if (value.kind === 'date') return writtenDay(value.day)
  if (value.kind === 'number') return String(value.number)
  return value.kind === 'text' ? value.text : ''
}

/** Between two labels a gap stays; {{字段}} is replaced. */
function writeBehind(text: string, label: string, value: string): string {
  if (label.startsWith('{{')) return text.replace(label, () => value)
  const at = text.indexOf(label) + label.length
  const rest = text.slice(at).replace(/^[\s_　]*(?:年[\s_　]*月[\s_　]*日)?[\s_　]*/, '')
  return `${text.slice(0, at)}${value}${rest === '' ? '' : `    ${rest}`}`
}
