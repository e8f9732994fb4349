import type { FormList, FormPeriod, FormProposal } from '@shared/forms/model.ts'
import type { FormPackage } from '../../forms/package/form-package.ts'
import { communityOfSheet, findCommunity } from '../import/recognise/community-context.ts'
import { isPlaceholder, placeholderPath } from './placeholder-row.ts'
import { readMeta } from '../import/recognise/table-meta.ts'
import { bindColumns } from './bind-columns.ts'
import { type BlankSheet, readBlankSheets } from './blank-sheet.ts'
import type { ColumnCells } from '../import/recognise/map-columns.ts'
import { chooseSection } from './choose-section.ts'
import { chooseSource, type ChosenSource, nobody } from './choose-source.ts'
import { isCard } from './find-card.ts'
import { findCells } from './find-cells.ts'
import { type BlankList, findLists } from './find-lists.ts'
import { findMatrices } from './find-matrix.ts'
import { periodOf } from './form-period.ts'

/** Looks at a blank form and says what would fill it. `communities` are the street's own. */
export function proposeForm(form: FormPackage, communities: readonly string[]): FormProposal {
  const known = new Set(communities)
  const sheets = readBlankSheets(form)
  const found = sheets.map((sheet) => {
    const own = findLists(sheet, known)
    const context = contextOf(sheet, own)
    const matrices = findMatrices(sheet, known, context)
    const isApart = ({ top, bottom }: BlankList) => matrices.every((one) => bottom < one.top || top > one.bottom)
    const lists = own.filter(isApart)
    return { sheet, lists, matrices, context, isCard: isCard(sheet, lists) }
  })
  const lists = found.flatMap(({ sheet, lists: own, isCard: ofOne }) =>
    own.map((list) => proposeList(sheet, list, known, ofOne)),
  )
  const cells = found.flatMap(({ sheet, ...around }) => findCells(sheet, around))
  return { lists, cells, period: periodIn(lists, sheets) }
}

const titleOf = (sheet: BlankSheet, { region }: BlankList) => readMeta(sheet.grid, region, []).title ?? ''

function contextOf(sheet: BlankSheet, lists: readonly BlankList[]): string {
  const top = [0, 1, 2].map((row) => sheet.grid.text(row, 0)).join('|')
  return [sheet.name, top, ...lists.map((list) => titleOf(sheet, list))].join('|')
}

function proposeList(sheet: BlankSheet, list: BlankList, known: ReadonlySet<string>, isOfOne: boolean): FormList {
  const title = titleOf(sheet, list)
  const { band } = list.region
  const headings = list.region.columns.map(({ column, path }) => {
    // A heading merged over two columns stands over one cell.
    const isRest = (sheet.grid.mergeAt(list.top, column)?.left ?? column) < column
    return { column, path: isRest ? [] : path, cells: [] }
  })
  // What the form's maker wrote in the row says more than the words above it.
  const named = headings.map((one) => {
    const text = sheet.grid.text(list.top, one.column)
    return isPlaceholder(text) ? { ...one, path: [placeholderPath(text)[0]!.replace(/[{}]/g, '')] } : one
  })
  const chosen = chooseSource(named, title, sheet.name, list.keys.size > 0)
  const { source, who, mapped } = isOfOne ? onCard(named) : chosen
  const fillable = headings
    .filter(({ column }) => !sheet.hasFormula(list.top, column) && !isPrintedKey(list, column, sheet))
    .map((column) => {
      const text = sheet.grid.text(list.top, column.column)
      return isPlaceholder(text) ? { ...column, path: placeholderPath(text) } : column
    })
  const meta = readMeta(sheet.grid, list.region, [])
  return {
    sheet: sheet.name,
    title,
    headerTop: band.top + 1,
    top: list.top + 1,
    bottom: list.bottom + 1,
    left: band.left + 1,
    right: band.right + 1,
    source,
    who,
    columns: bindColumns(fillable, source, mapped, `${title}|${sheet.name}`),
    keys: [...list.keys].map(([row, key]) => ({ row: row + 1, key })),
    personId: null,
    community: communityFor(sheet.name, [title, meta.reportingUnit ?? ''], known),
  }
}

/** A list on somebody's card is of his family, his training: never of all members. */
function onCard(columns: readonly ColumnCells[]): ChosenSource {
  const said = columns.map(({ path }) => path.join('')).join('|')
  const section = chooseSection(columns, said)
  return section ? { source: section.id, who: 'all', mapped: [] } : nobody
}

function isPrintedKey(list: BlankList, column: number, { grid }: BlankSheet): boolean {
  return list.keys.size > 0 && grid.text(list.top, column) !== ''
}

function communityFor(sheet: string, texts: readonly string[], known: ReadonlySet<string>): string | null {
  const named = communityOfSheet(sheet, known)?.name
  const found = [named, ...texts.map((text) => findCommunity(text))].find((name) => name && known.has(name))
  return found ?? null
}

function periodIn(lists: readonly FormList[], sheets: readonly BlankSheet[]): FormPeriod | null {
  const texts = [
    ...lists.map(({ title }) => title),
    ...sheets.flatMap(({ grid }) => [0, 1, 2].map((row) => grid.text(row, 0))),
  ]
  return texts.map(periodOf).find((period) => period !== null) ?? null
}
