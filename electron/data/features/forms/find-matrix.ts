import type { FormBinding, FormCell } from '@shared/forms/model.ts'
import { formSource } from '@shared/forms/sources.ts'
import { compactText } from '@shared/values/text.ts'
import { filledColumns } from '../import/recognise/grid.ts'
import { matchHeading } from '../import/recognise/match-heading.ts'
import type { BlankSheet } from './blank-sheet.ts'
import { memberFields, speaksOfMembers } from './choose-source.ts'

/** A table with a community over each column and a figure on each row; 0-based. */
export interface Matrix {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly cells: readonly FormCell[]
}

const numbering = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d+[.、．]|[#＃])+/
const partly = /^其中[:：]?/
const isTotal = /^(?:合计|总计|小计|平均|累计)/

/** Finds such tables; one without any figure the program knows is none. */
export function findMatrices(sheet: BlankSheet, communities: ReadonlySet<string>, context: string): Matrix[] {
  const found: Matrix[] = []
  for (let row = 0; row < sheet.grid.rowCount; row += 1) {
    const heads = communityHeads(sheet, row, communities)
    if (heads.length < 2) continue
    const matrix = matrixUnder(sheet, row, heads, context)
    if (!matrix) continue
    found.push(matrix)
    row = matrix.bottom
  }
  return found
}

interface Head {
  readonly column: number
  readonly name: string
}

function communityHeads({ grid }: BlankSheet, row: number, communities: ReadonlySet<string>): Head[] {
  return filledColumns(grid, row, 0, grid.columnCount - 1).flatMap((column) => {
    const text = compactText(grid.text(row, column))
    const name = text.endsWith('社区') ? text : `${text}社区`
    return communities.has(name) ? [{ column, name }] : []
  })
}

function matrixUnder(sheet: BlankSheet, top: number, heads: readonly Head[], context: string): Matrix | null {
  const { grid } = sheet
  const left = heads[0]!.column
  const cells: FormCell[] = []
  let bottom = top
  let whole = ''
  for (let row = top + 1; row < grid.rowCount && sheet.hasBorder(row, left); row += 1) {
    bottom = row
    const [first] = filledColumns(grid, row, 0, left - 1)
    if (first === undefined) continue
    const written = sheet.written(row, first)
    const isPart = partly.test(compactText(written)) || /^[\s　]{2}/.test(written)
    if (!isPart) whole = compactText(written)
    const label = compactText(written).replace(numbering, '').replace(partly, '').replace(numbering, '')
    if (label === '' || isTotal.test(label)) continue
    // 其中：女性 is of what stands above it, not of what the title speaks of.
    const bound = bind(label, isPart ? whole : context + whole)
    for (const { column, name } of heads)
      if (grid.text(row, column) === '' && !sheet.hasFormula(row, column) && !grid.mergeAt(row, column))
        cells.push({
          sheet: sheet.name,
          row: row + 1,
          column: column + 1,
          text: '',
          label: `${label}/${name}`,
          after: null,
          whose: { kind: 'community', name },
          ...bound,
        })
  }
  const isKnown = cells.some(({ binding }) => binding.kind === 'field' || candidates(binding) > 0)
  return isKnown ? { top, bottom, left: 0, right: heads.at(-1)!.column, cells } : null
}

const candidates = (binding: FormBinding) => (binding.kind === 'ask' ? binding.candidates.length : 0)

function bind(label: string, context: string): { binding: FormBinding; evidence: string } {
  const field = formSource('community').fields.find(
    (one) => one.id !== 'community' && matchHeading([label], one).score >= 0.9,
  )
  if (!field) return { binding: { kind: 'ask', candidates: [] }, evidence: `没有认出“${label}”` }
  if (memberFields.has(field.id) && !speaksOfMembers(context))
    return { binding: { kind: 'ask', candidates: [field.id] }, evidence: '说不准是两委成员还是居民的人数' }
  return { binding: { kind: 'field', field: field.id }, evidence: `“${label}”是${field.label}` }
}
