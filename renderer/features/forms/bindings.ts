import type { FormBinding, FormCell, FormColumn, FormList, FormProposal, FormWhose } from '@shared/forms/model.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { type FormSourceId, formSource, streetFields } from '@shared/forms/sources.ts'
import { formsText as text } from '../../text/forms-text.ts'

/** What was clicked: a column of a list, or a cell that stands alone. */
export type FormPart =
  | { readonly kind: 'column'; readonly list: number; readonly column: number }
  | { readonly kind: 'cell'; readonly cell: number }

/** The part a cell of the sheet belongs to; rows and columns count from 1. */
export function partAt({ lists, cells }: FormProposal, sheet: string, row: number, column: number): FormPart | null {
  const cell = cells.findIndex((one) => one.sheet === sheet && one.row === row && one.column === column)
  if (cell >= 0) return { kind: 'cell', cell }
  const list = lists.findIndex(
    (one) =>
      one.sheet === sheet &&
      row >= one.headerTop &&
      row <= one.bottom &&
      one.columns.some((each) => each.column === column),
  )
  return list < 0 ? null : { kind: 'column', list, column }
}

export function bindingOf(proposal: FormProposal, part: FormPart): FormColumn | FormCell | undefined {
  return part.kind === 'cell'
    ? proposal.cells[part.cell]
    : proposal.lists[part.list]?.columns.find(({ column }) => column === part.column)
}

export function withBinding(
  proposal: FormProposal,
  part: FormPart,
  binding: FormBinding,
  whose?: FormWhose,
): FormProposal {
  const evidence = '您选的'
  if (part.kind === 'cell') {
    const chosen = proposal.cells[part.cell]
    const cells = proposal.cells.map((cell) =>
      cell === chosen || isSameRow(cell, chosen)
        ? { ...cell, binding, evidence, whose: cell === chosen ? (whose ?? cell.whose) : cell.whose }
        : cell,
    )
    return { ...proposal, cells }
  }
  return withList(proposal, part.list, (list) => ({
    ...list,
    columns: list.columns.map((one) => (one.column === part.column ? { ...one, binding, evidence } : one)),
  }))
}

/** A figure on one row under each community: one answer is for all of them. */
function isSameRow(cell: FormCell, chosen: FormCell | undefined): boolean {
  return (
    cell.whose.kind === 'community' &&
    chosen?.whose.kind === 'community' &&
    cell.sheet === chosen.sheet &&
    cell.row === chosen.row
  )
}

/** Another kind of line: what was bound to fields of the former kind is open again, unless both know the field. */
export function withSource(proposal: FormProposal, at: number, source: FormSourceId): FormProposal {
  const known = new Set(formSource(source).fields.map(({ id }) => id))
  return withList(proposal, at, (list) => ({
    ...list,
    source,
    columns: list.columns.map((one) => {
      const { binding } = one
      const byName = formSource(source).fields.find(
        ({ label, synonyms }) => label === one.heading || synonyms.includes(one.heading),
      )
      if (binding.kind === 'ask' && byName)
        return { ...one, binding: { kind: 'field' as const, field: byName.id }, evidence: '栏名与字段同名' }
      return binding.kind === 'field' && !known.has(binding.field)
        ? { ...one, binding: { kind: 'ask' as const, candidates: [] } }
        : one
    }),
  }))
}

export function withCommunity(proposal: FormProposal, at: number, community: string | null): FormProposal {
  return withList(proposal, at, (list) => ({ ...list, community }))
}

function withList(proposal: FormProposal, at: number, change: (list: FormList) => FormList): FormProposal {
  return { ...proposal, lists: proposal.lists.map((list, index) => (index === at ? change(list) : list)) }
}

export interface FieldChoice {
  readonly value: string
  readonly label: string
}

const choices = (fields: readonly { readonly id: string; readonly label: string }[], whose = '') =>
  fields.map(({ id, label }): FieldChoice => ({ value: `${whose}${id}`, label }))

/** Fields a part may be bound to; on a card a cell may speak of the person or of the street. */
export function fieldsFor(
  proposal: FormProposal,
  part: FormPart,
): readonly (FieldChoice | { readonly label: string; readonly options: readonly FieldChoice[] })[] {
  if (part.kind === 'column') {
    const source = proposal.lists[part.list]?.source
    return source ? choices(formSource(source).fields) : []
  }
  const cell = proposal.cells[part.cell]
  if (cell?.whose.kind === 'community') return choices(formSource('community').fields)
  if (!proposal.cells.some(({ sheet, whose }) => sheet === cell?.sheet && whose.kind === 'person'))
    return choices(streetFields)
  return [
    { label: text.ofPerson, options: choices(formSource('roster').fields, 'person/') },
    { label: text.ofStreet, options: choices(streetFields, 'street/') },
  ]
}

/** What is chosen in the list of `fieldsFor`, and how a choice there is said to a proposal. */
export function choiceOf(proposal: FormProposal, part: FormPart, binding: FormBinding): string | undefined {
  if (binding.kind === 'ask') return undefined
  if (binding.kind !== 'field') return `/${binding.kind}`
  const cell = part.kind === 'cell' ? proposal.cells[part.cell] : undefined
  const isGrouped = fieldsFor(proposal, part).some((one) => 'options' in one)
  return cell && isGrouped ? `${cell.whose.kind}/${binding.field}` : binding.field
}

export function withChoice(proposal: FormProposal, part: FormPart, choice: string): FormProposal {
  if (choice === '/serial') return withBinding(proposal, part, { kind: 'serial' })
  if (choice === '/leave') return withBinding(proposal, part, { kind: 'leave' })
  const [whose, field] = choice.includes('/') ? choice.split('/') : ['', choice]
  const binding = { kind: 'field', field: field! } as const
  if (whose === 'person') return withBinding(proposal, part, binding, { kind: 'person', id: null })
  return withBinding(proposal, part, binding, whose === 'street' ? { kind: 'street' } : undefined)
}

export function countAsked({ lists, cells }: FormProposal): number {
  const all = [...lists.flatMap(({ columns }) => columns), ...cells]
  return all.filter(({ binding }) => binding.kind === 'ask').length
}

const isSensitive = (fields: readonly FieldDefinition[], binding: FormBinding) =>
  binding.kind === 'field' && fields.some(({ id, sensitivity }) => id === binding.field && sensitivity !== undefined)

/** Whether anything is written that is masked otherwise. */
export function hasSensitive({ lists, cells }: FormProposal): boolean {
  return (
    lists.some(
      ({ source, columns }) =>
        source !== null && columns.some(({ binding }) => isSensitive(formSource(source).fields, binding)),
    ) ||
    cells.some(({ whose, binding }) => whose.kind === 'person' && isSensitive(formSource('roster').fields, binding))
  )
}
