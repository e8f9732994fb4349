import type { FormBinding, FormCell, FormColumn, FormList, FormProposal } from '@shared/forms/model.ts'
import { type FormSourceId, formSource, streetFields } from '@shared/forms/sources.ts'

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

export function withBinding(proposal: FormProposal, part: FormPart, binding: FormBinding): FormProposal {
  const evidence = '您选的'
  if (part.kind === 'cell') {
    const cells = proposal.cells.map((cell, at) => (at === part.cell ? { ...cell, binding, evidence } : cell))
    return { ...proposal, cells }
  }
  return withList(proposal, part.list, (list) => ({
    ...list,
    columns: list.columns.map((one) => (one.column === part.column ? { ...one, binding, evidence } : one)),
  }))
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

/** Fields a part may be bound to. */
export function fieldsFor(proposal: FormProposal, part: FormPart): { readonly id: string; readonly label: string }[] {
  if (part.kind === 'cell') return streetFields.map(({ id, label }) => ({ id, label }))
  const source = proposal.lists[part.list]?.source
  return source ? formSource(source).fields.map(({ id, label }) => ({ id, label })) : []
}

export function countAsked({ lists, cells }: FormProposal): number {
  const all = [...lists.flatMap(({ columns }) => columns), ...cells]
  return all.filter(({ binding }) => binding.kind === 'ask').length
}

const sensitive = new Set(['idNo', 'phone', 'address'])

/** Whether anything is written that is masked otherwise. */
export function hasSensitive({ lists }: FormProposal): boolean {
  return lists.some(({ columns }) =>
    columns.some(({ binding }) => binding.kind === 'field' && sensitive.has(binding.field)),
  )
}
